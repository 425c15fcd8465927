import { harmless } from './spreadsheet-text.ts';

/** A cell of a CSV that no spreadsheet runs, quoted where it has to be. */
export function csvCell(text: string): string {
  const safe = harmless(text);
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row as spreadsheets of Russian offices expect it. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** Without it such spreadsheets take UTF-8 for something else. */
export const CSV_BEGINS = '\uFEFF';
