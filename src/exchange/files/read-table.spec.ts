import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readTable } from './read-table.ts';

const ROWS = [
  ['Название', 'Адрес'],
  ['Отдел', 'ул. Ленина, 1; «Дом»'],
];

async function xlsx(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
const reason = async (bytes: Buffer, sheet: string | null = null): Promise<string | null> => {
  const table = await readTable(bytes, sheet);
  return table.ok ? null : table.reason;
};

/** A zip of one part, whatever sizes it claims. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}

describe('reading a CSV', () => {
  it.each([
    ['UTF-8, semicolons', Buffer.from('Название;Адрес\nОтдел;"ул. Ленина, 1; «Дом»"\n')],
    ['a BOM', Buffer.from('\uFEFFНазвание;Адрес\r\nОтдел;"ул. Ленина, 1; «Дом»"\r\n')],
    ['commas', Buffer.from('Название,Адрес\nОтдел,"ул. Ленина, 1; «Дом»"\n')],
    ['tabs', Buffer.from('Название\tАдрес\nОтдел\tул. Ленина, 1; «Дом»\n')],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('Название\tАдрес\nОтдел\tул. Ленина, 1; «Дом»\n', 'utf16le'),
      ]),
    ],
    ['a title above', Buffer.from('Список офисов;\n;\nНазвание;Адрес\nОтдел;"ул. Ленина, 1; «Дом»"\n')],
  ])('with %s', async (_, bytes) => {
    const table = await readTable(bytes, null);
    expect(table.ok && [table.headers, ...table.rows.map(({ cells }) => cells)]).toEqual(ROWS);
  });

  it('in cp1251', async () => {
    // «Название;Адрес» and «Отдел;Томск» as an old Excel writes them.
    const bytes = Buffer.from('cde0e7e2e0ede8e53bc0e4f0e5f10acef2e4e5eb3bd2eeecf1ea0a', 'hex');
    expect(await readTable(bytes, null)).toMatchObject({
      ...{ encoding: 'windows-1251', delimiter: ';' },
      rows: [{ number: 2, cells: ['Отдел', 'Томск'] }],
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['blank lines', Buffer.from('\n \n'), 'file-empty'],
    ['a header alone', Buffer.from('Название;Адрес\n'), 'only-header'],
    [
      'binary rubbish',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      'not-a-table',
    ],
    ['an open quote', Buffer.from(`Название;Адрес\n"Отдел;${'а'.repeat(60_000)}`), 'broken-csv'],
    ['an old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
    ['too many rows', Buffer.from(`Название\n${'Отдел\n'.repeat(20_002)}`), 'too-many-rows'],
    ['too many columns', Buffer.from(`Название${';x'.repeat(101)}\nОтдел\n`), 'too-many-columns'],
  ])('refuses %s', async (_, bytes, expected) => {
    expect(await reason(bytes)).toBe(expected);
  });
});

describe('reading an XLSX', () => {
  it('reads texts, numbers, times of day and the kept result of a formula, which is told', async () => {
    const bytes = await xlsx((book) => {
      const sheet = book.addWorksheet('Офисы');
      sheet.addRow(['Название', 'Телефон', 'С', 'Широта']);
      sheet.addRow(['Отдел «А» & Б', 79131234567, null, 56.5]);
      sheet.addRow([
        { richText: [{ text: 'От' }, { text: 'дел' }] },
        '',
        0.375,
        { formula: '28+28', result: 56 },
      ]);
      sheet.getCell('C3').numFmt = 'hh:mm';
    });
    const table = await readTable(bytes, null);
    expect(table.ok && table.rows).toEqual([
      { number: 2, cells: ['Отдел «А» & Б', '79131234567', '', '56.5'], hasFormula: false },
      { number: 3, cells: ['Отдел', '', '09:00', '56'], hasFormula: true },
    ]);
  });

  it('asks which of two sheets, and passes over an empty one', async () => {
    const two = await xlsx((book) => {
      for (const name of ['2025', '2026'])
        for (const row of ROWS) (book.getWorksheet(name) ?? book.addWorksheet(name)).addRow(row);
    });
    expect(await readTable(two, null)).toEqual({
      ok: false,
      reason: 'choose-sheet',
      sheets: ['2025', '2026'],
    });
    expect(await readTable(two, '2026')).toMatchObject({ ok: true, sheet: '2026' });
    const one = await xlsx((book) => {
      book.addWorksheet('Пусто');
      book.addWorksheet('Офисы').addRows(ROWS);
    });
    expect(await readTable(one, null)).toMatchObject({ ok: true, sheet: 'Офисы' });
  });

  it('is not slowed by a merged area of the whole sheet', async () => {
    const bytes = await xlsx((book) => book.addWorksheet('Офисы').addRows(ROWS));
    const huge = Buffer.from(
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    );
    expect(await reason(bytes)).toBeNull();
    expect(await reason(zipOf('xl/worksheets/sheet1.xml', huge))).toBe('broken-xlsx');
  });

  it('refuses a zip that unfolds too far, whatever size it claims', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(60 * 1024 * 1024, 0x20), 10);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reason(bomb)).toBe('unfolds-too-far');
  });

  it('refuses half a file, and a file with a byte changed, in words', async () => {
    const bytes = await xlsx((book) => book.addWorksheet('Офисы').addRows(ROWS));
    expect(await reason(bytes.subarray(0, bytes.length / 2))).toBe('broken-xlsx');
    for (let at = 4; at < bytes.length; at += 97) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 0xff;
      expect([
        null,
        'broken-xlsx',
        'file-empty',
        'unfolds-too-far',
        'not-a-table',
        'only-header',
        'too-many-columns',
      ]).toContain(await reason(wrong));
    }
    expect(await reason(Buffer.from('PK\u0003\u0004 and then nothing'))).toBe('broken-xlsx');
  });

  it('refuses a sheet of nothing but tags that never end', async () => {
    const began = performance.now();
    await reason(zipOf('xl/workbook.xml', Buffer.from('<'.repeat(5_000_000))));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
