import { describe, expect, it } from '@jest/globals';
import { csvCell, csvRow } from './csv-cell.ts';

describe('a cell of a CSV', () => {
  it('is never a formula', () => {
    for (const begins of ['=', '+', '-', '@', '\t', '\r']) expect(csvCell(`${begins}1+1`)).toMatch(/^"?'/);
    expect(csvCell('=HYPERLINK("x";"y")')).toBe(`"'=HYPERLINK(""x"";""y"")"`);
  });

  it('is quoted where it must be, and else as it is', () => {
    expect(csvRow(['Томск', 'а;б', 'в "г"', 'д\nе', ''])).toBe('Томск;"а;б";"в ""г""";"д\nе";\r\n');
  });
});
