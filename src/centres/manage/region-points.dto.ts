import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNumber, Max, Min } from 'class-validator';
import { Optional } from '../../common/validation/nested.ts';
import { IsUuid } from '../../common/validation/validators.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };

function degrees({ value }: { value: unknown }): unknown {
  return typeof value === 'string' && /^-?\d{1,3}(?:\.\d{1,12})?$/.test(value) ? Number(value) : value;
}

export class LookPointQuery {
  @ApiProperty({ type: Number, minimum: -90, maximum: 90, example: 56.484 })
  @Transform(degrees)
  @IsNumber({}, OUT_OF_RANGE)
  @Min(-90, OUT_OF_RANGE)
  @Max(90, OUT_OF_RANGE)
  lat: number;

  @ApiProperty({ type: Number, minimum: -180, maximum: 180, example: 84.948 })
  @Transform(degrees)
  @IsNumber({}, OUT_OF_RANGE)
  @Min(-180, OUT_OF_RANGE)
  @Max(180, OUT_OF_RANGE)
  lon: number;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The centre the point is meant for.' })
  @Optional()
  @IsUuid()
  centreId?: string;
}
