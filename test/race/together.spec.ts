import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import { HoldPlace } from '../../src/bookings/hold-place.service.ts';
import type { Held } from '../../src/bookings/hold-place.service.ts';
import { PersonHashes } from '../../src/bookings/person-hashes.ts';
import { ReleaseHold } from '../../src/bookings/release-hold.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { newId } from '../../src/common/ids.ts';
import { lockSlots } from '../../src/slots/place.sql.ts';
import { at, book, bookCommand, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { countStatements } from '../support/counted-statements.ts';
import { roomsOn, startRooms, TEST_NOW } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../support/sample-centre.ts';

const QUARTER = 900_000;
const DAY = 86_400_000;
const MONDAY = at('2026-11-30T09:00:00+07:00');
/** Two begin at once and alone; all others of the same turn are one group. */
const ALONE = 2;
const TOGETHER = 32;
const LESS_THAN_A_LOCK_IS_WAITED_FOR_MS = 7_000;

describe('many who come at the same moment', () => {
  let rooms: TestRooms;
  const centres: string[] = [];
  let day = MONDAY;
  let persons = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    const week = weekOf(['09:00', '18:00'], [], [1, 2, 3, 4, 5, 6, 7]);
    for (const code of ['70-901', '70-902'])
      centres.push(await addCentre(rooms, { code, week, windows: 3, settings: { reservePercent: 0 } }));
  });
  afterAll(() => rooms.close());
  afterEach(async () => {
    day += DAY;
    await expectBooksBalance(rooms.database);
    const [row] = await rooms.database.rows<{ deadlocks: number }>(sql`
      select deadlocks::int from pg_stat_database where datname = current_database()`);
    expect(row?.deadlocks).toBe(0);
  });

  const somebody = (): ReturnType<typeof person> => person((persons += 1));
  /** The slots of the day by turns of both centres, so that `n` up to sixty are as many slots. */
  const placeOf = (n: number): [string, number] => [centres[n % 2] ?? '', day + Math.floor(n / 2) * QUARTER];
  const hold1 = (n: number): Promise<Held> => hold(rooms, ...placeOf(n));
  const count = (many: number): number[] => Array.from({ length: many }, (_, n) => n);
  const holds = (many: number): Promise<Held[]> => Promise.all(count(many).map(hold1));

  it('hold and book in a few statements, each with the answer that is theirs', async () => {
    let held: Held[] = [];
    const forHolds = await countStatements(rooms.database, async () => {
      held = await holds(ALONE + TOGETHER);
    });
    expect(held.map(({ centreId, startsAt }) => [centreId, startsAt])).toEqual(
      count(ALONE + TOGETHER).map(placeOf),
    );
    const people = held.map(somebody);
    const forBookings = await countStatements(rooms.database, async () => {
      const booked = await Promise.all(
        held.map((each, n) => rooms.get(BookVisit).run(bookCommand(each, people[n]))),
      );
      expect(booked.map(({ id, visitor, contact }) => ({ id, visitor, contact }))).toEqual(
        held.map(({ id }, n) => ({ id, ...people[n] })),
      );
    });
    // A notice to the screens may be among them.
    expect(Math.max(forHolds, forBookings)).toBeLessThan(ALONE + 4);
  });

  it('hold only what the public may have', async () => {
    const settings = { reservePercent: 50 };
    const centreId = await addCentre(rooms, { code: '70-903', windows: 2, settings });
    const slot = (n: number): number => MONDAY + n * QUARTER;
    await Promise.all(count(ALONE + TOGETHER).map((n) => hold(rooms, centreId, slot(n))));
    const { won, lost } = await rivals(
      count(ALONE + TOGETHER).map((n) => {
        if (n === 10) return hold(rooms, centreId, at(TEST_NOW));
        return hold(rooms, centreId, slot(n), n === 11 ? 'unheard-of' : RECOVERY);
      }),
    );
    expect(won).toEqual([]);
    expect(lost).toEqual({ 'too-soon': 1, 'service-not-offered': 1, 'slot-taken': ALONE + TOGETHER - 2 });
  });

  it('are booked though some of them cannot be, and those are told why', async () => {
    const held = await holds(ALONE + TOGETHER);
    const known = somebody();
    await book(rooms, centres[0] ?? '', day + 33 * QUARTER, known);
    const full = somebody();
    for (let n = 0; n < 3; n += 1)
      await book(rooms, centres[1] ?? '', day + (31 + n) * QUARTER, {
        ...somebody(),
        contact: full.contact,
      });
    const commands = held.map((each) => bookCommand(each, somebody()));
    Object.assign(commands[10] ?? {}, known);
    Object.assign(commands[11] ?? {}, { audience: 'nobody' });
    Object.assign(commands[12] ?? {}, full);
    if (held[13]) await rooms.get(ReleaseHold).run(held[13]);
    Object.assign(commands[14] ?? {}, { holdId: held[15]?.id, secret: held[15]?.secret });
    const { won, lost } = await rivals(commands.map((command) => rooms.get(BookVisit).run(command)));
    expect(lost).toEqual({
      'already-booked': 1,
      'audience-not-served': 1,
      'too-many-bookings': 1,
      'hold-expired': 1,
      'hold-used': 1,
    });
    expect(won).toHaveLength(held.length - 5);
  });

  it('are booked though a claim taken in the same instant undid their group', async () => {
    const held = await holds(ALONE + TOGETHER);
    const commands = held.map((each) => bookCommand(each, somebody()));
    const late = commands[20];
    if (!late) throw new Error('nobody is late');
    const [hash] = rooms.get(PersonHashes).persons(late.visitor, late.contact);
    let all = rivals<unknown>([]);
    await rooms.transactions.run(async (tx) => {
      await tx.rows(sql`
        insert into person_claim (person_hash, service_code, centre_id, booking_id)
        values (${hash}, ${RECOVERY}, ${newId()}, ${newId()})`);
      all = rivals(commands.map((command) => rooms.get(BookVisit).run(command)));
      await somebodyWaits();
    });
    const { won, lost } = await all;
    await rooms.database.rows(sql`delete from person_claim where person_hash = ${hash}`);
    expect(lost).toEqual({ 'already-booked': 1 });
    expect(won).toHaveLength(held.length - 1);
  });

  it(
    'do not wait for a slot that only one of them wants',
    async () => {
      const [centreId, startsAt] = placeOf(20);
      let one: Promise<Held> | undefined;
      await rooms.transactions.run(async (tx) => {
        await tx.rows(lockSlots([{ centreId, startsAt: new Date(startsAt) }]));
        const all = count(ALONE + TOGETHER).map(hold1);
        [one] = all.splice(20, 1);
        await Promise.all(all);
      });
      await expect(one).resolves.toMatchObject({ centreId, startsAt });
    },
    LESS_THAN_A_LOCK_IS_WAITED_FOR_MS,
  );

  it('hold what they want while forty are after one slot, of which three have it', async () => {
    const [centreId, startsAt] = placeOf(59);
    const forty = count(40).map(() => hold(rooms, centreId, startsAt));
    const others = holds(30);
    const { won, lost } = await rivals(forty);
    expect(await others).toHaveLength(30);
    expect(won).toHaveLength(3);
    expect(lost).toEqual({ 'slot-taken': 37 });
  });

  it('hold and book once each though two processes are asked for the same things in opposite order', async () => {
    const other = await roomsOn(rooms.url, rooms.clock);
    const elsewhere = (n: number): Promise<Held> => {
      const [centreId, startsAt] = placeOf(n);
      return other.get(HoldPlace).run({ centreId, startsAt, service: RECOVERY, source: 'site' });
    };
    const [here, there] = await Promise.all([
      holds(30),
      Promise.all(count(30).reverse().map(elsewhere)).then((held) => held.reverse()),
    ]);
    const people = here.map(somebody);
    const mine = here.map((each, n) => rooms.get(BookVisit).run(bookCommand(each, people[n])));
    const theirs = there
      .map((each, n) => bookCommand(each, people[n]))
      .reverse()
      .map((command) => other.get(BookVisit).run(command));
    const { won, lost } = await rivals([...mine, ...theirs]);
    await other.close();
    expect(won).toHaveLength(30);
    expect(lost).toEqual({ 'already-booked': 30 });
  });

  /** Looks again until a statement of this database waits for a lock. */
  async function somebodyWaits(): Promise<void> {
    const waiting = sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await rooms.database.rows(waiting)).length === 0);
  }
});
