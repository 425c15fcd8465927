import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { MarkMissed } from '../../../src/bookings/mark-missed.service.ts';
import { MoveBooking } from '../../../src/bookings/move-booking.service.ts';
import { TidyHolds } from '../../../src/bookings/tidy-holds.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { MovePeople } from '../../../src/scheduling/moves/move-people.service.ts';
import { closeDay, openDay } from '../../support/closed-day.ts';
import { at, book, hold, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { startRooms, TEST_NOW } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, weekOf } from '../../support/sample-centre.ts';

const DAY = '2026-12-01';
const tuesday = (time: string): number => at(`2026-12-01T${time}:00+07:00`);
const wednesday = (time: string): number => at(`2026-12-02T${time}:00+07:00`);
const thursday = (time: string): number => at(`2026-12-03T${time}:00+07:00`);
const HOUR = 3_600_000;

describe('people whose day is closed', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    rooms.clock.set(TEST_NOW);
    next += 1;
    // Half an hour a day: two places, none in reserve.
    centreId = await addCentre(rooms, {
      code: `70-${700 + next}`,
      municipality: `Район ${next}`,
      week: weekOf(['10:00', '10:30']),
    });
  });
  afterEach(async () => {
    await rooms.get(TidyHolds).run();
    await expectBooksBalance(rooms.database);
  });

  const withMail = (): object => {
    next += 1;
    return { ...person(next), contact: { phone: null, email: `probe${next}@example.org` } };
  };
  const withPhone = (): object => {
    next += 1;
    return person(next);
  };
  const work = (): Promise<void> => rooms.get(MovePeople).run();
  const rows = (): Promise<Record<string, unknown>[]> =>
    rooms.database.rows(sql`
      select state, offer_starts_at as offer, answer_until as until, settled_by as by
      from moved_booking where centre_id = ${centreId} order by starts_at, id`);
  const letters = async (): Promise<unknown[]> =>
    rooms.database.rows(sql`
      select kind, booking_id as id from outbox_message
      where centre_id = ${centreId} and kind like 'move-%' order by id`);

  it('are each kept a place of their own, and told: by letter, or by staff', async () => {
    const first = await book(rooms, centreId, tuesday('10:00'), withMail());
    await book(rooms, centreId, tuesday('10:15'), withPhone());
    await closeDay(rooms, centreId, DAY);
    await work();
    expect(await rows()).toEqual([
      {
        state: 'proposed',
        offer: new Date(wednesday('10:00')),
        until: new Date(at(TEST_NOW) + 72 * HOUR),
        by: null,
      },
      { state: 'on-call-list', offer: new Date(wednesday('10:15')), until: null, by: null },
    ]);
    expect(await letters()).toEqual([{ kind: 'move-offered', id: first.id }]);
    // The places are kept from strangers for days, not minutes.
    rooms.clock.advance(47 * HOUR);
    await expect(hold(rooms, centreId, wednesday('10:00'))).rejects.toMatchObject({
      type: { code: 'slot-taken' },
    });
  });

  it('are told once, however often the clock comes round', async () => {
    await book(rooms, centreId, tuesday('10:00'), withMail());
    await closeDay(rooms, centreId, DAY);
    await work();
    const before = await rows();
    await work();
    expect(await rows()).toEqual(before);
    expect(await letters()).toHaveLength(1);
  });

  it('come to the call list when they do not answer, and the place is kept for the call', async () => {
    await book(rooms, centreId, tuesday('10:00'), withMail());
    await closeDay(rooms, centreId, DAY);
    await work();
    rooms.clock.advance(72 * HOUR);
    await work();
    expect(await rows()).toMatchObject([{ state: 'on-call-list', offer: new Date(wednesday('10:00')) }]);
    rooms.clock.advance(47 * HOUR);
    await expect(hold(rooms, centreId, wednesday('10:00'))).rejects.toMatchObject({
      type: { code: 'slot-taken' },
    });
  });

  it('are found another place when the one kept for the call has run out', async () => {
    await book(rooms, centreId, tuesday('10:00'), withPhone());
    await closeDay(rooms, centreId, DAY);
    await work();
    rooms.clock.advance(48 * HOUR + 1);
    await book(rooms, centreId, wednesday('10:00'), withPhone());
    await work();
    expect(await rows()).toMatchObject([{ state: 'on-call-list', offer: new Date(wednesday('10:15')) }]);
  });

  it('come to the call list when nothing is free, and are sought for again', async () => {
    await book(rooms, centreId, tuesday('10:00'), withMail());
    await rooms.database.rows(sql`
      update slot set capacity = 0, reserved = 0 where centre_id = ${centreId} and local_date > ${DAY}`);
    await closeDay2();
    await work();
    expect(await rows()).toMatchObject([{ state: 'on-call-list', offer: null }]);
    expect(await letters()).toEqual([]);
    await rooms.database.rows(sql`
      update slot set capacity = 1 where centre_id = ${centreId} and starts_at = ${new Date(thursday('10:00'))}`);
    rooms.clock.advance(10 * 60_000);
    await work();
    expect(await rows()).toMatchObject([{ state: 'on-call-list', offer: new Date(thursday('10:00')) }]);
    expect(await letters()).toHaveLength(1);

    /** Only the day itself is written anew, so that what was made full above stays so. */
    async function closeDay2(): Promise<void> {
      await closeDay(rooms, centreId, DAY, { from: DAY, to: DAY });
    }
  });

  it('leave the run by themselves when they move or cancel, and free what was kept', async () => {
    const moving = await book(rooms, centreId, tuesday('10:00'), withMail());
    const leaving = await book(rooms, centreId, tuesday('10:15'), withMail());
    await closeDay(rooms, centreId, DAY);
    await work();
    await rooms.get(MoveBooking).run({ ...moving, startsAt: thursday('10:00') });
    await rooms.get(CancelBooking).run(leaving);
    expect(await rows()).toMatchObject([
      { state: 'chosen-another', by: 'booking' },
      { state: 'cancelled', by: 'booking' },
    ]);
    await expect(hold(rooms, centreId, wednesday('10:00'))).resolves.toBeDefined();
    await work();
    const runs = await rooms.database.rows<{ ended_at: Date | null }>(sql`
      select ended_at from move_run where centre_id = ${centreId}`);
    expect(runs).toEqual([{ ended_at: new Date(at(TEST_NOW)) }]);
  });

  it('are never counted as missed, may still choose, and stay on the list when their time has passed', async () => {
    const silent = await book(rooms, centreId, tuesday('10:00'), withPhone());
    await closeDay(rooms, centreId, DAY);
    await work();
    rooms.clock.set('2026-12-01T18:00:00+07:00');
    await rooms.get(MarkMissed).run();
    await work();
    expect(await rows()).toMatchObject([{ state: 'on-call-list' }]);
    await rooms.get(MoveBooking).run({ ...silent, startsAt: thursday('10:15') });
    expect(await rows()).toMatchObject([{ state: 'chosen-another' }]);
  });

  it('stay where they are when the day is received again, and are told so if they were told otherwise', async () => {
    const told = await book(rooms, centreId, tuesday('10:00'), withMail());
    await closeDay(rooms, centreId, DAY);
    await work();
    await openDay(rooms, centreId, DAY);
    await work();
    expect(await rows()).toMatchObject([{ state: 'stays', by: 'clock' }]);
    expect(await letters()).toMatchObject([
      { kind: 'move-offered' },
      { kind: 'move-called-off', id: told.id },
    ]);
    await expect(hold(rooms, centreId, wednesday('10:00'))).resolves.toBeDefined();
  });

  it('are offered something else when the offered day is closed as well', async () => {
    await book(rooms, centreId, tuesday('10:00'), withMail());
    await closeDay(rooms, centreId, DAY);
    await work();
    await closeDay(rooms, centreId, '2026-12-02');
    expect(await rows()).toMatchObject([{ state: 'to-propose', offer: null }]);
    await work();
    expect(await rows()).toMatchObject([{ state: 'proposed', offer: new Date(thursday('10:00')) }]);
    expect(await letters()).toHaveLength(2);
  });

  it('wait for a hold of the closed day until it is booked, or has run out', async () => {
    await hold(rooms, centreId, tuesday('10:00'));
    await closeDay(rooms, centreId, DAY);
    await work();
    expect(await rows()).toMatchObject([{ state: 'to-propose' }]);
    rooms.clock.advance(6 * 60_000);
    await work();
    expect(await rows()).toMatchObject([{ state: 'never-booked' }]);
  });
});
