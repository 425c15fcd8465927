import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { Optional } from '../../common/validation/nested.ts';
import { IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };

/** Which entries. All that is given must hold. */
export class JournalFilter {
  @ApiPropertyOptional({
    type: String,
    maxLength: 100,
    description: 'Words of the name or login of whoever did it.',
  })
  @Optional()
  @IsRealText({ max: 100 })
  who?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Whoever did it.' })
  @Optional()
  @IsUuid()
  accountId?: string;

  @ApiPropertyOptional({ type: String, example: 'visit.moved' })
  @Optional()
  @Matches(/^[a-z.-]{1,60}$/, { context: { code: 'not-one-of', rule: false } })
  action?: string;

  @ApiPropertyOptional({ type: String, example: 'staff-account' })
  @Optional()
  @Matches(/^[a-z-]{1,40}$/, { context: { code: 'not-one-of', rule: false } })
  subjectKind?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 80,
    description: 'The id of what was changed or read; of a booking also readings of lists it was in.',
  })
  @Optional()
  @IsRealText({ max: 80 })
  subjectId?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Inclusive, in the zone of the answer.' })
  @Optional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Inclusive, in the zone of the answer.' })
  @Optional()
  @IsLocalDate()
  to?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @Optional()
  @IsUuid()
  centreId?: string;

  @ApiPropertyOptional({ type: String, example: '70' })
  @Optional()
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  regionCode?: string;
}

export class JournalQuery extends JournalFilter {
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100, default: 50 })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value,
  )
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(100, OUT_OF_RANGE)
  limit = 50;

  @ApiPropertyOptional({ type: String })
  @Optional()
  @IsRealText({ max: 100 })
  cursor?: string;
}
