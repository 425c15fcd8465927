import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CentreEdits } from '../../src/centres/manage/centre-edits.ts';
import type { CentreDraft } from '../../src/centres/manage/centre-state.ts';
import { Problem } from '../../src/common/errors/problem.ts';
import { sql } from '../../src/common/database/sql.ts';
import { addCatalogue } from '../support/sample-centre.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';

const DRAFT: CentreDraft = {
  ...{ kind: 'branch', name: 'Отдел', headCentreId: null, municipality: null, settlement: null },
  ...{ address: null, location: null, phone: null, accessibility: {}, accessibilityNote: null },
};
const ACTOR = 'staff:test';

let rooms: TestRooms;
beforeAll(async () => {
  rooms = await startRooms();
  await addCatalogue(rooms);
});
afterAll(() => rooms.close());

const create = (draft: Partial<CentreDraft>): Promise<string> =>
  rooms.transactions.run(async (tx) => {
    const whole = { ...DRAFT, ...draft };
    return (await rooms.get(CentreEdits).create(tx, { regionCode: '70', draft: whole, actor: ACTOR })).id;
  });
const change = (id: string, changes: Partial<CentreDraft>): Promise<number> =>
  rooms.transactions.run((tx) =>
    rooms.get(CentreEdits).change(tx, id, { expectedVersion: 1, actor: ACTOR, changes }),
  );
const outcomes = async (works: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(works)).map((one) =>
    one.status === 'fulfilled' ? 'done' : one.reason instanceof Problem ? one.reason.type.code : 'fault',
  );

describe('many who edit the directory at once', () => {
  it('change one centre once; every other is shown the change', async () => {
    for (const round of [1, 2, 3]) {
      const id = await create({ name: `Правят все ${round}` });
      const edits = Array.from({ length: 50 }, (_, index) =>
        change(id, { phone: `8 3822 00-00-${10 + index}` }),
      );
      const found = await outcomes(edits);
      expect(found.filter((one) => one === 'done')).toHaveLength(1);
      expect(found.filter((one) => one === 'centre-changed')).toHaveLength(49);
    }
  });

  it('give one name to one centre, and every centre its own number', async () => {
    const twins = await outcomes(Array.from({ length: 30 }, () => create({ name: 'Одно имя' })));
    expect(twins.filter((one) => one === 'done')).toHaveLength(1);
    expect(twins.filter((one) => one === 'centre-name-taken')).toHaveLength(29);
    await Promise.all(Array.from({ length: 30 }, (_, index) => create({ name: `Разные ${index}` })));
    const [row] = await rooms.database.rows<{ all: number; codes: number }>(sql`
      select count(*)::int as all, count(distinct code)::int as codes from centre`);
    expect(row?.codes).toBe(row?.all);
  });

  it('never make a satellite of a satellite', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const [a, b, c] = [
        await create({ name: `А ${round}` }),
        await create({ name: `Б ${round}`, kind: 'satellite' }),
        await create({ name: `В ${round}` }),
      ];
      const both = [change(b, { headCentreId: a }), change(a, { kind: 'satellite', headCentreId: c })];
      expect((await outcomes(both)).toSorted()).toEqual(['done', 'invalid-input']);
    }
  });
});
