import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvCell } from './table.ts';

describe('a cell of the table', () => {
  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+7 (3822) 60-29-99', "'+7 (3822) 60-29-99"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['\rx', `"'\rx"`],
    ['а = б', 'а = б'],
    ['ул. Мира, 1', '"ул. Мира, 1"'],
    ['две\nстроки', '"две\nстроки"'],
    ['', ''],
    [null, ''],
    [-84.95, '-84.95'],
    [true, 'true'],
  ])('of %j is %j', (value, cell) => expect(csvCell(value)).toBe(cell));

  it('is never a formula, and gives its text back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\n', '"', ',', 'ы') }),
        (text) => {
          const cell = csvCell(text);
          const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
          expect(read).not.toMatch(/^\s*[=+@-]/);
          expect(read.replace(/^'/, '')).toBe(text);
        },
      ),
    );
  });
});
