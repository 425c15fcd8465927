import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn } from 'class-validator';
import { NestedObject, OptionalNested } from '../../common/validation/nested.ts';
import { IsInstant, IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';
import { BookedByDto, ContactDto, MoveDto, ReferenceParam, VisitorDto } from '../bookings.dto.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
/** A sentence of why; long enough for one, too short for a story with names. */
const LONGEST_REASON = 200;

export class StaffCentreParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class CentreVisitParam extends ReferenceParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class NearestQuery {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ max: 64 })
  service: string;
}

export class PlacesQuery extends NearestQuery {
  @ApiProperty({ type: String, format: 'date', description: "The centre's own date." })
  @IsLocalDate()
  date: string;
}

export class VisitSearchQuery {
  @ApiProperty({ type: String, maxLength: 100, description: 'A reference, or the beginning of a name.' })
  @IsRealText({ max: 100, min: 2 })
  q: string;
}

/** `POST /staff/centres/{centreId}/bookings`. */
export class DeskBookingDto {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ max: 64 })
  service: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Start of a slot that is not over.' })
  @IsInstant()
  start: string;

  @ApiProperty({
    type: String,
    enum: ['desk', 'hotline'],
    enumName: 'StaffDoor',
    description: 'Somebody stands at the desk, or is on the telephone; so was the consent given.',
  })
  @IsIn(['desk', 'hotline'], NOT_ONE_OF)
  source: 'desk' | 'hotline';

  @ApiProperty({ type: String, example: 'adult' })
  @IsRealText({ max: 64 })
  audience: string;

  @ApiProperty({ type: VisitorDto })
  @NestedObject(() => VisitorDto)
  visitor: VisitorDto;

  @ApiPropertyOptional({ type: BookedByDto, description: 'Who books, when it is for somebody else.' })
  @OptionalNested(() => BookedByDto)
  bookedBy?: BookedByDto;

  @ApiPropertyOptional({
    type: ContactDto,
    description: 'At the desk none is needed; a caller has a telephone.',
  })
  @OptionalNested(() => ContactDto)
  contact?: ContactDto;

  @ApiProperty({ type: String, enum: ['ru', 'en'], enumName: 'Locale' })
  @IsIn(['ru', 'en'], NOT_ONE_OF)
  locale: 'ru' | 'en';

  @ApiProperty({ type: [String], example: ['personal-data'] })
  @IsArray({ context: { code: 'not-an-array', rule: false } })
  @IsIn(['personal-data'], { each: true, ...NOT_ONE_OF })
  consents: string[];
}

/** `POST /staff/centres/{centreId}/bookings/beyond-capacity`. */
export class BeyondCapacityDto extends DeskBookingDto {
  @ApiProperty({ type: String, maxLength: LONGEST_REASON, description: 'Kept in the trail; no names.' })
  @IsRealText({ max: LONGEST_REASON, min: 3 })
  reason: string;
}

/** `POST /staff/centres/{centreId}/visits/{reference}/move`. */
export class StaffMoveDto extends MoveDto {
  @ApiProperty({ type: String, maxLength: LONGEST_REASON })
  @IsRealText({ max: LONGEST_REASON, min: 3 })
  reason: string;
}

/** `POST /staff/centres/{centreId}/visits/{reference}/cancel`. */
export class StaffCancelDto {
  @ApiProperty({
    type: String,
    enum: ['applicant', 'centre'],
    enumName: 'CancelledFor',
    description: 'Who gives it up: the person who asked for it, or the centre.',
  })
  @IsIn(['applicant', 'centre'], NOT_ONE_OF)
  for: 'applicant' | 'centre';

  @ApiProperty({ type: String, maxLength: LONGEST_REASON })
  @IsRealText({ max: LONGEST_REASON, min: 3 })
  reason: string;
}

/** `PUT /staff/centres/{centreId}/visits/{reference}/person`. */
export class CorrectionDto {
  @ApiProperty({ type: VisitorDto })
  @NestedObject(() => VisitorDto)
  visitor: VisitorDto;

  @ApiPropertyOptional({ type: BookedByDto })
  @OptionalNested(() => BookedByDto)
  bookedBy?: BookedByDto;

  @ApiPropertyOptional({ type: ContactDto })
  @OptionalNested(() => ContactDto)
  contact?: ContactDto;
}
