import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { EachNested, Optional } from '../../common/validation/nested.ts';
import { IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';
import { OUTCOMES } from '../domain/ticket-steps.ts';
import type { Outcome } from '../domain/ticket-steps.ts';
import { REFUSAL_REASONS } from '../domain/visit-end.ts';
import type { RefusalReason } from '../domain/visit-end.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_A_TIME = { context: { code: 'not-a-time', rule: false } };
const NOT_A_NUMBER = { context: { code: 'not-a-number', rule: false } };
const NOT_AN_ARRAY = { context: { code: 'not-an-array', rule: false } };
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A sheet of an outage, not of a week. */
const MOST_ROWS = 100;

export class DayParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class DayQuery {
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Of the centre; today when not given.' })
  @Optional()
  @IsLocalDate()
  date?: string;
}

export class DayListQuery extends DayQuery {
  @ApiPropertyOptional({ type: String, enum: ['ru', 'en'], enumName: 'Locale' })
  @Optional()
  @IsIn(['ru', 'en'], NOT_ONE_OF)
  lang?: 'ru' | 'en';
}

/** One row of a sheet of paper. Times are `HH:MM` of the centre's own clock on the sheet's date. */
export class PaperRowDto {
  @ApiProperty({ type: String, example: '4827-1935' })
  @IsRealText({ max: 20 })
  reference: string;

  @ApiPropertyOptional({ type: String, example: '09:50' })
  @Optional()
  @Matches(TIME, NOT_A_TIME)
  arrivedAt?: string;

  @ApiPropertyOptional({ type: String, example: '10:00' })
  @Optional()
  @Matches(TIME, NOT_A_TIME)
  calledAt?: string;

  @ApiPropertyOptional({ type: String, example: '10:01', description: 'The call when not given.' })
  @Optional()
  @Matches(TIME, NOT_A_TIME)
  startedAt?: string;

  @ApiPropertyOptional({ type: String, example: '10:12' })
  @Optional()
  @Matches(TIME, NOT_A_TIME)
  endedAt?: string;

  @ApiPropertyOptional({ type: Number })
  @Optional()
  @IsInt(NOT_A_NUMBER)
  @Min(1, NOT_A_NUMBER)
  @Max(999, NOT_A_NUMBER)
  window?: number;

  @ApiPropertyOptional({ type: String, enum: OUTCOMES, enumName: 'Outcome' })
  @Optional()
  @IsIn(OUTCOMES, NOT_ONE_OF)
  outcome?: Outcome;

  @ApiPropertyOptional({ type: String, enum: REFUSAL_REASONS, enumName: 'RefusalReason' })
  @Optional()
  @IsIn(REFUSAL_REASONS, NOT_ONE_OF)
  reason?: RefusalReason;

  @ApiPropertyOptional({ type: [String], description: 'Codes of the documents that were seen.' })
  @Optional()
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(20, NOT_AN_ARRAY)
  @IsString({ each: true, context: { code: 'not-a-string', rule: false } })
  documentsSeen?: string[];

  @ApiPropertyOptional({ type: Boolean, description: 'Did not come, or not to the window when called.' })
  @Optional()
  @IsBoolean({ context: { code: 'not-a-boolean', rule: false } })
  missed?: boolean;
}

/** `POST /staff/centres/{centreId}/paper`. */
export class PaperSheetDto {
  @ApiProperty({ type: String, format: 'date', description: 'Today or the day before, at the centre.' })
  @IsLocalDate()
  date: string;

  @ApiProperty({ type: [PaperRowDto], minItems: 1, maxItems: MOST_ROWS })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMinSize(1, NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_ROWS, NOT_AN_ARRAY)
  @EachNested(() => PaperRowDto)
  rows: PaperRowDto[];
}
