import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsObject, Matches, Max, Min } from 'class-validator';
import { OwnSettingsView } from '../../centres/manage/centres.view.ts';
import { isZone } from '../../common/time/wall-clock.ts';
import { EachNested, Optional } from '../../common/validation/nested.ts';
import { refuse } from '../../common/validation/refusal-decorator.ts';
import { IsLocalDate, IsRealText, IsUuid } from '../../common/validation/validators.ts';

const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const NOT_AN_ARRAY = { context: { code: 'not-an-array', rule: false } };
const NOT_AN_OBJECT = { context: { code: 'not-an-object', rule: false } };
const TOO_MANY = { context: { code: 'too-many', rule: true } };
const TWICE = { context: { code: 'twice', rule: true } };
const MOST_WINDOWS = 200;
const MOST_SERVICES = 100;

function isNoZone(value: unknown): boolean {
  return typeof value === 'string' && !isZone(value);
}

export class EditedCentreDto {
  @ApiProperty({ type: Number, description: 'The version the edit is of; another one now is a conflict.' })
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  expectedVersion: number;
}

export class CloseCentreDto extends EditedCentreDto {
  @ApiProperty({
    type: String,
    format: 'date',
    description: 'The first day on which nobody is received; today closes it at once.',
  })
  @IsLocalDate()
  from: string;

  @ApiProperty({ type: String, maxLength: 300, description: 'Shown to those who booked.' })
  @IsRealText({ min: 1, max: 300 })
  reason: string;
}

export class CentreWindowsDto extends EditedCentreDto {
  @ApiProperty({ type: [Number], description: 'Numbers of the windows that receive, 1-200.' })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_WINDOWS, TOO_MANY)
  @ArrayUnique(TWICE)
  @IsInt({ each: true, ...OUT_OF_RANGE })
  @Min(1, { each: true, ...OUT_OF_RANGE })
  @Max(MOST_WINDOWS, { each: true, ...OUT_OF_RANGE })
  numbers: number[];
}

export class CentreSettingsDto extends EditedCentreDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'IANA zone; null: the region’s.' })
  @Optional()
  @refuse({ code: 'not-a-string', rule: false }, (value) => value != null && typeof value !== 'string')
  @refuse({ code: 'not-a-zone', rule: true }, isNoZone)
  timeZone?: string | null;

  @ApiProperty({ type: OwnSettingsView, description: 'What is left out is inherited.' })
  @IsObject(NOT_AN_OBJECT)
  settings: object;
}

export class CentreOfferDto {
  @ApiProperty({ type: String, example: 'account-recovery' })
  @IsRealText({ min: 1, max: 64 })
  service: string;

  @ApiProperty({ type: String, format: 'date', description: 'The first day on which it is offered.' })
  @IsLocalDate()
  from: string;
}

export class CentreOffersDto extends EditedCentreDto {
  @ApiProperty({ type: [CentreOfferDto], description: 'All services the centre offers.' })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_SERVICES, TOO_MANY)
  @ArrayUnique((offer: CentreOfferDto) => offer?.service, TWICE)
  @EachNested(() => CentreOfferDto)
  offers: CentreOfferDto[];
}

export class RegionFactsDto {
  @ApiProperty({ type: String, maxLength: 200 })
  @IsRealText({ min: 1, max: 200 })
  name: string;

  @ApiProperty({ type: String, example: 'Asia/Tomsk', description: 'IANA zone.' })
  @IsRealText({ min: 1, max: 64 })
  @refuse({ code: 'not-a-zone', rule: true }, isNoZone)
  timeZone: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100 })
  @Optional()
  @IsRealText({ max: 100 })
  hotline?: string | null;
}

export class NewRegionDto extends RegionFactsDto {
  @ApiProperty({ type: String, example: '70' })
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  code: string;
}

export class ChangeRegionDto extends RegionFactsDto {
  @ApiProperty({ type: Number })
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  expectedVersion: number;
}

export class RegionSettingsDto extends EditedCentreDto {
  @ApiProperty({ type: OwnSettingsView, description: 'What is left out is the default.' })
  @IsObject(NOT_AN_OBJECT)
  settings: object;
}

export class CentreIdParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  centreId: string;
}

export class RegionCodeParam {
  @ApiProperty({ type: String, example: '70' })
  @Matches(/^\d{2}$/, { context: { code: 'not-a-region', rule: false } })
  regionCode: string;
}
