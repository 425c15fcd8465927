import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.ts';
import { writeList } from './write-list.ts';

describe('writeList', () => {
  const rows = [
    ['Название', 'Адрес'],
    ['Отдел; «А»', '=cmd|"/c calc"!A1'],
  ];

  it('writes a CSV with BOM and semicolons that reads back', async () => {
    const { bytes, contentType } = await writeList('csv', 'Офисы', rows);
    expect([bytes.subarray(0, 3).toString('hex'), contentType]).toEqual([
      'efbbbf',
      'text/csv; charset=utf-8',
    ]);
    expect(await readTable(bytes, null)).toMatchObject({
      ok: true,
      delimiter: ';',
      rows: [{ cells: ['Отдел; «А»', `'=cmd|"/c calc"!A1`] }],
    });
  });

  it('writes an XLSX whose cells are texts', async () => {
    const { bytes } = await writeList('xlsx', 'Офисы', rows);
    expect(await readTable(bytes, null)).toMatchObject({
      ok: true,
      rows: [{ cells: ['Отдел; «А»', `'=cmd|"/c calc"!A1`], hasFormula: false }],
    });
  });
});
