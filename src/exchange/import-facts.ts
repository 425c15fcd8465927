import type { FieldChange } from './domain/difference.ts';
import type { Field } from './domain/fields.ts';
import type { Columns } from './domain/guess-columns.ts';
import type { ReadRow, RowRemark } from './domain/read-row.ts';

export const IMPORT_STATES = ['columns', 'compared', 'applying', 'done'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ROW_KINDS = ['new', 'changed', 'same', 'missing', 'refused'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const COLUMNS_FROM = ['guess', 'memory', 'person'] as const;
export type ColumnsFrom = (typeof COLUMNS_FROM)[number];

export const OUTCOMES = ['applied', 'left', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ImportFileFacts {
  readonly id: string;
  readonly regionCode: string;
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly columns: Columns;
  readonly columnsFrom: ColumnsFrom;
  readonly state: ImportState;
  readonly actor: string;
  readonly uploadedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** What is kept of a reading, to apply it later. */
export type KeptReading = Pick<ReadRow, 'name' | 'nameAsTyped' | 'said' | 'derived'>;

/** What a row would do, as the dry run found it. */
export interface ComparedRow {
  readonly number: number;
  readonly kind: RowKind;
  readonly name: string;
  readonly centreId: string | null;
  readonly reading: KeptReading | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowRemark[];
  readonly notes: readonly RowRemark[];
  readonly byHand: boolean;
  readonly taken: boolean;
  /** The office it may be under another name. */
  readonly renameOf: string | null;
}

export interface ImportRowFacts extends Omit<ComparedRow, 'renameOf'> {
  readonly renameOf: { readonly centreId: string; readonly code: string; readonly name: string } | null;
  /** Somebody said that it is that office. */
  readonly renamed: boolean;
  /** Visits that would lose their time; null where no time goes. */
  readonly fallsOut: number | null;
  readonly overwrite: readonly Field[];
  readonly outcome: Outcome | null;
  readonly moved: number;
}

export interface StoredCells {
  readonly number: number;
  readonly cells: readonly string[];
  readonly hasFormula: boolean;
}
