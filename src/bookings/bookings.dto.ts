import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { NestedObject, Optional, OptionalNested } from '../common/validation/nested.ts';
import {
  IsEmailAddress,
  IsInstant,
  IsPersonName,
  IsPhone,
  IsRealText,
  IsUuid,
} from '../common/validation/validators.ts';

const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_A_STRING = { context: { code: 'not-a-string', rule: false } };

/** `POST /holds`. */
export class NewHoldDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;

  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ max: 64 })
  service: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'Start of a slot, RFC 3339 with its offset.',
  })
  @IsInstant()
  start: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Solution of a challenge from POST /challenges, base64 of JSON.',
  })
  @Optional()
  @IsString(NOT_A_STRING)
  @MaxLength(4096, { context: { code: 'too-long', rule: false } })
  altcha?: string;
}

export class VisitorDto {
  @ApiProperty({ type: String, maxLength: 50, example: 'Иванова' })
  @IsPersonName()
  familyName: string;

  @ApiProperty({ type: String, maxLength: 50, example: 'Анна' })
  @IsPersonName()
  givenName: string;

  @ApiPropertyOptional({ type: String, maxLength: 50 })
  @Optional()
  @IsPersonName()
  patronymic?: string;
}

export class BookedByDto {
  @ApiProperty({ type: String, maxLength: 50 })
  @IsPersonName()
  name: string;
}

export class ContactDto {
  @ApiPropertyOptional({
    type: String,
    example: '+7 3822 00-00-00',
    description: 'Any spacing; landlines too.',
  })
  @Optional()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ type: String, format: 'email' })
  @Optional()
  @IsEmailAddress()
  email?: string;
}

/** `POST /bookings`. */
export class NewBookingDto {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  holdId: string;

  @ApiProperty({ type: String, example: 'adult' })
  @IsRealText({ max: 64 })
  audience: string;

  @ApiProperty({ type: VisitorDto })
  @NestedObject(() => VisitorDto)
  visitor: VisitorDto;

  @ApiPropertyOptional({ type: BookedByDto, description: 'Who books, when it is for somebody else.' })
  @OptionalNested(() => BookedByDto)
  bookedBy?: BookedByDto;

  @ApiProperty({ type: ContactDto })
  @NestedObject(() => ContactDto)
  contact: ContactDto;

  @ApiProperty({ type: String, enum: ['ru', 'en'], enumName: 'Locale' })
  @IsIn(['ru', 'en'], NOT_ONE_OF)
  locale: 'ru' | 'en';

  @ApiProperty({ type: [String], example: ['personal-data'] })
  @IsArray({ context: { code: 'not-an-array', rule: false } })
  @IsIn(['personal-data'], { each: true, ...NOT_ONE_OF })
  consents: string[];
}

/** `POST /bookings/{reference}/move`. */
export class MoveDto {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'Another centre; the same when not given.',
  })
  @Optional()
  @IsUuid()
  centreId?: string;

  @ApiProperty({ type: String, format: 'date-time' })
  @IsInstant()
  start: string;
}

/** `POST /bookings/open`. */
export class OpenBookingDto {
  @ApiProperty({ type: String, example: '4827-1935' })
  @IsRealText({ max: 20 })
  reference: string;

  @ApiProperty({ type: String, example: 'Иванова' })
  @IsRealText({ max: 100 })
  familyName: string;
}

export class ReferenceParam {
  @ApiProperty({ type: String, example: '48271935' })
  @Matches(/^[0-9][0-9 -]{6,18}[0-9]$/, { context: { code: 'not-a-reference', rule: false } })
  reference: string;
}

export class HoldParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  id: string;
}
