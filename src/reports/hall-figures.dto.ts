import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsLocalDate, IsUuid } from '../common/validation/validators.ts';
import { FIGURE_KEYS } from './hall-figures.service.ts';
import type { FigureKey } from './hall-figures.service.ts';

export class ReportCentreParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class FiguresQuery {
  @ApiProperty({ type: String, format: 'date', description: 'The centre’s own date, inclusive.' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ type: String, format: 'date', description: 'Inclusive; at most 366 days in all.' })
  @IsLocalDate()
  to: string;

  @ApiProperty({ type: String, enum: FIGURE_KEYS, enumName: 'FigureKey' })
  @IsIn(FIGURE_KEYS)
  by: FigureKey;
}
