import { describe, expect, it } from '@jest/globals';
import { readableChange } from './readable-change.ts';
import type { ChangeWords } from './readable-change.ts';

const words: ChangeWords = {
  ...{ yes: 'да', no: 'нет', none: '—' },
  field: (name) => ({ roles: 'Роли', name: 'Название', mon: 'пн', week: 'Неделя' })[name] ?? null,
  value: (text) => ({ operator: 'оператор', 'id-1': 'Томск' })[text] ?? null,
};

describe('a change as people read it', () => {
  it('names fields and values, and leaves out what did not change', () => {
    const before = {
      name: 'А',
      roles: [{ role: 'operator', regionCode: null, centreId: 'id-1' }],
      odd: true,
    };
    const after = { name: 'Б', roles: [], odd: true };
    expect(readableChange(before, after, words)).toEqual([
      { field: 'Название', before: 'А', after: 'Б' },
      { field: 'Роли', before: 'оператор, Томск', after: '—' },
    ]);
  });

  it('tells all of what has only one side', () => {
    expect(readableChange(null, { name: 'А', count: 3 }, words)).toEqual([
      { field: 'Название', before: null, after: 'А' },
      { field: 'count', before: null, after: '3' },
    ]);
    expect(readableChange({ suspended: false }, undefined, words)).toEqual([
      { field: 'suspended', before: 'нет', after: null },
    ]);
    expect(readableChange(null, null, words)).toEqual([]);
  });

  it('goes into what is nested, part by part', () => {
    expect(
      readableChange(
        { week: { mon: ['10', '14'], tue: null } },
        { week: { mon: ['11', '14'], tue: null } },
        words,
      ),
    ).toEqual([{ field: 'Неделя · пн', before: '10; 14', after: '11; 14' }]);
    const deep = { a: { b: { c: { d: { e: 1 } } } } };
    expect(readableChange(deep, null, words)).toEqual([{ field: 'a · b · c · d', before: '1', after: null }]);
  });
});
