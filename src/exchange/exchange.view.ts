import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../common/http/language.ts';
import { COLUMN_FIELDS, FIELDS } from './domain/fields.ts';
import type { ColumnField, Field } from './domain/fields.ts';
import type { RowRemark } from './domain/read-row.ts';
import { COLUMNS_FROM, IMPORT_STATES, OUTCOMES, ROW_KINDS } from './import-facts.ts';
import type {
  ColumnsFrom,
  ImportRowFacts,
  ImportState,
  Outcome,
  RowKind,
  StoredCells,
} from './import-facts.ts';
import type { CountedFile } from './imports.reader.ts';
import { remarkWords } from './remark-words.ts';

export class ImportCountsView {
  @ApiProperty({ type: Number, description: 'Rows of the file, and offices it leaves out.' }) all: number;
  @ApiProperty({ type: Number }) new: number;
  @ApiProperty({ type: Number }) changed: number;
  @ApiProperty({ type: Number, description: 'Changed ones with fields edited by hand.' }) byHand: number;
  @ApiProperty({ type: Number }) missing: number;
  @ApiProperty({ type: Number }) refused: number;
  @ApiProperty({ type: Number, description: 'Read with a doubt.' }) doubtful: number;
  @ApiProperty({ type: Number }) same: number;
  @ApiProperty({ type: Number, description: 'That may be an office of ours under another name.' })
  renamed: number;
  @ApiProperty({ type: Number, description: 'Visits that would lose their time by what is chosen.' })
  fallsOut: number;
  @ApiProperty({ type: Number, description: 'Dealt with, when it is being applied.' }) done: number;
  @ApiProperty({ type: Number }) applied: number;
  @ApiProperty({ type: Number, description: 'Left as they are, as was chosen.' }) left: number;
  @ApiProperty({ type: Number, description: 'Could not be applied any more.' }) failed: number;
  @ApiProperty({ type: Number, description: 'Visits that fell out of new hours and are being moved.' })
  moved: number;
}

export class ImportView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) regionCode: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, enum: ['csv', 'xlsx'] }) format: string;
  @ApiProperty({ type: String, nullable: true, example: 'windows-1251' }) encoding: string | null;
  @ApiProperty({ type: String, nullable: true }) sheet: string | null;
  @ApiProperty({ type: [String] }) headers: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...COLUMN_FIELDS], nullable: true } })
  columns: readonly (ColumnField | null)[];
  @ApiProperty({ type: String, enum: COLUMNS_FROM, enumName: 'ImportColumnsFrom' }) columnsFrom: ColumnsFrom;
  @ApiProperty({ type: String, enum: IMPORT_STATES, enumName: 'ImportState' }) state: ImportState;
  @ApiProperty({ type: String, format: 'date-time' }) uploadedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: string | null;
  @ApiProperty({ type: ImportCountsView }) counts: ImportCountsView;
}

export class ImportDetailView extends ImportView {
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    description: 'The first rows.',
  })
  samples: readonly (readonly string[])[];
}

export class FieldChangeView {
  @ApiProperty({ type: String, enum: FIELDS, enumName: 'CentreField' }) field: Field;
  @ApiProperty({ type: String, nullable: true }) before: string | null;
  @ApiProperty({ type: String }) after: string;
  @ApiProperty({
    type: Boolean,
    description: 'Edited here since it was last imported: left alone unless ticked.',
  })
  byHand: boolean;
}

export class RowRemarkView {
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: String, enum: COLUMN_FIELDS, enumName: 'ColumnField', nullable: true })
  field: ColumnField | null;
  @ApiProperty({ type: String }) words: string;
}

export class RenamedCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: String }) name: string;
}

export class ImportRowView {
  @ApiProperty({ type: Number, description: 'As the spreadsheet numbers it.' }) number: number;
  @ApiProperty({ type: String, enum: ROW_KINDS, enumName: 'ImportRowKind' }) kind: RowKind;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) centreId: string | null;
  @ApiProperty({ type: [FieldChangeView] }) changes: readonly FieldChangeView[];
  @ApiProperty({ type: [RowRemarkView], description: 'Why it is refused.' }) faults: readonly RowRemarkView[];
  @ApiProperty({ type: [RowRemarkView], description: 'What was read with a doubt.' })
  notes: readonly RowRemarkView[];
  @ApiProperty({ type: Boolean }) byHand: boolean;
  @ApiProperty({ type: Boolean }) taken: boolean;
  @ApiProperty({ type: [String] }) overwrite: readonly Field[];
  @ApiProperty({
    type: RenamedCentreView,
    nullable: true,
    description: 'An office that the file does not name, at the same place: this may be its new name.',
  })
  renameOf: RenamedCentreView | null;
  @ApiProperty({ type: Boolean, description: 'Somebody said that it is that office.' }) renamed: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Visits that would lose their time; null where the row takes no time away.',
  })
  fallsOut: number | null;
  @ApiProperty({ type: String, enum: OUTCOMES, enumName: 'ImportOutcome', nullable: true })
  outcome: Outcome | null;
  @ApiProperty({ type: Number }) moved: number;
}

export class ImportRowsView {
  @ApiProperty({ type: [ImportRowView] }) items: readonly ImportRowView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export function importView(file: CountedFile): ImportView {
  const { id, regionCode, name, format, encoding, sheet, headers, columns, columnsFrom, state, counts } =
    file;
  return {
    ...{ id, regionCode, name, format, encoding, sheet, headers, columns, columnsFrom, state, counts },
    uploadedAt: file.uploadedAt.toISOString(),
    finishedAt: file.finishedAt?.toISOString() ?? null,
  };
}

export function importDetailView(file: CountedFile, samples: readonly StoredCells[]): ImportDetailView {
  return {
    ...importView(file),
    samples: samples.map(({ cells }) => cells.map((cell) => [...cell].slice(0, 80).join(''))),
  };
}

export function importRowView(row: ImportRowFacts, language: Language): ImportRowView {
  const { number, kind, name, centreId, changes, byHand, taken, overwrite, outcome, moved } = row;
  const { renameOf, renamed, fallsOut } = row;
  const view = (remark: RowRemark): RowRemarkView => ({
    ...{ code: remark.code, field: remark.field ?? null, words: remarkWords(remark, language) },
  });
  return {
    ...{ number, kind, name, centreId, changes, byHand, taken, overwrite, outcome, moved },
    ...{ renameOf, renamed, fallsOut },
    ...{ faults: row.faults.map(view), notes: row.notes.map(view) },
  };
}
