import { describe, expect, it } from '@jest/globals';
import { compareRows, missingRows } from './compare-rows.ts';
import type { CentreToCompare } from './compare-rows.ts';
import { guessColumns } from './guess-columns.ts';
import { readRow } from './read-row.ts';

const REGION = { code: '70', name: 'Томская область', others: [] };
const HEADERS = ['name', 'address', 'пн', 'coordinates'];

const rowsOf = (...cells: readonly (readonly string[])[]) =>
  cells.map((row, index) => ({
    number: index + 2,
    ...readRow({ cells: row, hasFormula: false }, guessColumns(HEADERS), REGION),
  }));
const centre = (name: string, rest: Partial<CentreToCompare> = {}): CentreToCompare => ({
  ...{ id: `id of ${name}`, code: '70-001', name, nameAsPublished: name },
  ...{ isClosed: false, present: {}, remembered: {} },
  ...rest,
});

describe('compareRows', () => {
  it('finds a centre by its name however it is typed, now or as it was published', () => {
    const known = [centre('Отдел «А»'), centre('Новое имя', { nameAsPublished: 'Отдел   Б' })];
    const rows = compareRows(rowsOf(['отдел "А"'], ['Отдел Б'], ['Отдел В']), known);
    expect(rows.map(({ kind, centreId }) => [kind, centreId])).toEqual([
      ['same', 'id of Отдел «А»'],
      ['same', 'id of Новое имя'],
      ['new', null],
    ]);
  });

  it('refuses a name that comes again, and says where it came first', () => {
    const [, second] = compareRows(rowsOf(['Отдел', 'ул. Ленина, 1'], ['отдел', 'ул. Мира, 2']), []);
    expect(second).toMatchObject({ kind: 'refused', faults: [{ code: 'duplicate-name', text: '2' }] });
  });

  it('proposes what is new and what is changed, and says what is by hand', () => {
    const known = [
      centre('Отдел', { present: { address: 'ул. Мира, 2' }, remembered: { address: 'ул. Ленина, 1' } }),
    ];
    const [row] = compareRows(rowsOf(['Отдел', 'ул. Ленина, 1']), known);
    expect(row).toMatchObject({ kind: 'changed', byHand: true, taken: true });
  });

  it('tells a closed centre that comes again and a point far from the others', () => {
    const points = ['56.5, 84.9', '56.6, 84.9', '56.7, 84.9', '56.8, 84.9', '43.5, 43.6'];
    const rows = compareRows(rowsOf(...points.map((point, index) => [`Отдел ${index}`, '', '', point])), [
      centre('Отдел 0', { isClosed: true }),
    ]);
    expect(rows.map(({ notes }) => notes.map(({ code }) => code))).toEqual([
      ['closed-here'],
      [],
      [],
      [],
      ['point-far'],
    ]);
  });
});

describe('missingRows', () => {
  it('are the open centres no row names, a refused one neither, and none is proposed to be closed', () => {
    const rows = rowsOf(['Отдел А'], ['Отдел Б', '', 'когда как']);
    const known = [centre('Отдел А'), centre('Отдел Б'), centre('Отдел В'), centre('Г', { isClosed: true })];
    expect(missingRows(rows, known, 3)).toMatchObject([
      { number: 4, kind: 'missing', name: 'Отдел В', taken: false },
    ]);
  });
});
