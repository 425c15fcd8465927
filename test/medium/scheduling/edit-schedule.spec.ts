import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { Availability } from '../../../src/slots/availability.ts';
import { EditSchedule } from '../../../src/scheduling/plan/edit-schedule.service.ts';
import { ExtendHorizon } from '../../../src/slots/extend-horizon.service.ts';
import { at, book, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { startRooms, TEST_NOW } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../../support/sample-centre.ts';

describe('editing a schedule', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());

  const starts = async (centreId: string, date: string): Promise<string[]> =>
    (await rooms.get(Availability).slots({ centreId, service: RECOVERY, date })).slots.map(({ start }) =>
      start.slice(11, 16),
    );

  it('shows at once, from the date it is valid from', async () => {
    const id = await addCentre(rooms, { code: '70-901' });
    const week = weekOf(['14:00', '15:00'], [['14:15', '14:30']]);
    await rooms.get(EditSchedule).run(id, { kind: 'week', validFrom: '2026-11-25', week }, 'test');
    expect((await starts(id, '2026-11-24')).length).toBe(36);
    expect(await starts(id, '2026-11-25')).toEqual(['14:00', '14:30', '14:45']);
  });

  it('keeps booked places that the plan no longer has, and names them', async () => {
    const id = await addCentre(rooms, { code: '70-902' });
    const start = at('2026-11-26T10:00:00+07:00');
    const booked = await book(rooms, id, start, person(1));
    const closed = { kind: 'add-day', day: { date: '2026-11-26', kind: 'day-off', name: 'Указ' } } as const;
    const surplus = await rooms.get(EditSchedule).run(id, closed, 'test');
    expect(surplus).toEqual([{ centreId: id, startsAt: start, places: 1 }]);
    expect(await starts(id, '2026-11-26')).toEqual([]);
    await expectBooksBalance(rooms.database);
    const { days } = await rooms
      .get(Availability)
      .days({ centreId: id, service: RECOVERY, from: '2026-11-26', to: '2026-11-26' });
    expect(days[0]).toMatchObject({ state: 'closed', reason: 'Указ', free: 0 });
    await rooms.get(CancelBooking).run(booked);
    const [slot] = await rooms.database.rows(sql`
      select capacity, kept, taken from slot where centre_id = ${id} and starts_at = ${new Date(start)}`);
    expect(slot).toEqual({ capacity: 0, kept: 0, taken: 0 });
    const reopened = { kind: 'remove-day', date: '2026-11-26', dayKind: 'day-off' } as const;
    expect(await rooms.get(EditSchedule).run(id, reopened, 'test')).toEqual([]);
    rooms.clock.advance(11 * 60_000);
    expect((await starts(id, '2026-11-26')).length).toBe(36);
  });

  it('does not call what has begun, or what lies beyond a shortened horizon, a surplus', async () => {
    const id = await addCentre(rooms, { code: '70-906' });
    await book(rooms, id, at('2026-11-23T10:00:00+07:00'), person(61));
    await book(rooms, id, at('2026-12-04T10:00:00+07:00'), person(62));
    rooms.clock.set('2026-11-23T10:05:00+07:00');
    await rooms.database.rows(sql`update centre set settings = '{"horizonDays": 2}' where id = ${id}`);
    const week = weekOf(['12:00', '18:00'], [], [1, 2, 3, 4]);
    const surplus = await rooms
      .get(EditSchedule)
      .run(id, { kind: 'week', validFrom: '2026-11-23', week }, 'test');
    expect(surplus).toEqual([{ centreId: id, startsAt: at('2026-12-04T10:00:00+07:00'), places: 1 }]);
    const same = await rooms
      .get(EditSchedule)
      .run(id, { kind: 'week', validFrom: '2026-11-23', week: weekOf(['09:00', '18:00']) }, 'test');
    expect(same).toEqual([]);
    rooms.clock.set(TEST_NOW);
  });

  it('writes who did it, in the same transaction', async () => {
    const id = await addCentre(rooms, { code: '70-903' });
    await rooms
      .get(EditSchedule)
      .run(id, { kind: 'week', validFrom: '2026-11-25', week: weekOf(['09:00', '10:00']) }, 'user:7');
    const trail = await rooms.database.rows(sql`
      select actor, action from audit_entry where subject_id = ${id}`);
    expect(trail).toEqual([{ actor: 'user:7', action: 'schedule.week' }]);
  });

  it('never sells a place twice while bookings and edits meet', async () => {
    const id = await addCentre(rooms, { code: '70-904', windows: 2, settings: { reservePercent: 0 } });
    const edits = Array.from({ length: 10 }, (_, n) =>
      rooms
        .get(EditSchedule)
        .run(
          id,
          { kind: 'week', validFrom: '2026-11-27', week: weekOf(['09:00', n % 2 ? '12:00' : '18:00']) },
          'test',
        ),
    );
    const bookings = Array.from({ length: 40 }, (_, n) =>
      book(rooms, id, at('2026-11-27T11:00:00+07:00') + (n % 8) * 900_000, person(500 + n)).catch(() => null),
    );
    await Promise.all([...edits, ...bookings]);
    await expectBooksBalance(rooms.database);
    const [deadlocks] = await rooms.database.rows(sql`
      select deadlocks::int from pg_stat_database where datname = current_database()`);
    expect(deadlocks).toEqual({ deadlocks: 0 });
  });

  it('goes on by itself as days pass', async () => {
    const id = await addCentre(rooms, { code: '70-905' });
    expect(await rooms.get(ExtendHorizon).run()).toBe(0);
    rooms.clock.advance(10 * 86_400_000);
    expect(await rooms.get(ExtendHorizon).run()).toBeGreaterThan(0);
    expect((await starts(id, '2026-12-17')).length).toBe(36);
    expect(await rooms.get(ExtendHorizon).run()).toBe(0);
  });
});
