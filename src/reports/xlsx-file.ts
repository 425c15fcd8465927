import type { ReportTable } from './report-tables.ts';

const WIDEST = 48;
const NARROWEST = 12;

/**
 * The tables of a report, a sheet each, ready to be printed. Every text is written as a text: a workbook has formulas
 * only where the writer says so, and none is said here. What stands `above` each heading has a line each.
 */
export async function xlsxFile(tables: readonly ReportTable[], above: readonly string[]): Promise<Buffer> {
  // Hundreds of modules, for the few who ask for a workbook.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  for (const { title, head, rows } of tables) {
    const sheet = book.addWorksheet(title, {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    for (const line of above) sheet.addRow([line]).font = { bold: true };
    const heading = sheet.addRow([...head]);
    heading.font = { bold: true };
    heading.alignment = { wrapText: true, vertical: 'top' };
    for (const row of rows) sheet.addRow([...row]);
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: above.length + 1 }];
    head.forEach((_, column) => {
      const longest = Math.max(0, ...rows.map((row) => String(row[column] ?? '').length));
      sheet.getColumn(column + 1).width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
