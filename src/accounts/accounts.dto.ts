import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsRealText } from '../common/validation/validators.ts';

const NOT_A_CODE = { context: { code: 'not-a-code', rule: true } };

export class SignInDto {
  @ApiProperty({ type: String, maxLength: 254, description: 'Login or e-mail.' })
  @IsRealText({ min: 1, max: 254 })
  login: string;

  @ApiProperty({ type: String, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  password: string;
}

export class CodeDto {
  @ApiProperty({ type: String, example: '123456', description: 'Six digits; spaces do not matter.' })
  @IsRealText({ max: 20 })
  @Matches(/^(?:\s*\d){6}\s*$/, NOT_A_CODE)
  code: string;
}

export class PasswordDto {
  @ApiProperty({ type: String, maxLength: 200, format: 'password' })
  @IsRealText({ max: 200 })
  password: string;
}
