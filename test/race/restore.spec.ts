import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { ConfirmVisit } from '../../src/bookings/confirm-visit.service.ts';
import { HoldPlace } from '../../src/bookings/hold-place.service.ts';
import { MoveBooking } from '../../src/bookings/move-booking.service.ts';
import { ReadBooking } from '../../src/bookings/read-booking.service.ts';
import { RestoreBooking } from '../../src/bookings/restore-booking.service.ts';
import { WithdrawConsent } from '../../src/bookings/withdraw-consent.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { Availability } from '../../src/slots/availability.ts';
import { at, book, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { TEST_NOW, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const QUARTER = 900_000;
const DAY = 86_400_000;
const START = at('2026-11-24T09:00:00+07:00');

let rooms: TestRooms;
let here: string;
let there: string;
let next = 1;

beforeAll(async () => {
  rooms = await startRooms();
  await addCatalogue(rooms);
  here = await addCentre(rooms, { code: '70-901' });
  there = await addCentre(rooms, { code: '70-902' });
});
afterAll(() => rooms.close());
afterEach(async () => {
  rooms.clock.set(TEST_NOW);
  await expectBooksBalance(rooms.database);
});

type Own = Awaited<ReturnType<typeof book>>;

const booking = (startsAt: number, who = person((next += 1))): Promise<Own> =>
  book(rooms, here, startsAt, who);
const cancelled = async (startsAt: number, who = person((next += 1))): Promise<Own> => {
  const own = await booking(startsAt, who);
  await rooms.get(CancelBooking).run(own);
  return own;
};
const restore = (own: Own): Promise<unknown> => rooms.get(RestoreBooking).run(own);
const byStaff = (startsAt: number): Promise<unknown> =>
  rooms.get(HoldPlace).run({ centreId: here, service: RECOVERY, startsAt, source: 'desk', caller: 'staff' });
const freeAt = async (startsAt: number): Promise<number> => {
  const { slots } = await rooms
    .get(Availability)
    .slots({ centreId: here, service: RECOVERY, date: new Date(startsAt).toISOString().slice(0, 10) });
  return slots.find(({ start }) => Date.parse(start) === startsAt)?.free ?? 0;
};

describe('taking a cancellation back', () => {
  it('twenty times at once is once: one place, one event, and the same talon for all', async () => {
    const own = await cancelled(START);
    const { won, lost } = await rivals(Array.from({ length: 20 }, () => restore(own)));
    expect(lost).toEqual({});
    expect(new Set(won.map((one) => JSON.stringify(one))).size).toBe(1);
    const { status, history } = await rooms.get(ReadBooking).run(own);
    expect(status).toBe('booked');
    expect(history.map(({ event }) => event)).toEqual(['book', 'cancel-by-applicant', 'restore']);
  });

  it('and somebody of the staff taking the place: exactly one of them has it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const startsAt = START + DAY + round * QUARTER;
      const own = await cancelled(startsAt);
      const [back, taken] = await Promise.all([rivals([restore(own)]), rivals([byStaff(startsAt)])]);
      expect(back.won.length + taken.won.length).toBe(1);
      expect({ ...back.lost, ...taken.lost }).toEqual(
        back.won.length === 1 ? { 'slot-taken': 1 } : { 'place-gone': 1 },
      );
      const { status } = await rooms.get(ReadBooking).run(own);
      expect(status).toBe(back.won.length === 1 ? 'booked' : 'cancelled-by-applicant');
    }
  });

  it('and the public taking a place that waits no longer: exactly one of them has it', async () => {
    const quick = await addCentre(rooms, {
      code: '70-904',
      settings: { releaseMinMinutes: 0, releaseMaxMinutes: 0 },
    });
    for (let round = 0; round < 10; round += 1) {
      const startsAt = START + round * QUARTER;
      const own = await book(rooms, quick, startsAt, person((next += 1)));
      await rooms.get(CancelBooking).run(own);
      const taking = Array.from({ length: 5 }, () => hold(rooms, quick, startsAt));
      const [back, taken] = await Promise.all([rivals([restore(own)]), rivals(taking)]);
      expect(back.won.length + taken.won.length).toBe(1);
    }
  });

  it('leaves nothing for the public to take, and the place waits again after another cancellation', async () => {
    const startsAt = START + 5 * QUARTER;
    const own = await cancelled(startsAt);
    await restore(own);
    expect(await freeAt(startsAt)).toBe(0);
    await rooms.get(CancelBooking).run(own);
    expect(await freeAt(startsAt)).toBe(0);
    rooms.clock.advance(10 * 60_000);
    expect(await freeAt(startsAt)).toBe(1);
  });

  it('ends the waiting of its own place only', async () => {
    const wide = await addCentre(rooms, { code: '70-903', windows: 2 });
    const [a, b] = [await book(rooms, wide, START, person(801)), await book(rooms, wide, START, person(802))];
    await rooms.get(CancelBooking).run(a);
    await rooms.get(CancelBooking).run(b);
    const waiting = async (): Promise<unknown> =>
      (
        await rooms.database.rows<{ cooling: Date[] }>(sql`
          select cooling from slot where centre_id = ${wide} and starts_at = ${new Date(START)}`)
      )[0]?.cooling;
    const [row] = await rooms.database.rows<{ place_again_at: Date }>(sql`
      select place_again_at from booking where centre_id = ${wide} and id = ${b.id}`);
    await restore(a);
    expect(await waiting()).toEqual([row?.place_again_at]);
  });

  it('is refused a minute later, and when the person has booked anew', async () => {
    const late = await cancelled(START + 6 * QUARTER);
    rooms.clock.advance(60_000);
    expect((await rivals([restore(late)])).lost).toEqual({ 'restore-too-late': 1 });
    rooms.clock.set(TEST_NOW);
    const who = person(777);
    const first = await cancelled(START + 7 * QUARTER, who);
    await booking(START + 8 * QUARTER, who);
    expect((await rivals([restore(first)])).lost).toEqual({ 'already-booked': 1 });
    expect((await rooms.get(ReadBooking).run(first)).status).toBe('cancelled-by-applicant');
  });
});

describe('"I will come"', () => {
  it('said twenty times at once is said once', async () => {
    const own = await booking(START + 10 * QUARTER);
    const { lost } = await rivals(Array.from({ length: 20 }, () => rooms.get(ConfirmVisit).run(own)));
    expect(lost).toEqual({});
    const { history } = await rooms.get(ReadBooking).run(own);
    expect(history.map(({ event }) => event)).toEqual(['book', 'confirm']);
  });
});

describe('withdrawing the consent', () => {
  it('meets a move: nothing of the person is left at either centre, and no place stays taken', async () => {
    for (let round = 0; round < 10; round += 1) {
      const startsAt = START + 2 * DAY + round * QUARTER;
      const own = await booking(startsAt);
      const [moved, withdrawn] = await Promise.all([
        rivals([rooms.get(MoveBooking).run({ ...own, centreId: there, startsAt })]),
        rivals([rooms.get(WithdrawConsent).run(own)]),
      ]);
      expect(withdrawn.lost).toEqual({});
      if (moved.won.length === 0) expect(moved.lost).toEqual({ 'booking-not-found': 1 });
      const left = await rooms.database.rows(sql`
        select id from booking
        where origin_id = ${own.originId}
          and (family_name is not null or phone is not null or reference is not null or status = 'booked')`);
      expect(left).toEqual([]);
      expect((await rivals([rooms.get(ReadBooking).run(own)])).lost).toEqual({ 'booking-not-found': 1 });
    }
  });
});
