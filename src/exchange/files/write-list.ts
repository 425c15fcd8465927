import { CSV_BEGINS, csvLines } from '../../common/csv-lines.ts';
import { harmless } from '../../common/spreadsheet-text.ts';

export interface ListFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** Rows of texts as a file: CSV as Russian spreadsheets open it (BOM, `;`), or XLSX with a frozen header. */
export async function writeList(
  format: 'csv' | 'xlsx',
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<ListFile> {
  if (format === 'csv')
    return { bytes: Buffer.from(CSV_BEGINS + csvLines(rows)), contentType: 'text/csv; charset=utf-8' };
  const safe = rows.map((row) => row.map(harmless));
  // Hundreds of modules, for the few who ask for a workbook.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(sheet.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.addRows(safe);
  page.getRow(1).font = { bold: true };
  for (const [index, column] of (page.columns ?? []).entries()) column.width = widthOf(safe, index);
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), contentType };
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => row[column]?.length ?? 0));
  return Math.min(60, Math.max(10, longest + 2));
}
