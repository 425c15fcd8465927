import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { EachNested, NestedObject, Optional, OptionalNested } from '../../common/validation/nested.ts';
import { IsLocalDate, IsRealText } from '../../common/validation/validators.ts';

const NOT_AN_ARRAY = { context: { code: 'not-an-array', rule: false } };
const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: true } };
const EMPTY = { context: { code: 'empty', rule: true } };
const TOO_MANY = { context: { code: 'too-many', rule: true } };
const NOT_A_CODE = { context: { code: 'not-a-code', rule: true } };
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export class ShortWordsDto {
  @ApiProperty({ type: String, maxLength: 150 }) @IsRealText({ min: 1, max: 150 }) ru: string;
  @ApiProperty({ type: String, maxLength: 150 }) @IsRealText({ min: 1, max: 150 }) en: string;
}

export class LongWordsDto {
  @ApiProperty({ type: String, maxLength: 500 }) @IsRealText({ min: 1, max: 500 }) ru: string;
  @ApiProperty({ type: String, maxLength: 500 }) @IsRealText({ min: 1, max: 500 }) en: string;
}

export class VersionDto {
  @ApiProperty({ type: 'integer', description: 'Of the catalogue this edit began with.' })
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  expectedVersion: number;
}

export class ServiceDocumentDto {
  @ApiProperty({ type: String, example: 'snils' }) @IsRealText({ max: 60 }) code: string;

  @ApiPropertyOptional({ type: LongWordsDto, nullable: true })
  @OptionalNested(() => LongWordsDto)
  note?: LongWordsDto;
}

export class ServiceAudienceDto {
  @ApiProperty({ type: String, example: 'adult' }) @IsRealText({ max: 60 }) code: string;

  @ApiProperty({ type: [ServiceDocumentDto] })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(20, TOO_MANY)
  @EachNested(() => ServiceDocumentDto)
  documents: ServiceDocumentDto[];
}

export class ServiceEditDto extends VersionDto {
  @ApiProperty({ type: 'integer', minimum: 5, maximum: 240 })
  @IsInt(OUT_OF_RANGE)
  @Min(5, OUT_OF_RANGE)
  @Max(240, OUT_OF_RANGE)
  minutes: number;

  @ApiProperty({ type: String, example: 'Д', description: 'One Russian letter that no other service has.' })
  @Matches(/^[А-Я]$/, { context: { code: 'not-a-letter', rule: true } })
  ticketPrefix: string;

  @ApiProperty({ type: ShortWordsDto }) @NestedObject(() => ShortWordsDto) title: ShortWordsDto;
  @ApiProperty({ type: LongWordsDto }) @NestedObject(() => LongWordsDto) summary: LongWordsDto;

  @ApiProperty({ type: [LongWordsDto] })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(20, TOO_MANY)
  @EachNested(() => LongWordsDto)
  rules: LongWordsDto[];

  @ApiProperty({ type: [ServiceAudienceDto] })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMinSize(1, EMPTY)
  @ArrayMaxSize(20, TOO_MANY)
  @EachNested(() => ServiceAudienceDto)
  audiences: ServiceAudienceDto[];

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From this local date on nobody books it; what is booked stays.',
  })
  @Optional()
  @IsLocalDate()
  withdrawnFrom?: string;
}

export class NewServiceDto extends ServiceEditDto {
  @ApiProperty({
    type: String,
    example: 'account-removal',
    description: 'Latin words with hyphens; stays for ever.',
  })
  @Matches(CODE, NOT_A_CODE)
  @IsRealText({ max: 60 })
  code: string;
}

export class OrderDto extends VersionDto {
  @ApiProperty({ type: [String], description: 'Codes of all services, in the order people see.' })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(200, TOO_MANY)
  @IsString({ each: true, context: { code: 'not-text', rule: false } })
  services: string[];
}

export class WordsEditDto extends VersionDto {
  @ApiProperty({ type: ShortWordsDto }) @NestedObject(() => ShortWordsDto) title: ShortWordsDto;
}

export class CodeParam {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @Matches(CODE, NOT_A_CODE)
  @IsRealText({ max: 60 })
  code: string;
}
