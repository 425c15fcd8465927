import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { Optional, OptionalNested } from '../../common/validation/nested.ts';
import { together } from '../../common/validation/refusal-decorator.ts';
import { IsRealText, IsUuid } from '../../common/validation/validators.ts';
import { OUTCOMES } from '../domain/ticket-steps.ts';
import type { Outcome } from '../domain/ticket-steps.ts';
import { PAUSE_REASONS, REFUSAL_REASONS } from '../domain/visit-end.ts';
import type { PauseReason, RefusalReason } from '../domain/visit-end.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_A_STRING = { context: { code: 'not-a-string', rule: false } };
const NOT_AN_ARRAY = { context: { code: 'not-an-array', rule: false } };
const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const TOO_MANY = { context: { code: 'too-many', rule: false } };
const MOST_WINDOWS = 200;
const MOST_NAMED = 20;
const MOST_STEPS = 1_000_000;

/** A whole number from 1 up. */
function IsCount(): PropertyDecorator {
  return together(IsInt(OUT_OF_RANGE), Min(1, OUT_OF_RANGE), Max(MOST_STEPS, OUT_OF_RANGE));
}

function wholeNumber({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
}

export class CentreOfStaffParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class WindowParam extends CentreOfStaffParam {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_WINDOWS })
  @Transform(wholeNumber)
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(MOST_WINDOWS, OUT_OF_RANGE)
  number: number;
}

export class TicketParam extends CentreOfStaffParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  ticketId: string;
}

export class OpenWindowDto {
  @ApiPropertyOptional({ type: [String], description: 'All that the centre does when not given.' })
  @Optional()
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_NAMED, TOO_MANY)
  @IsString({ each: true, ...NOT_A_STRING })
  services?: string[];

  @ApiPropertyOptional({ type: Boolean, description: 'Where another forgot to close; needs hall.manage.' })
  @Optional()
  @IsIn([true, false], NOT_ONE_OF)
  takeOver?: boolean;
}

export class WindowServicesDto {
  @ApiProperty({ type: [String] })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_NAMED, TOO_MANY)
  @IsString({ each: true, ...NOT_A_STRING })
  services: string[];
}

export class PauseDto {
  @ApiProperty({ type: String, enum: [...PAUSE_REASONS], enumName: 'PauseReason' })
  @IsIn([...PAUSE_REASONS], NOT_ONE_OF)
  reason: PauseReason;
}

/** What the screen shows of a window. */
export class TurnDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of the window, as the screen shows it.' })
  @IsCount()
  turn: number;
}

/** A ticket and the step of it that the screen shows: who acts on an older one is told where it stands now. */
export class ShownTicketDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  ticketId: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsCount()
  expectedStep: number;
}

export class ExpectedStepDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsCount()
  expectedStep: number;
}

export class VisitEndDto extends ShownTicketDto {
  @ApiProperty({ type: String, enum: [...OUTCOMES], enumName: 'Outcome' })
  @IsIn([...OUTCOMES], NOT_ONE_OF)
  outcome: Outcome;

  @ApiPropertyOptional({
    type: String,
    enum: [...REFUSAL_REASONS],
    enumName: 'RefusalReason',
    description: 'With `refused`, and only then.',
  })
  @Optional()
  @IsIn([...REFUSAL_REASONS], NOT_ONE_OF)
  reason?: RefusalReason;

  @ApiProperty({
    type: [String],
    example: ['passport', 'snils'],
    description: 'Codes of GET /services for the service and the audience.',
  })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_NAMED, TOO_MANY)
  @IsString({ each: true, ...NOT_A_STRING })
  documentsSeen: string[];
}

export class CallNextDto extends TurnDto {
  @ApiPropertyOptional({ type: VisitEndDto, description: 'The visit before, ended in the same errand.' })
  @OptionalNested(() => VisitEndDto)
  finish?: VisitEndDto;
}

export class CallChosenDto extends ShownTicketDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Of the window, as the screen shows it.' })
  @IsCount()
  turn: number;

  @ApiProperty({ type: String, minLength: 3, maxLength: 200, description: 'Kept in the audit; no names.' })
  @IsRealText({ min: 3, max: 200 })
  reason: string;
}

export class HandOverDto extends ShownTicketDto {
  @ApiPropertyOptional({ type: 'integer', description: 'An open window that takes the service.' })
  @Optional()
  @IsCount()
  toWindow?: number;

  @ApiPropertyOptional({ type: String })
  @Optional()
  @IsRealText({ max: 64 })
  toService?: string;

  @ApiPropertyOptional({ type: String, maxLength: 200 })
  @Optional()
  @IsRealText({ max: 200 })
  reason?: string;
}
