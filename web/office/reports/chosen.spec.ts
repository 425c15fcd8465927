import { describe, expect, it } from '@jest/globals';
import { fileAddress, queryOf } from './chosen.ts';
import type { Chosen } from './chosen.ts';

const CHOSEN: Chosen = {
  ...{ scope: 'region', name: 'own', own: { from: '2026-11-01', to: '2026-11-30' }, grouping: null },
  ...{ district: 'Северный район', centre: '', service: '' },
};

describe('the question of a report', () => {
  it('says only what is chosen, and groups as suits the span', () => {
    expect(queryOf(CHOSEN, 'Asia/Tomsk', 0)).toEqual({
      ...{ from: '2026-11-01', to: '2026-11-30', grouping: 'day', district: 'Северный район' },
    });
    expect(queryOf({ ...CHOSEN, grouping: 'month', service: 'a' }, 'Asia/Tomsk', 0)).toMatchObject({
      ...{ grouping: 'month', service: 'a' },
    });
  });

  it('asks one centre for no district', () => {
    expect(queryOf({ ...CHOSEN, scope: 'centre', centre: 'x' }, 'Asia/Tomsk', 0)).toEqual({
      ...{ from: '2026-11-01', to: '2026-11-30', grouping: 'day' },
    });
  });

  it('is the same for the files', () => {
    const query = { from: '2026-11-01', to: '2026-11-30', grouping: 'day', district: 'А & Б' } as const;
    expect(fileAddress('/x.csv', query, { table: 'centres' })).toBe(
      '/x.csv?from=2026-11-01&to=2026-11-30&grouping=day&district=%D0%90+%26+%D0%91&table=centres',
    );
  });
});
