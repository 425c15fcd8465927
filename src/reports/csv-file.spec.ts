import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { csvFile } from './csv-file.ts';
import { xlsxFile } from './xlsx-file.ts';
import type { ReportTable } from './report-tables.ts';

const EVIL = ['=HYPERLINK("http://x.ru")', '+7', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '|calc', '%0A'];

const table = (...rows: ReportTable['rows']): ReportTable => {
  return { name: 'centres', title: 'Центры', head: ['Центр', 'Записались'], rows };
};

describe('a table as CSV', () => {
  it('has a mark, semicolons, ends of lines of Windows and a decimal comma', () => {
    const file = csvFile(table(['Отдел "Север"; 2', 12.5], ['Отдел', null]), { above: [], decimal: ',' });
    expect(file.toString('utf8')).toBe('\uFEFFЦентр;Записались\r\n"Отдел ""Север""; 2";12,5\r\nОтдел;\r\n');
  });

  it('says above the heading of what it is, with nothing run as a formula there either', () => {
    const file = csvFile(table(), { above: ['ДЕМОНСТРАЦИЯ', '=Отдел'], decimal: ',' });
    expect(file.toString('utf8')).toBe("\uFEFFДЕМОНСТРАЦИЯ\r\n'=Отдел\r\nЦентр;Записались\r\n");
  });

  it.each(EVIL)('lets nothing be run as a formula: %j', (text) => {
    const file = csvFile(table([text, -3]), { above: [], decimal: ',' }).toString('utf8');
    expect(file.split('Записались\r\n')[1]?.replaceAll('"', '')).toBe(`'${text.replaceAll('"', '')};-3\r\n`);
  });
});

describe('tables as a workbook', () => {
  it('are a sheet each, numbers as numbers, and text that looks like a formula as text', async () => {
    const bytes = await xlsxFile(
      [table(...EVIL.map((text) => [text, 3])), { ...table(), title: 'Услуги' }],
      ['ДЕМО', 'Отдел'],
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Центры', 'Услуги']);
    const sheet = book.getWorksheet('Центры');
    expect([sheet?.getCell('A1').value, sheet?.getCell('A2').value]).toEqual(['ДЕМО', 'Отдел']);
    const cells = EVIL.map((_, index) => sheet?.getCell(index + 4, 1));
    expect(cells.map((cell) => cell?.type)).toEqual(EVIL.map(() => ExcelJS.ValueType.String));
    expect(cells.some((cell) => cell?.formula)).toBe(false);
    expect(sheet?.getCell('B4').value).toBe(3);
  });
});
