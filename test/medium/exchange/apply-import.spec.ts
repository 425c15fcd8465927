import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { ApplyImport } from '../../../src/exchange/apply-import.service.ts';
import { ApplySteps } from '../../../src/exchange/apply-steps.ts';
import { ChooseRows } from '../../../src/exchange/choose-rows.service.ts';
import { CompareFile } from '../../../src/exchange/compare-file.service.ts';
import { ImportsReader } from '../../../src/exchange/imports.reader.ts';
import type { CountedFile } from '../../../src/exchange/imports.reader.ts';
import { ReceiveFile } from '../../../src/exchange/receive-file.service.ts';
import { RunningImports } from '../../../src/exchange/running-imports.repository.ts';
import { MovePeople } from '../../../src/scheduling/moves/move-people.service.ts';
import { at, book, person, rivals } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { moveStates } from '../../support/moved.ts';
import { roomsOf, startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

const LEASE_MS = 60_000;
const QUARTER = 900_000;
const ACTOR = 'staff:administrator';

describe('an import being applied', () => {
  let rooms: TestRooms;
  let other: TestRooms;
  /** A process that is going down: what it is told to begin, it leaves to others. */
  let ending: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    other = await roomsOf(rooms.url, rooms.clock);
    ending = await roomsOf(rooms.url, rooms.clock);
    await ending.get(ApplyImport).beforeApplicationShutdown();
    await addCatalogue(rooms);
  });
  afterAll(async () => {
    for (const process of [ending, other, rooms]) await process.close();
  });

  async function bringIn(lines: readonly string[], header = 'название;адрес'): Promise<string> {
    const bytes = Buffer.from([header, ...lines, ''].join('\n'));
    const importId = await rooms
      .get(ReceiveFile)
      .run({ regionCode: '70', name: 'list.csv', sheet: null, bytes, actor: ACTOR, language: 'ru' });
    await rooms.get(CompareFile).run({ regionCode: '70', importId });
    return importId;
  }
  const start = (process: TestRooms, importId: string): Promise<void> =>
    process.get(ApplyImport).start({ regionCode: '70', importId, actor: ACTOR });
  const goOn = async (process: TestRooms): Promise<void> => {
    await process.get(ApplyImport).resume();
    await process.get(ApplyImport).settled();
  };
  const fileOf = async (id: string): Promise<CountedFile | null> => rooms.get(ImportsReader).file('70', id);
  const offices = (town: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `Отдел ${town} ${index};г. ${town}, д. ${index}`);
  /** Offices of a town, and how often the trail says that one was made. */
  const made = async (town: string): Promise<[number, number]> => {
    const [row] = await rooms.database.rows<{ offices: number; entries: number }>(sql`
      select count(distinct c.id)::int as offices, count(a.subject_id)::int as entries
      from centre c
      left join audit_entry a on a.subject_id = c.id::text and a.action = 'centre.create'
      where c.name like ${`Отдел ${town} %`}`);
    return [row?.offices ?? 0, row?.entries ?? 0];
  };

  it('is taken over from a killed process when its lease runs out, not before, and nothing is done twice', async () => {
    const id = await bringIn(offices('Асино', 45));
    await start(ending, id);
    const lease = newId();
    const now = rooms.clock.now();
    const until = new Date(now + LEASE_MS);
    await other.get(RunningImports).takeLease(other.database, id, lease, { now: new Date(now), until });
    expect(await other.get(ApplySteps).next(id, lease, until)).toBe(true);
    await goOn(rooms);
    expect(await made('Асино')).toEqual([20, 20]);

    rooms.clock.advance(LEASE_MS);
    await goOn(rooms);
    expect(await fileOf(id)).toMatchObject({ state: 'done', counts: { applied: 45, failed: 0, done: 45 } });
    expect(await other.get(ApplySteps).next(id, lease, new Date(rooms.clock.now() + LEASE_MS))).toBe(false);
    expect(await made('Асино')).toEqual([45, 45]);
  });

  it('leaves nothing of a step in whose middle the process dies', async () => {
    const busy = await addCentre(rooms, { code: '70-700', name: 'Отдел занятый', week: null });
    const id = await bringIn([...offices('Колпашево', 3), 'Отдел занятый;ул. Мира, 2']);
    await rooms.transactions.run(async (tx) => {
      await tx.rows(sql`select from centre where id = ${busy} for update`);
      await start(other, id);
      let dead: readonly unknown[] = [];
      while (dead.length === 0)
        dead = await rooms.database.rows(sql`
          select pg_terminate_backend(pid)
          from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`);
      await other.get(ApplyImport).settled();
      expect(await made('Колпашево')).toEqual([0, 0]);
      expect(await fileOf(id)).toMatchObject({ state: 'applying', counts: { applied: 0 } });
    });
    await goOn(rooms);
    expect(await fileOf(id)).toMatchObject({ state: 'done', counts: { applied: 4 } });
    expect(await made('Колпашево')).toEqual([3, 3]);
  });

  it('is begun by one of two who press at once, and worked at by one of two processes', async () => {
    const id = await bringIn(offices('Бакчар', 45));
    const { won, lost } = await rivals([start(rooms, id), start(other, id)]);
    expect([won.length, lost]).toEqual([1, { 'import-moved-on': 1 }]);
    await Promise.all([goOn(rooms), goOn(other), goOn(rooms), goOn(other)]);
    expect(await made('Бакчар')).toEqual([45, 45]);

    const left = await bringIn(offices('Кожевниково', 45));
    await start(ending, left);
    await Promise.all([goOn(rooms), goOn(other)]);
    expect(await fileOf(left)).toMatchObject({ state: 'done', counts: { applied: 45 } });
    expect(await made('Кожевниково')).toEqual([45, 45]);
  });

  it('says before who would fall out, of each row and of what is chosen, and holds nobody up by it', async () => {
    const centreId = await addCentre(rooms, { code: '70-996', name: 'Отдел до обеда' });
    for (const [turn, start] of ['09:00', '09:15', '16:00', '16:15', '16:30'].entries())
      await book(rooms, centreId, at(`2026-12-02T${start}:00+07:00`), person(50 + turn));
    const id = await bringIn(['Отдел до обеда;09:00-13:00'], 'название;ср');
    const mine = async () =>
      (await rooms.get(ImportsReader).rows(id, 'changed', 0, 100)).map(({ fallsOut }) => fallsOut);
    const chosen = async () => (await fileOf(id))?.counts.fallsOut;
    const [row] = await rooms.get(ImportsReader).rows(id, 'by-hand', 0, 100);
    const choose = (choice: object): Promise<void> =>
      rooms.get(ChooseRows).run('70', id, { rows: [{ number: row?.number ?? 0, ...choice }], all: [] });
    expect([await mine(), await chosen()]).toEqual([[0], 0]);
    await choose({ overwrite: ['wed'] });
    expect([await mine(), await chosen()]).toEqual([[3], 3]);
    await choose({ taken: false });
    expect([await mine(), await chosen()]).toEqual([[3], 0]);

    await rooms.get(ChooseRows).run('70', id, { rows: [], all: [{ kind: 'missing', taken: true }] });
    expect(await chosen()).toBe(0);
    const whole = await bringIn(['Отдел занятый;ул. Мира, 2']);
    const gone = await rooms.get(ImportsReader).rows(whole, 'missing', 0, 1000);
    expect(gone.find((one) => one.centreId === centreId)?.fallsOut).toBe(5);
    const [{ count } = { count: -1 }] = await rooms.database.rows<{ count: number }>(
      sql`select count(*)::int as count from moved_booking where centre_id = ${centreId}`,
    );
    expect(count).toBe(0);
  });

  it('renames an office when somebody says that it is the same, and keeps its visits', async () => {
    const phone = '8 (3822) 60-29-97';
    const sample = { code: '70-997', name: 'Отдел старый', address: 'ул. Садовая, 7', phone };
    const centreId = await addCentre(rooms, sample);
    await book(rooms, centreId, at('2026-12-01T15:00:00+07:00'), person(90));
    const id = await bringIn([`Отдел новый;ул. Садовая, 7;${phone}`], 'название;адрес;телефон');
    const row = async () => (await rooms.get(ImportsReader).rows(id, 'renamed', 0, 10))[0];
    const isMissing = async () =>
      (await rooms.get(ImportsReader).rows(id, 'missing', 0, 1000)).some((one) => one.centreId === centreId);
    const say = async (renamed: boolean): Promise<void> =>
      rooms
        .get(ChooseRows)
        .run('70', id, { rows: [{ number: (await row())?.number ?? 0, renamed }], all: [] });
    const unsaid = { kind: 'new', taken: false, renamed: false, centreId: null };
    expect(await row()).toMatchObject({
      ...unsaid,
      renameOf: { centreId, code: '70-997', name: 'Отдел старый' },
    });
    await say(true);
    expect([await row(), await isMissing()]).toMatchObject([
      { kind: 'changed', taken: true, centreId },
      false,
    ]);
    await say(false);
    expect([await row(), await isMissing()]).toMatchObject([unsaid, true]);
    await say(true);
    await start(rooms, id);
    await rooms.get(ApplyImport).settled();
    expect((await fileOf(id))?.counts).toMatchObject({ applied: 1, failed: 0, moved: 0 });
    const names = await rooms.database.rows(
      sql`select name, closed_at from centre where address = 'ул. Садовая, 7'`,
    );
    expect(names).toEqual([{ name: 'Отдел новый', closed_at: null }]);
    expect(await moveStates(rooms.database, centreId)).toEqual({});
  });

  it('closes an office with visits and drops nobody', async () => {
    const centreId = await addCentre(rooms, { code: '70-998', name: 'Отдел с записями' });
    const begins = at('2026-12-01T09:00:00+07:00');
    for (let turn = 0; turn < 12; turn += 1)
      await book(rooms, centreId, begins + turn * QUARTER, person(turn));
    const visits = () =>
      rooms.database.rows(sql`
        select id, starts_at, status from booking where centre_id = ${centreId} and status = 'booked' order by id`);
    const before = await visits();
    const id = await bringIn(['Отдел занятый;ул. Мира, 2']);
    const [row] = (await rooms.get(ImportsReader).rows(id, 'missing', 0, 1000)).filter(
      (one) => one.centreId === centreId,
    );
    await rooms.get(ChooseRows).run('70', id, { rows: [{ number: row?.number ?? 0, taken: true }], all: [] });
    await start(rooms, id);
    await rooms.get(ApplyImport).settled();

    expect(await visits()).toEqual(before);
    expect(before).toHaveLength(12);
    expect((await fileOf(id))?.counts).toMatchObject({ applied: 1, moved: 12 });
    expect(await moveStates(rooms.database, centreId)).toEqual({ 'to-propose': 12 });
    await rooms.get(MovePeople).run();
    const states = await moveStates(rooms.database, centreId);
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(states['to-propose']).toBeUndefined();
    expect(await visits()).toEqual(before);
    await expectBooksBalance(rooms.database);
  });
});
