import { describe, expect, it } from '@jest/globals';
import { compareRows, missingRows } from './compare-rows.ts';
import type { CentreToCompare } from './compare-rows.ts';
import { guessColumns } from './guess-columns.ts';
import { readRow } from './read-row.ts';
import { askedRenames } from './renames.ts';

const REGION = { code: '70', name: 'Томская область', others: [] };
const COLUMNS = guessColumns(['name', 'address', 'phone', 'coordinates']);
const PHONE = '8 (3822) 60-29-99';

const centre = (name: string, present: CentreToCompare['present']): CentreToCompare => ({
  ...{ id: `id of ${name}`, code: '70-001', name, nameAsPublished: name },
  ...{ isClosed: false, present, remembered: {} },
});

function asked(cells: readonly (readonly string[])[], known: readonly CentreToCompare[]) {
  const rows = cells.map((row, index) => ({
    number: index + 2,
    ...readRow({ cells: row, hasFormula: false }, COLUMNS, REGION),
  }));
  return askedRenames(compareRows(rows, known), missingRows(rows, known, 9), known);
}

describe('a new row that may be an office of ours under another name', () => {
  it('is asked about when address and telephone are the same, however they are typed, and is not proposed', () => {
    const known = [centre('Отдел', { address: 'г. Томск, ул. Мира, 2', phone: PHONE })];
    const { rows, missing } = asked([['Отдел на Мира', 'г.Томск,  ул. Мира 2', PHONE]], known);
    expect(rows).toMatchObject([{ kind: 'new', renameOf: 'id of Отдел', taken: false }]);
    expect(missing).toMatchObject([
      { kind: 'missing', notes: [{ code: 'renamed-to', text: 'Отдел на Мира' }] },
    ]);
  });

  it('is asked about when its point is the same building, and not the next one', () => {
    const known = [centre('Отдел', { location: '56.48464, 84.948139' })];
    const of = (point: string) => asked([['Новый', '', '', point]], known).rows[0]?.renameOf;
    expect(of('56.484641, 84.94814')).toBe('id of Отдел');
    expect(of('56.48564, 84.948139')).toBeNull();
  });

  it('is new where only the address or only the telephone is the same', () => {
    const known = [centre('Отдел', { address: 'ул. Мира, 2', phone: PHONE })];
    const cells = [
      ['Один', 'ул. Мира, 2', ''],
      ['Два', 'ул. Мира, 4', PHONE],
    ];
    expect(asked(cells, known).rows).toMatchObject([
      { renameOf: null, taken: true },
      { renameOf: null, taken: true },
    ]);
  });

  it('is new where two rows or two offices may be meant, and where the office is named by the file', () => {
    const place = { address: 'ул. Мира, 2', phone: PHONE };
    const [one, two] = [centre('Отдел один', place), centre('Отдел два', place)];
    const row = (name: string): string[] => [name, place.address, PHONE];
    expect(asked([row('Новый')], [one, two]).rows[0]?.renameOf).toBeNull();
    expect(asked([row('Новый'), row('Другой')], [one]).rows.map(({ renameOf }) => renameOf)).toEqual([
      null,
      null,
    ]);
    expect(asked([row('Новый'), row('Отдел один')], [one]).rows[0]?.renameOf).toBeNull();
    expect(asked([row('Новый'), row('Отдел один')], [one, two]).rows[0]?.renameOf).toBe('id of Отдел два');
  });
});
