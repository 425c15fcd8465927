import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { MoveBooking } from '../../src/bookings/move-booking.service.ts';
import { TidyHolds } from '../../src/bookings/tidy-holds.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { AcceptOffer } from '../../src/scheduling/moves/accept-offer.ts';
import { MovePeople } from '../../src/scheduling/moves/move-people.service.ts';
import { closeDay } from '../support/closed-day.ts';
import { at, book, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { moveStates, offerTo } from '../support/moved.ts';
import { roomsOf, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const DAY = '2026-12-01';
const QUARTER = 900_000;
const START = at('2026-12-01T09:00:00+07:00');
const NEXT_DAY = at('2026-12-02T09:00:00+07:00');
const PEOPLE = 24;

describe('a mass move', () => {
  let rooms: TestRooms;
  let other: TestRooms;
  let centreId: string;
  let people: Awaited<ReturnType<typeof book>>[];
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    other = await roomsOf(rooms.url, rooms.clock);
    await addCatalogue(rooms);
  });
  afterAll(async () => {
    await other.close();
    await rooms.close();
  });
  beforeEach(async () => {
    next += 1;
    // Two places a time: whoever is offered twice finds a second one free.
    const sample = { code: `70-${500 + next}`, municipality: `Район ${next}`, windows: 2 };
    centreId = await addCentre(rooms, sample);
    people = [];
    for (let turn = 0; turn < PEOPLE; turn += 1)
      people.push(await book(rooms, centreId, START + turn * QUARTER, person(1000 * next + turn)));
    await closeDay(rooms, centreId, DAY);
  });
  afterEach(async () => {
    await rooms.get(TidyHolds).run();
    await expectBooksBalance(rooms.database);
  });

  const offers = (): Promise<{ offer: Date; people: number }[]> =>
    rooms.database.rows(sql`
      select offer_starts_at as offer, count(*)::int as people
      from moved_booking where centre_id = ${centreId} and settled_at is null
      group by 1 order by 1`);
  const liveHolds = async (): Promise<number> => {
    const rows = await rooms.database.rows(sql`
      select id from booking where centre_id = ${centreId} and status = 'held'`);
    return rows.length;
  };

  it('is worked at by two processes at once, and nobody is offered two places or the same one', async () => {
    const { lost } = await rivals([
      ...[rooms.get(MovePeople).run(), other.get(MovePeople).run()],
      ...[rooms.get(MovePeople).run(), other.get(MovePeople).run()],
    ]);
    expect(lost).toEqual({});
    expect(await moveStates(rooms.database, centreId)).toEqual({ 'on-call-list': PEOPLE });
    const given = await offers();
    expect(given).toHaveLength(PEOPLE);
    expect(given.every((place) => place.people === 1)).toBe(true);
    expect(await liveHolds()).toBe(PEOPLE);
  });

  it('is gone on with by another process when the first ends in the middle of it', async () => {
    const dying = await roomsOf(rooms.url, rooms.clock);
    let isOver = false;
    const work = dying
      .get(MovePeople)
      .run()
      .catch((error: unknown) => error)
      .finally(() => (isOver = true));
    while (!isOver && (await liveHolds()) < 3) continue;
    await dying.close();
    await work;
    await rooms.get(MovePeople).run();
    expect(await moveStates(rooms.database, centreId)).toEqual({ 'on-call-list': PEOPLE });
    expect(await offers()).toHaveLength(PEOPLE);
    expect(await liveHolds()).toBe(PEOPLE);
  });

  it('goes on beside strangers who want the same places and owners who move and cancel', async () => {
    const strangers = Array.from({ length: 10 }, (_, turn) =>
      hold(rooms, centreId, NEXT_DAY + turn * QUARTER).catch((error: unknown) => error),
    );
    const movers = people.slice(0, 6).map((own, turn) =>
      rooms
        .get(MoveBooking)
        .run({ ...own, startsAt: NEXT_DAY + (20 + turn) * QUARTER })
        .catch((error: unknown) => error),
    );
    const leavers = people.slice(6, 10).map((own) => other.get(CancelBooking).run(own));
    await Promise.all([
      ...[rooms.get(MovePeople).run(), other.get(MovePeople).run()],
      ...strangers,
      ...movers,
      ...leavers,
    ]);
    await rooms.get(MovePeople).run();
    const states = await moveStates(rooms.database, centreId);
    expect(states['cancelled']).toBe(4);
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(PEOPLE);
    expect((await offers()).every((place) => place.people === 1)).toBe(true);
    expect(states['to-propose']).toBeUndefined();
  });

  it('moves somebody once who says yes and cancels and chooses another time, all at once', async () => {
    await rooms.get(MovePeople).run();
    for (const [turn, own] of people.slice(0, 6).entries()) {
      const { holdId } = await offerTo(rooms, own);
      await rivals<unknown>([
        ...[rooms.get(AcceptOffer).run(own, holdId), other.get(AcceptOffer).run(own, holdId)],
        rooms.get(MoveBooking).run({ ...own, startsAt: NEXT_DAY + 86_400_000 + turn * QUARTER }),
        other.get(CancelBooking).run(own),
        rooms.get(MovePeople).run(),
      ]);
      const settled = await rooms.database.rows(sql`
        select state from moved_booking
        where centre_id = ${centreId} and booking_id = ${own.id} and settled_at is not null`);
      expect(settled).toHaveLength(1);
    }
    await rooms.get(TidyHolds).run();
    expect(await liveHolds()).toBe(PEOPLE - 6);
  });
});
