import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, Matches, Max, Min } from 'class-validator';
import { Optional } from '../../common/validation/nested.ts';
import { IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';
import { DAY_KINDS } from './domain/schedule-edit.ts';
import type { DayKind, EditKind } from './domain/schedule-edit.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_AN_OBJECT = { context: { code: 'not-an-object', rule: false } };
const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const LONGEST_NAME = 120;
const LONGEST_ACT = 300;

const EDIT_KINDS: readonly EditKind[] = [
  ...['put-week', 'remove-week', 'put-day', 'remove-day'],
  ...['close-window', 'reopen-window', 'put-yearly', 'remove-yearly'],
] as EditKind[];

export class CentreScheduleParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class RegionCalendarParam {
  @ApiProperty({ type: String, example: '70' })
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  regionCode: string;
}

export class GroupParam extends RegionCalendarParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  groupId: string;
}

/**
 * One edit, of whichever kind; which members it has depends on that. Sent first to `preview`, then as it is to `edits`.
 */
export class ScheduleEditDto {
  @ApiProperty({
    type: String,
    description: 'The version that was shown; a later one is 409 `schedule-changed`.',
  })
  @IsRealText({ max: 64, min: 1 })
  expectedVersion: string;

  @ApiProperty({ type: String, enum: EDIT_KINDS, enumName: 'ScheduleEditKind' })
  @IsIn(EDIT_KINDS, NOT_ONE_OF)
  kind: EditKind;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Of a week: its first day.' })
  @Optional()
  @IsLocalDate()
  validFrom?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'All seven days "1" (Monday) to "7", each `{work: [["09:00", "18:00"]], breaks: []}`.',
  })
  @Optional()
  @IsObject(NOT_AN_OBJECT)
  week?: object;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'First day, included.' })
  @Optional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Last day, included; the first when not given.',
  })
  @Optional()
  @IsLocalDate()
  to?: string;

  @ApiPropertyOptional({ type: String, enum: DAY_KINDS, enumName: 'CalendarDayKind' })
  @Optional()
  @IsIn(DAY_KINDS, NOT_ONE_OF)
  dayKind?: DayKind;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_NAME, description: 'What citizens read.' })
  @Optional()
  @IsRealText({ max: LONGEST_NAME, min: 1 })
  name?: string;

  @ApiPropertyOptional({ type: String, maxLength: LONGEST_ACT, description: 'The decree behind it.' })
  @Optional()
  @IsRealText({ max: LONGEST_ACT })
  act?: string;

  @ApiPropertyOptional({ type: Number, description: 'Of a working day: whose hours it has, 1 = Monday.' })
  @Optional()
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(7, OUT_OF_RANGE)
  asWeekday?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Of own hours: as a day of a week.',
  })
  @Optional()
  @IsObject(NOT_AN_OBJECT)
  hours?: object;

  @ApiPropertyOptional({ type: Number })
  @Optional()
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(200, OUT_OF_RANGE)
  window?: number;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @Optional()
  @IsUuid()
  closureId?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: LONGEST_NAME,
    description: 'Of a closure: why, for the staff. Of a week: why, for those whose visits move.',
  })
  @Optional()
  @IsRealText({ max: LONGEST_NAME })
  reason?: string;

  @ApiPropertyOptional({ type: Number })
  @Optional()
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(12, OUT_OF_RANGE)
  month?: number;

  @ApiPropertyOptional({ type: Number })
  @Optional()
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(31, OUT_OF_RANGE)
  day?: number;
}
