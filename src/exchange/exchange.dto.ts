import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { EachNested, Optional } from '../common/validation/nested.ts';
import { IsRealText, IsUuid } from '../common/validation/validators.ts';
import { COLUMN_FIELDS, FIELDS } from './domain/fields.ts';
import type { ColumnField, Field } from './domain/fields.ts';
import { MOST_COLUMNS } from './files/file-table.ts';
import { ROW_FILTERS } from './imports.reader.ts';
import type { RowFilter } from './imports.reader.ts';

const NOT_A_REGION = { context: { code: 'not-a-region', rule: false } };
const NOT_ONE_OF = { context: { code: 'not-one-of', rule: false } };
const NOT_AN_ARRAY = { context: { code: 'not-an-array', rule: false } };
const NOT_A_BOOLEAN = { context: { code: 'not-a-boolean', rule: false } };
const OUT_OF_RANGE = { context: { code: 'out-of-range', rule: false } };
const MOST_CHOICES = 500;
const MOST_PAGE = 100;
const USUAL_PAGE = 50;

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export class ExchangeRegionParam {
  @ApiProperty({ type: String, example: '70' })
  @Matches(/^\d{2}$/, NOT_A_REGION)
  regionCode: string;
}

export class ImportParam extends ExchangeRegionParam {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUuid()
  importId: string;
}

export class UploadQuery {
  @ApiProperty({ type: String, description: 'What the file is called.' })
  @IsRealText({ min: 1, max: 300 })
  name: string;

  @ApiPropertyOptional({ type: String, description: 'Of a spreadsheet with several sheets.' })
  @Optional()
  @IsRealText({ max: 100 })
  sheet?: string;
}

export class ColumnsDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: [...COLUMN_FIELDS], nullable: true },
    description: 'What each column holds, in the order of the headers; null: nothing that is taken.',
  })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_COLUMNS, OUT_OF_RANGE)
  @IsIn([...COLUMN_FIELDS, null], { each: true, ...NOT_ONE_OF })
  columns: (ColumnField | null)[];
}

export class RowsQuery {
  @ApiPropertyOptional({ type: String, enum: ROW_FILTERS, enumName: 'ImportRowFilter' })
  @Optional()
  @IsIn(ROW_FILTERS, NOT_ONE_OF)
  filter: RowFilter = 'all';

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: MOST_PAGE, default: USUAL_PAGE })
  @Optional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(MOST_PAGE, OUT_OF_RANGE)
  limit: number = USUAL_PAGE;

  @ApiPropertyOptional({ type: String, description: '`nextCursor` of the page before.' })
  @Optional()
  @Matches(/^\d{1,9}$/, { context: { code: 'out-of-range', rule: false } })
  cursor?: string;
}

export class RowChoiceDto {
  @ApiProperty({ type: Number })
  @IsInt(OUT_OF_RANGE)
  @Min(1, OUT_OF_RANGE)
  @Max(1_000_000_000, OUT_OF_RANGE)
  number: number;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Whether the row is applied; of a missing office: closed.',
  })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  taken?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Of a row with `renameOf`: whether it is that office, to be renamed.',
  })
  @Optional()
  @IsBoolean(NOT_A_BOOLEAN)
  renamed?: boolean;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', enum: [...FIELDS] },
    description: 'Fields edited by hand that the file may overwrite.',
  })
  @Optional()
  @IsArray(NOT_AN_ARRAY)
  @ArrayUnique(OUT_OF_RANGE)
  @IsIn(FIELDS, { each: true, ...NOT_ONE_OF })
  overwrite?: Field[];
}

export const BULK_KINDS = ['new', 'changed', 'missing', 'by-hand'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

export class BulkChoiceDto {
  @ApiProperty({ type: String, enum: BULK_KINDS, enumName: 'ImportBulkKind' })
  @IsIn(BULK_KINDS, NOT_ONE_OF)
  kind: BulkKind;

  @ApiProperty({ type: Boolean, description: 'Of `by-hand`: whether all such fields are overwritten.' })
  @IsBoolean(NOT_A_BOOLEAN)
  taken: boolean;
}

export class ChoicesDto {
  @ApiProperty({ type: () => [RowChoiceDto], description: 'Single rows.' })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(MOST_CHOICES, OUT_OF_RANGE)
  @EachNested(() => RowChoiceDto)
  rows: RowChoiceDto[];

  @ApiProperty({ type: () => [BulkChoiceDto], description: 'All rows of a kind; before the single ones.' })
  @IsArray(NOT_AN_ARRAY)
  @ArrayMaxSize(BULK_KINDS.length, OUT_OF_RANGE)
  @EachNested(() => BulkChoiceDto)
  all: BulkChoiceDto[];
}

export class FormatQuery {
  @ApiPropertyOptional({ type: String, enum: FILE_FORMATS, enumName: 'ListFormat', default: 'csv' })
  @Optional()
  @IsIn(FILE_FORMATS, NOT_ONE_OF)
  format: FileFormat = 'csv';
}
