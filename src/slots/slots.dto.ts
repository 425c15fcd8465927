import { ApiProperty } from '@nestjs/swagger';
import { IsLocalDate, IsRealText, IsUuid } from '../common/validation/validators.ts';

export class CentreParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  id: string;
}

export class DaysQuery {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ max: 64 })
  service: string;

  @ApiProperty({ type: String, format: 'date', description: 'The centre’s own date, inclusive.' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ type: String, format: 'date', description: 'Inclusive; at most 62 days in all.' })
  @IsLocalDate()
  to: string;
}

export class SlotsQuery {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ max: 64 })
  service: string;

  @ApiProperty({ type: String, format: 'date' })
  @IsLocalDate()
  date: string;
}
