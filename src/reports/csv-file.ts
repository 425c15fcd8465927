import { CSV_BEGINS, csvLines } from '../common/csv-lines.ts';
import type { ReportTable } from './report-tables.ts';

/**
 * A table as the spreadsheets of the offices open it: UTF-8 with a mark, semicolons, a decimal comma in Russian. What
 * stands `above` the heading has a line each.
 */
export function csvFile(
  { head, rows }: ReportTable,
  { above, decimal }: { above: readonly string[]; decimal: string },
): Buffer {
  const lines = [...above.map((line) => [line]), head, ...rows];
  return Buffer.from(CSV_BEGINS + csvLines(lines, { decimal }));
}
