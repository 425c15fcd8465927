import { stringify } from 'csv-stringify/sync';
import { harmless } from '../common/spreadsheet-text.ts';
import type { Cell, ReportTable } from './report-tables.ts';

/**
 * A table as the spreadsheets of the offices open it: UTF-8 with a mark, semicolons, a decimal comma in Russian. What
 * stands `above` the heading has a line each.
 */
export function csvFile(
  { head, rows }: ReportTable,
  { above, decimal }: { above: readonly string[]; decimal: string },
): Buffer {
  const lines = [...above.map((line) => [line]), head, ...rows];
  const text = stringify(
    lines.map((cells) => cells.map((cell) => csvCell(cell, decimal))),
    { delimiter: ';', record_delimiter: 'windows', bom: true },
  );
  return Buffer.from(text, 'utf8');
}

/** Text that would be run as a formula gets an apostrophe before it, which spreadsheets do not show. */
export function csvCell(cell: Cell, decimal = '.'): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  return harmless(cell);
}
