import { parse } from 'csv-parse/sync';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLines } from './csv-lines.ts';

describe('lines of a CSV', () => {
  it.each([
    ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
    ['+7 (3822) 60-29-99', "'+7 (3822) 60-29-99"],
    ['-1', "'-1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['\rx', `"'\rx"`],
    ['а = б', 'а = б'],
    ['две\nстроки', '"две\nстроки"'],
    ['в "г"', '"в ""г"""'],
    ['', ''],
    [null, ''],
    [-84.95, '-84.95'],
    [true, 'true'],
  ])('have for %j the cell %j', (cell, text) => expect(csvLines([[cell, 'б']])).toBe(`${text};б\r\n`));

  it('quote their own delimiter and not the other', () => {
    const row = ['ул. Мира, 1', 'а;б'];
    expect([csvLines([row]), csvLines([row], { delimiter: ',' })]).toEqual([
      'ул. Мира, 1;"а;б"\r\n',
      '"ул. Мира, 1",а;б\r\n',
    ]);
  });

  it('have the decimal mark that is asked for', () => {
    expect(csvLines([[12.5, -3]], { decimal: ',' })).toBe('12,5;-3\r\n');
  });

  it('give every text back, and never as a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', '"', ',', ';', 'ы'),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(';' as const, ',' as const),
        (rows, delimiter) => {
          const read: string[][] = parse(csvLines(rows, { delimiter }), {
            delimiter,
            record_delimiter: '\r\n',
          });
          for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+@-]/u);
          expect(read.map((row) => row.map((text) => text.replace(/^'/u, '')))).toEqual(rows);
        },
      ),
    );
  });
});
