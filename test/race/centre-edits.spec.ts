import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogueRegistry } from '../../src/catalogue/catalogue-registry.ts';
import { EditCatalogue } from '../../src/catalogue/manage/edit-catalogue.service.ts';
import { CentreEdits } from '../../src/centres/manage/centre-edits.ts';
import type { CentreDraft } from '../../src/centres/manage/centre-state.ts';
import { Problem } from '../../src/common/errors/problem.ts';
import { sql } from '../../src/common/database/sql.ts';
import { CONFIRMATION, addCatalogue } from '../support/sample-centre.ts';
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

  it('offer no service beyond the day it is withdrawn from, whoever was first', async () => {
    const editing = rooms.get(EditCatalogue);
    for (const round of [1, 2, 3, 4, 5]) {
      const centres = await Promise.all(
        Array.from({ length: 12 }, (_, index) => create({ name: `Берётся ${round}-${index}` })),
      );
      const { version, services } = await editing.read();
      const service = services.find(({ code }) => code === CONFIRMATION);
      if (!service) throw new Error('the catalogue has lost a service');
      const { centres: _, ...facts } = service;
      const by = { accountId: '01890000-0000-7000-8000-000000000000', expectedVersion: version };
      const withdrawn = `2027-01-0${round}`;
      const offers = centres.map((id) =>
        rooms.transactions.run((tx) =>
          rooms.get(CatalogueRegistry).putOffers(tx, id, [{ service: CONFIRMATION, from: '2026-01-01' }]),
        ),
      );
      const half = offers.length / 2;
      await Promise.all([
        ...offers.slice(0, half),
        editing.changeService(by, { ...facts, withdrawnFrom: withdrawn }),
        ...offers.slice(half),
      ]);
      const rows = await rooms.database.rows<{ until: string; all: number }>(sql`
        select offered_until::text as until, count(*)::int as all
        from centre_service where service_code = ${CONFIRMATION} group by 1`);
      expect(rows).toEqual([{ until: withdrawn, all: 12 * round }]);
    }
  });
});
