import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsLocalDate, IsRealText, IsUuid } from '../common/validation/validators.ts';
import { REPORT_GROUPINGS } from './report-scope.ts';
import type { ReportGrouping } from './report-scope.ts';
import { TABLE_NAMES } from './report-tables.ts';
import type { TableName } from './report-tables.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const LANGUAGES = ['ru', 'en'] as const;

export class ReportCentreParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class ReportRegionParam {
  @ApiProperty({ type: String, example: '70' })
  @IsRealText({ max: 8 })
  regionCode: string;
}

export class CentreReportQuery {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'A date of each centre’s own calendar, inclusive.',
  })
  @IsLocalDate()
  from: string;

  @ApiProperty({ type: String, format: 'date', description: 'Inclusive; at most 366 days in all.' })
  @IsLocalDate()
  to: string;

  @ApiProperty({ type: String, enum: REPORT_GROUPINGS, enumName: 'ReportGrouping' })
  @IsIn(REPORT_GROUPINGS, NOT_ONE_OF)
  grouping: ReportGrouping;

  @ApiPropertyOptional({ type: String, example: 'account-recovery' })
  @IsOptional()
  @IsRealText({ max: 64 })
  service?: string;
}

export class RegionReportQuery extends CentreReportQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only this centre of the region.' })
  @IsOptional()
  @IsUuid()
  centre?: string;

  @ApiPropertyOptional({ type: String, description: 'Only the centres of this municipality.' })
  @IsOptional()
  @IsRealText({ max: 200 })
  district?: string;
}

const FILE = {
  table: { type: String, enum: TABLE_NAMES, enumName: 'ReportTable' },
  language: { type: String, enum: LANGUAGES, description: 'Of the headings. Russian when not given.' },
} as const;

export class CentreReportFileQuery extends CentreReportQuery {
  @ApiPropertyOptional(FILE.language)
  @IsOptional()
  @IsIn(LANGUAGES, NOT_ONE_OF)
  language?: 'ru' | 'en';

  @ApiPropertyOptional({ ...FILE.table, description: 'Which table a CSV has; by time when not given.' })
  @IsOptional()
  @IsIn(TABLE_NAMES, NOT_ONE_OF)
  table?: TableName;
}

export class RegionReportFileQuery extends RegionReportQuery {
  @ApiPropertyOptional(FILE.language)
  @IsOptional()
  @IsIn(LANGUAGES, NOT_ONE_OF)
  language?: 'ru' | 'en';

  @ApiPropertyOptional({ ...FILE.table, description: 'Which table a CSV has; by time when not given.' })
  @IsOptional()
  @IsIn(TABLE_NAMES, NOT_ONE_OF)
  table?: TableName;
}
