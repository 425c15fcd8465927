import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Optional } from '../common/validation/nested.ts';
import { refuse } from '../common/validation/refusal-decorator.ts';
import { IsRealText, IsUuid } from '../common/validation/validators.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const POINT = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/;

/** Degrees of `lat,lon`; null when it is no point of the Earth. */
export function pointOf(text: string): { lat: number; lon: number } | null {
  const [, lat, lon] = POINT.exec(text) ?? [];
  const point = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null;
}

function wholeNumber({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
}

export class CentresQuery {
  @ApiPropertyOptional({ type: String, example: '70' })
  @Optional()
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  region?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 100,
    description:
      'Name, settlement or address; slips, the other keyboard layout and Latin letters are understood',
  })
  @Optional()
  @IsRealText({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ type: String, example: 'account-recovery' })
  @Optional()
  @IsRealText({ max: 64 })
  service?: string;

  @ApiPropertyOptional({ type: String, example: '56.48,84.95', description: 'Nearest first' })
  @Optional()
  @refuse(
    { code: 'not-a-point', rule: false },
    (value) => typeof value !== 'string' || pointOf(value) === null,
  )
  near?: string;

  @ApiPropertyOptional({
    type: String,
    enum: ['true', 'false'],
    description: 'Only centres with a free time',
  })
  @Optional()
  @IsIn(['true', 'false'], { context: { code: 'not-one-of', rule: false } })
  withFree?: 'true' | 'false';

  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: 62,
    description: 'Only centres with a free time within so many of their own days: 1 is today, 7 a week',
  })
  @Optional()
  @Transform(wholeNumber)
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(62, OUT_OF_RANGE)
  freeDays?: number;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 20 })
  @Transform(wholeNumber)
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(100, OUT_OF_RANGE)
  limit = 20;

  @ApiPropertyOptional({ type: String })
  @Optional()
  @IsRealText({ max: 2000 })
  cursor?: string;
}

export class CentreQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'account-recovery',
    description: 'For which nextFree is told',
  })
  @Optional()
  @IsRealText({ max: 64 })
  service?: string;
}

export class CentreIdParam {
  @IsUuid()
  id: string;
}
