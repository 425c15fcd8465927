import { stringify } from 'csv-stringify/sync';
import { harmless } from './spreadsheet-text.ts';

export type CsvCell = string | number | boolean | null;

export interface CsvMarks {
  readonly delimiter?: ';' | ',';
  /** Of numbers with a fraction; spreadsheets in Russian want a comma. */
  readonly decimal?: string;
}

/** Without it spreadsheets of Russian offices take UTF-8 for something else. */
export const CSV_BEGINS = '\uFEFF';

/**
 * Rows as lines of a CSV (RFC 4180), with semicolons as spreadsheets of Russian offices expect them. Texts that a
 * spreadsheet would compute are made harmless; our own numbers and words are as they are, and null is empty. A line's
 * end within a cell is quoted whichever it is: the library by itself quotes only the one between rows.
 */
export function csvLines(
  rows: readonly (readonly CsvCell[])[],
  { delimiter = ';', decimal = '.' }: CsvMarks = {},
): string {
  const cells = rows.map((row) => row.map((cell) => cellText(cell, decimal)));
  return stringify(cells, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/u });
}

function cellText(cell: CsvCell, decimal: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}
