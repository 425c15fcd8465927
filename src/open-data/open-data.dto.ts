import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class OpenRegionParam {
  @ApiProperty({ type: String, example: '70', description: 'Two digits, or `all` for the directory.' })
  @Matches(/^(?:\d{2}|all)$/, { message: 'not-a-region' })
  region: string;
}
