import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, Matches, Max, Min } from 'class-validator';
import { NestedObject, Optional, OptionalNested } from '../../common/validation/nested.ts';
import { IsRealText, IsUuid } from '../../common/validation/validators.ts';
import { refuse } from '../../common/validation/refusal-decorator.ts';
import { CENTRE_KINDS } from '../domain/centre-kind.ts';
import type { CentreKind } from '../domain/centre-kind.ts';
import { isOfficePhone } from '../domain/office-phone.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_A_REGION = { context: { code: 'not-a-region', rule: false } };
const NOT_A_BOOLEAN = { context: { code: 'not-a-boolean', rule: false } };
const NOT_A_POINT = { context: { code: 'out-of-range', rule: true } };

function wholeNumber({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
}

export class LocationDto {
  @ApiProperty({ type: Number, minimum: -90, maximum: 90, example: 56.484 })
  @IsNumber({}, NOT_A_POINT)
  @Min(-90, NOT_A_POINT)
  @Max(90, NOT_A_POINT)
  lat: number;

  @ApiProperty({ type: Number, minimum: -180, maximum: 180, example: 84.948 })
  @IsNumber({}, NOT_A_POINT)
  @Min(-180, NOT_A_POINT)
  @Max(180, NOT_A_POINT)
  lon: number;

  @ApiProperty({ type: Boolean, description: 'False: the point of the town, not of the door.' })
  @IsBoolean(NOT_A_BOOLEAN)
  exact: boolean;
}

/** true: there is one; false: there is none; left out: not known. */
export class AccessibilityDto {
  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  ramp?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  lift?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  'accessible-toilet'?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  'hearing-loop'?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  parking?: boolean;

  @ApiPropertyOptional({ type: Boolean })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  'call-button'?: boolean;
}

/** All facts of a centre as they are to stand; null or nothing: not known. */
export class CentreFactsDto {
  @ApiProperty({ enum: CENTRE_KINDS, enumName: 'CentreKind' })
  @IsIn(CENTRE_KINDS, NOT_ONE_OF)
  kind: CentreKind;

  @ApiProperty({ type: String, maxLength: 250 })
  @IsRealText({ min: 1, max: 250 })
  name: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The head office of a satellite or a remote workplace, of the same region.',
  })
  @Optional()
  @IsUuid()
  headCentreId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Optional()
  @IsRealText({ max: 200 })
  municipality?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @Optional()
  @IsRealText({ max: 200 })
  settlement?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500 })
  @Optional()
  @IsRealText({ max: 500 })
  address?: string | null;

  @ApiPropertyOptional({ type: LocationDto, nullable: true })
  @OptionalNested(() => LocationDto)
  location?: LocationDto | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 100,
    description: 'null: the region’s hotline.',
  })
  @Optional()
  @IsRealText({ max: 100 })
  @refuse({ code: 'not-a-number', rule: true }, (value) => typeof value === 'string' && !isOfficePhone(value))
  phone?: string | null;

  @ApiProperty({ type: AccessibilityDto })
  @NestedObject(() => AccessibilityDto)
  accessibility: AccessibilityDto;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500 })
  @Optional()
  @IsRealText({ max: 500 })
  accessibilityNote?: string | null;
}

export class ChangeCentreDto extends CentreFactsDto {
  @ApiProperty({ type: Number, description: 'The version the edit is of; another one now is a conflict.' })
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  expectedVersion: number;
}

export const CENTRE_STATES = ['open', 'closed', 'all'] as const;
export type CentreStateFilter = (typeof CENTRE_STATES)[number];

export const CENTRE_POINTS = ['any', 'to-check'] as const;
export type CentrePointFilter = (typeof CENTRE_POINTS)[number];

export class AdminCentresQuery {
  @ApiPropertyOptional({
    type: String,
    maxLength: 100,
    description: 'Words of name, place, address or code.',
  })
  @Optional()
  @IsRealText({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ type: String, example: '70' })
  @Optional()
  @Matches(/^\d{2}$/, NOT_A_REGION)
  region?: string;

  @ApiPropertyOptional({ enum: CENTRE_KINDS, enumName: 'CentreKind' })
  @Optional()
  @IsIn(CENTRE_KINDS, NOT_ONE_OF)
  kind?: CentreKind;

  @ApiPropertyOptional({
    enum: CENTRE_STATES,
    default: 'open',
    description: 'closed: those that have closed.',
  })
  @IsIn(CENTRE_STATES, NOT_ONE_OF)
  state: CentreStateFilter = 'open';

  @ApiPropertyOptional({
    enum: CENTRE_POINTS,
    enumName: 'CentrePointFilter',
    default: 'any',
    description: 'to-check: without a point on the map, or with one that is doubted.',
  })
  @IsIn(CENTRE_POINTS, NOT_ONE_OF)
  point: CentrePointFilter = 'any';

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @Transform(wholeNumber)
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(100, OUT_OF_RANGE)
  limit = 20;

  @ApiPropertyOptional({ type: String })
  @Optional()
  @IsRealText({ max: 1000 })
  cursor?: string;
}

export class CentreIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class RegionCodeParam {
  @ApiProperty({ type: String, example: '70' })
  @Matches(/^\d{2}$/, NOT_A_REGION)
  regionCode: string;
}
