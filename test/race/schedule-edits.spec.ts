import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { ChangeSchedule } from '../../src/scheduling/schedule/change-schedule.service.ts';
import type { ScheduleChange } from '../../src/scheduling/schedule/change-schedule.service.ts';
import { OwnScheduleReader } from '../../src/scheduling/schedule/own-schedule.reader.ts';
import { versionOf } from '../../src/scheduling/schedule/schedule-owner.ts';
import type { ScheduleOwner } from '../../src/scheduling/schedule/schedule-owner.ts';
import { MoveBooking } from '../../src/bookings/move-booking.service.ts';
import { at, book, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { badgeOf } from '../support/staff.ts';

const DAY = '2026-11-27';
const NINE = at(`${DAY}T09:00:00+07:00`);
const QUARTER = 900_000;
const badge = badgeOf({ role: 'system-administrator' });

describe('edits of schedules while people book', () => {
  let rooms: TestRooms;
  let serial = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    await rooms.database.rows(sql`delete from calendar_day`);
  });

  const centre = (): Promise<string> => {
    serial += 1;
    return addCentre(rooms, { code: `70-9${String(serial).padStart(2, '0')}`, windows: 2 });
  };
  const dayOff = async (owner: ScheduleOwner, date = DAY): Promise<ScheduleChange> => {
    const own = await rooms.get(OwnScheduleReader).read(rooms.database, owner);
    const day = { kind: 'day-off', name: 'Указ', act: null, asWeekday: null, hours: null } as const;
    return {
      owner,
      edit: { kind: 'put-day', from: date, to: date, day },
      expectedVersion: versionOf(own),
      badge,
      present: () => Promise.resolve(null),
    };
  };
  const deadlocks = async (): Promise<unknown> =>
    (
      await rooms.database.rows(
        sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
      )
    )[0];
  /** Booked for a day that is closed, and in no run: nobody would ever tell them. */
  const forgotten = (): Promise<unknown[]> =>
    rooms.database.rows(sql`
      select b.id
      from booking b
      join slot s on s.centre_id = b.centre_id and s.starts_at = b.starts_at and s.capacity = 0
      left join moved_booking m on m.centre_id = b.centre_id and m.booking_id = b.id
      where b.status = 'booked' and m.id is null`);

  it('forget nobody and lock nobody out, of a centre', async () => {
    const id = await centre();
    const change = await dayOff({ scope: 'centre', centreId: id });
    const bookings = Array.from({ length: 24 }, (_, n) =>
      book(rooms, id, NINE + (n % 12) * QUARTER, person(1000 + n)),
    );
    const [outcome] = await Promise.all([rivals(bookings), rooms.get(ChangeSchedule).save(change)]);
    expect(Object.keys(outcome.lost).filter((code) => code.startsWith('unexpected'))).toEqual([]);
    await expectBooksBalance(rooms.database);
    expect(await forgotten()).toEqual([]);
    expect(await deadlocks()).toEqual({ deadlocks: 0 });
  });

  it('nor of a whole region, while people move between its centres', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => centre()));
    const booked = await Promise.all(
      ids.map((id, n) => book(rooms, id, NINE + n * QUARTER, person(2000 + n))),
    );
    const change = await dayOff({ scope: 'region', regionCode: '70' });
    const moves = booked.map(({ reference, secret }, n) =>
      rooms.get(MoveBooking).run({
        ...{ reference, secret, startsAt: NINE + (n + 8) * QUARTER },
        centreId: ids[(n + 3) % ids.length],
      }),
    );
    const more = ids.map((id, n) => book(rooms, id, NINE + (n + 20) * QUARTER, person(2100 + n)));
    const [saved] = await Promise.all([rooms.get(ChangeSchedule).save(change), rivals(moves), rivals(more)]);
    expect(saved.centres.length).toBeGreaterThanOrEqual(6);
    await expectBooksBalance(rooms.database);
    expect(await forgotten()).toEqual([]);
    expect(await deadlocks()).toEqual({ deadlocks: 0 });
  });

  it('one of two that began from the same state is told of the other', async () => {
    const owner = { scope: 'centre', centreId: await centre() } as const;
    const changes = await Promise.all([dayOff(owner), dayOff(owner, '2026-12-01')]);
    const { won, lost } = await rivals(changes.map((change) => rooms.get(ChangeSchedule).save(change)));
    expect([won.length, lost]).toEqual([1, { 'schedule-changed': 1 }]);
  });

  it('of a region and of one of its centres meet in one order', async () => {
    const owner = { scope: 'centre', centreId: await centre() } as const;
    const region = { scope: 'region', regionCode: '70' } as const;
    const changes = await Promise.all([
      dayOff(owner),
      dayOff(region, '2026-12-01'),
      dayOff({ scope: 'country' }, '2026-12-02'),
    ]);
    const { won } = await rivals(changes.map((change) => rooms.get(ChangeSchedule).save(change)));
    expect(won).toHaveLength(3);
    expect(await deadlocks()).toEqual({ deadlocks: 0 });
  });
});
