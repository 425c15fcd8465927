import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Centres } from '../../../src/centres/centres.service.ts';
import { CentreRegistry } from '../../../src/centres/centre-registry.ts';
import { CentreEdits } from '../../../src/centres/manage/centre-edits.ts';
import type { CentreDraft } from '../../../src/centres/manage/centre-state.ts';
import { brokenConstraint } from '../../../src/common/database/failures.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { Problem } from '../../../src/common/errors/problem.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';

const DRAFT: CentreDraft = {
  ...{ kind: 'branch', name: 'Отдел', headCentreId: null, municipality: 'Пробный район' },
  ...{ settlement: 'Пробное', address: 'ул. Пробная, 1', location: null, phone: null },
  ...{ accessibility: {}, accessibilityNote: null },
};
const ACTOR = 'staff:test';

let rooms: TestRooms;
let edits: CentreEdits;
let count = 0;
beforeAll(async () => {
  rooms = await startRooms();
  edits = rooms.get(CentreEdits);
  await rooms.transactions.run(async (tx) => {
    const zone = { timeZone: 'Asia/Tomsk', hotline: null };
    await rooms.get(CentreRegistry).addRegion(tx, { code: '70', name: 'Томская область', ...zone });
    await rooms.get(CentreRegistry).addRegion(tx, { code: '42', name: 'Кемеровская область', ...zone });
  });
});
afterAll(() => rooms.close());
beforeEach(() => {
  count += 1;
});

const create = (draft: Partial<CentreDraft> = {}, regionCode = '70'): Promise<string> => {
  count += 1;
  const whole = { ...DRAFT, name: `Отдел ${count}`, ...draft };
  return rooms.transactions.run(
    async (tx) => (await edits.create(tx, { regionCode, draft: whole, actor: ACTOR })).id,
  );
};
const change = (id: string, changes: Partial<CentreDraft>, expectedVersion = 1): Promise<number> =>
  rooms.transactions.run((tx) => edits.change(tx, id, { expectedVersion, actor: ACTOR, changes }));
const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Problem)) throw new Error('was not refused');
  return thrown;
};
const fieldsOf = async (work: Promise<unknown>): Promise<unknown> => (await refusal(work)).facts.errors;
const trailOf = (id: string): Promise<unknown[]> =>
  rooms.database.rows(sql`
    select actor, action, before, after from audit_entry where subject_id = ${id} order by at, id`);

describe('a centre', () => {
  it('gets the next number of its region, also behind numbers given by hand', async () => {
    const codeOf = async (id: string): Promise<string> =>
      (await rooms.get(Centres).get(rooms.database, id)).code;
    expect(await codeOf(await create({}, '42'))).toBe('42-001');
    const odd = { ...DRAFT, name: 'Свой номер', nameAsPublished: 'Свой номер', regionCode: '42' };
    await rooms.transactions.run((tx) => rooms.get(CentreRegistry).addCentre(tx, { ...odd, code: '42-041' }));
    expect(await codeOf(await create({}, '42'))).toBe('42-042');
  });

  it('is changed in what is named alone, found by its new name at once, and the trail keeps both', async () => {
    const id = await create({ name: 'Старое имя' });
    expect(await change(id, { name: 'Ёлочный отдел', accessibility: { ramp: true, lift: false } })).toBe(2);
    const facts = await rooms.get(Centres).get(rooms.database, id);
    expect(facts).toMatchObject({
      ...{ name: 'Ёлочный отдел', address: 'ул. Пробная, 1', version: 2 },
      accessibility: { ramp: true, lift: false },
    });
    const [row] = await rooms.database.rows<{ search: string; folded: string }>(sql`
      select search, fold_text('Ёлочный отдел Пробное Пробный район ул. Пробная, 1') as folded
      from centre where id = ${id}`);
    expect(row?.search).toBe(row?.folded);
    expect((await trailOf(id)).at(-1)).toEqual({
      ...{ actor: ACTOR, action: 'centre.change' },
      before: { name: 'Старое имя', accessibility: {} },
      after: { name: 'Ёлочный отдел', accessibility: { ramp: true, lift: false } },
    });
  });

  it('that is saved as it was has no new version and nothing in the trail', async () => {
    const id = await create();
    expect(await change(id, { settlement: 'Пробное', accessibility: {} })).toBe(1);
    expect(await trailOf(id)).toHaveLength(1);
  });

  it('changed meanwhile is shown as it is now, and keeps what it has', async () => {
    const id = await create();
    await change(id, { phone: '122' });
    const { type, facts } = await refusal(change(id, { phone: '8 800 100-32-82' }));
    expect(type.code).toBe('centre-changed');
    expect(facts.members?.['present']).toMatchObject({ version: 2, phone: '122', windows: [], settings: {} });
    expect((await rooms.get(Centres).get(rooms.database, id)).ownPhone).toBe('122');
  });

  it('is not there under an id nobody has', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', 'nothing'])
      expect((await refusal(change(id, {}))).type.code).toBe('centre-not-found');
  });
});

describe('a name', () => {
  it('is given once in a region, however it is written, and again in another', async () => {
    const id = await create({ name: 'Отдел «Ёлка»' });
    const taken = await refusal(create({ name: 'ОТДЕЛ  «елка»' }));
    expect([taken.type.code, taken.facts.members?.['other']]).toEqual([
      'centre-name-taken',
      expect.objectContaining({ id, name: 'Отдел «Ёлка»', closedAt: null }),
    ]);
    expect((await refusal(change(await create(), { name: 'Отдел «Елка»' }))).type.code).toBe(
      'centre-name-taken',
    );
    await expect(create({ name: 'Отдел «Ёлка»' }, '42')).resolves.toEqual(expect.any(String));
    await expect(change(id, { name: 'Отдел «Елка»' })).resolves.toBe(2);
  });
});

describe('a head office', () => {
  const at = (code: string, pointer = '/headCentreId'): unknown => [{ pointer, code }];

  it('is one of the same region, and none that has one itself', async () => {
    const head = await create();
    const satellite = await create({ kind: 'satellite', headCentreId: head });
    expect(await fieldsOf(create({ headCentreId: head }))).toEqual(at('kind-has-no-head'));
    expect(await fieldsOf(create({ kind: 'satellite', headCentreId: head }, '42'))).toEqual(
      at('head-of-other-region'),
    );
    expect(await fieldsOf(create({ kind: 'satellite', headCentreId: satellite }))).toEqual(
      at('head-is-satellite'),
    );
    expect(await fieldsOf(change(satellite, { headCentreId: satellite }))).toEqual(at('head-is-itself'));
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await fieldsOf(change(satellite, { headCentreId: nobody }))).toEqual(at('head-unknown'));
    expect(await fieldsOf(change(head, { kind: 'remote-workplace' }))).toEqual(at('has-satellites', '/kind'));
    await expect(change(satellite, { headCentreId: null })).resolves.toBe(2);
    await expect(change(head, { kind: 'remote-workplace' })).resolves.toBe(2);
  });

  it('that is closed is named by no other; who had it keeps it', async () => {
    const head = await create();
    const satellite = await create({ kind: 'satellite', headCentreId: head });
    await rooms.database.rows(sql`
      update centre set closed_at = ${new Date(rooms.clock.now())} where id = ${head}`);
    expect(await fieldsOf(create({ kind: 'satellite', headCentreId: head }))).toEqual(at('head-closed'));
    await expect(change(satellite, { phone: '122' })).resolves.toBe(2);
  });

  it('is guaranteed by the database as well', async () => {
    const broken = async (write: Promise<unknown>): Promise<string | null> =>
      write.then(
        () => null,
        (error: unknown) => brokenConstraint(error),
      );
    const [here, there] = [await create({ kind: 'satellite' }), await create({}, '42')];
    const set = (head: string, id: string): Promise<unknown> =>
      rooms.database.rows(sql`update centre set head_centre_id = ${head} where id = ${id}`);
    expect(await broken(set(there, here))).toBe('centre_head_fk');
    expect(await broken(set(here, here))).toBe('centre_head_self_ck');
    expect(await broken(set(await create(), await create()))).toBe('centre_head_kind_ck');
  });
});
