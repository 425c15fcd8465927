import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../files/read-csv.ts';
import { guessColumns } from './guess-columns.ts';
import { readRow } from './read-row.ts';
import type { ReadRow } from './read-row.ts';

const REGION = {
  code: '80',
  name: 'Донецкая Народная Республика',
  others: [{ code: '70', name: 'Томская область' }],
};

function row(said: Readonly<Record<string, string>>): ReadRow {
  const columns = guessColumns(Object.keys(said));
  return readRow({ cells: Object.values(said), hasFormula: false }, columns, REGION);
}
const codes = (remarks: ReadRow['notes']): string[] => remarks.map(({ code }) => code);

describe('readRow', () => {
  it('reads the dirty file of a regional office, all five rows', () => {
    const bytes = readFileSync('test/support/lists/admin-import-dirty.csv');
    const table = readCsv(bytes);
    if (!table.ok) throw new Error(table.reason);
    const [header, ...rows] = table.rows;
    const columns = guessColumns(header?.cells ?? []);
    const read = rows.map((one) => readRow({ ...one, hasFormula: false }, columns, REGION));
    expect(read.map(({ name, faults }) => [name, faults])).toEqual([
      ['МФЦ г. Донецк', []],
      ['МФЦ Тельманово', []],
      ['МФЦ без координат', []],
      ['МФЦ по городу Волноваха', []],
      ['ТОСП с. Красная Поляна МФЦ г. Волноваха', []],
    ]);
    expect(read[0]?.said).toEqual({
      address: 'г. Донецк, ул. Челюскинцев, 167',
      ...{ mon: '08:00-17:00', tue: '08:00-17:00', wed: '08:00-17:00', thu: '10:00-19:00' },
      ...{ fri: '08:00-17:00', sat: '08:00-17:00', sun: 'выходной' },
      ...{ phone: '119', location: '48.009964, 37.808141' },
    });
    expect(read[4]?.derived).toMatchObject({ kind: 'satellite', settlement: 'Красная Поляна' });
    expect(codes(read[1]?.notes ?? [])).toEqual(['weekday-cut-off', 'weekdays-missing']);
    expect(read[2]?.said).toEqual({ address: 'г. Донецк, пр-кт Киевский, 63', phone: '119' });
  });

  it('says nothing of blank cells, so that nothing is taken away', () => {
    expect(row({ name: 'Отдел', address: '', phone: ' ', hours: '', пн: '' }).said).toEqual({});
  });

  it('takes a weekday of its own column rather than the week in one cell', () => {
    const { said } = row({ name: 'Отдел', hours: 'пн-вт 9-18', вт: '10:00-14:00' });
    expect(said).toEqual({ mon: '09:00-18:00', tue: '10:00-14:00' });
  });

  it.each([
    [{ name: '' }, 'no-name'],
    [{ name: 'О'.repeat(201) }, 'too-long'],
    [{ name: 'Отдел', hours: 'когда как' }, 'unreadable'],
    [{ name: 'Отдел', пн: '18-9' }, 'ends-before-begins'],
    [{ name: '=1+1' }, 'formula'],
    [{ name: 'Отдел', address: '@SUM(A1)' }, 'formula'],
    [{ name: 'Отдел\u0000' }, 'forbidden-characters'],
    [{ name: 'Отдел', region: '70' }, 'other-region'],
    [{ name: 'Отдел', address: 'Томская область, г. Томск, ул. Ленина, 1' }, 'other-region'],
  ])('refuses %p', (said, code) => {
    expect(codes(row(said).faults)).toContain(code);
  });

  it.each([
    [{ name: 'Отдел', address: 'с. Богашево, ул. Новостройка, д. 20А; ул.Советская, д. 6' }, 'two-addresses'],
    [{ name: 'МФЦ г. Донецк, ул. Челюскинцев, 167' }, 'address-in-name'],
    [{ name: 'Отдел', phone: 'нет' }, 'phone-not-taken'],
    [{ name: 'Отдел', phone: '+7 913 123-45-67, +7 913 123-45-68' }, 'first-phone-taken'],
    [{ name: 'Отдел', latitude: '48.0', longitude: '' }, 'one-coordinate'],
    [{ name: 'Отдел', kind: 'киоск' }, 'unknown-kind'],
  ])('reads %p and says what is doubtful', (said, code) => {
    const read = row(said);
    expect([codes(read.faults), codes(read.notes)]).toEqual([[], [code]]);
  });

  it('reads back what our export wrote so that no spreadsheet computes it', () => {
    expect(row({ name: 'Отдел', phone: "'+79131234567" }).said.phone).toBe('+79131234567');
  });
});
