import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { HoldPlace } from '../../../src/bookings/hold-place.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { Availability } from '../../../src/slots/availability.ts';
import type { DayView, SlotView } from '../../../src/slots/slots.view.ts';
import { at, book, hold, person, rivals } from '../../support/book.ts';
import { countStatements } from '../../support/counted-statements.ts';
import { startRooms, TEST_NOW } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../../support/sample-centre.ts';

describe('what the public can book', () => {
  let rooms: TestRooms;
  let codes = 900;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  beforeEach(() => rooms.clock.set(TEST_NOW));

  const centre = (sample: Parameters<typeof addCentre>[1] = {}): Promise<string> =>
    addCentre(rooms, { code: `70-${(codes += 1)}`, ...sample });
  const days = async (centreId: string, from: string, to = from): Promise<DayView[]> =>
    (await rooms.get(Availability).days({ centreId, service: RECOVERY, from, to })).days;
  const slots = async (centreId: string, date: string): Promise<SlotView[]> =>
    (await rooms.get(Availability).slots({ centreId, service: RECOVERY, date })).slots;
  const starts = async (centreId: string, date: string): Promise<string[]> =>
    (await slots(centreId, date)).map(({ start }) => start.slice(11, 16));

  it('tells each day by its state: past, free, closed, beyond the horizon', async () => {
    const id = await centre();
    const seen = await days(id, '2026-11-22', '2026-12-08');
    const states = Object.fromEntries(seen.map(({ date, state }) => [date, state]));
    expect(states).toMatchObject({
      '2026-11-22': 'past',
      '2026-11-23': 'free',
      '2026-11-28': 'closed',
      '2026-12-07': 'free',
      '2026-12-08': 'beyond-horizon',
    });
    expect(seen[1]).toEqual({
      date: '2026-11-23',
      state: 'free',
      free: 33,
      opens: '09:00',
      closes: '18:00',
      reason: null,
    });
  });

  it('gives in the centre’s own offset, and begins half an hour from now', async () => {
    const id = await centre();
    const [first] = await slots(id, '2026-11-23');
    expect(first).toEqual({ start: '2026-11-23T09:45:00+07:00', end: '2026-11-23T10:00:00+07:00', free: 1 });
  });

  it('says free exactly when one of the slots can be held', async () => {
    const id = await centre({ week: weekOf(['09:00', '10:00']) });
    for (const start of await slots(id, '2026-11-24')) {
      expect((await days(id, '2026-11-24'))[0]).toMatchObject({ state: 'free' });
      await hold(rooms, id, at(start.start));
    }
    expect((await days(id, '2026-11-24'))[0]).toMatchObject({ state: 'full', free: 0 });
    expect(await slots(id, '2026-11-24')).toEqual([]);
    rooms.clock.advance(5 * 60_000);
    expect((await days(id, '2026-11-24'))[0]).toMatchObject({ state: 'free', free: 4 });
    expect(await slots(id, '2026-11-24')).toHaveLength(4);
  });

  it('ends today when the last slot is nearer than the notice', async () => {
    const id = await centre({ week: weekOf(['09:00', '10:00']) });
    rooms.clock.set('2026-11-23T09:14:59+07:00');
    expect(await starts(id, '2026-11-23')).toEqual(['09:45']);
    rooms.clock.set('2026-11-23T09:15:00+07:00');
    expect(await starts(id, '2026-11-23')).toEqual([]);
    expect((await days(id, '2026-11-23'))[0]).toMatchObject({ state: 'past' });
  });

  it('opens a date at midnight of the centre, as many days before as the horizon has', async () => {
    const id = await centre({ settings: { horizonDays: 3 } });
    rooms.clock.set('2026-11-23T23:59:59+07:00');
    expect(await starts(id, '2026-11-27')).toEqual([]);
    rooms.clock.set('2026-11-24T00:00:00+07:00');
    expect((await starts(id, '2026-11-27')).length).toBe(36);
  });

  it('keeps the reserve from the public until eight on the day, and never from staff', async () => {
    const id = await centre({ windows: 5, week: weekOf(['10:00', '10:15']) });
    const start = at('2026-11-24T10:00:00+07:00');
    const { won, lost } = await rivals(Array.from({ length: 6 }, () => hold(rooms, id, start)));
    expect([won.length, lost]).toEqual([4, { 'slot-taken': 2 }]);
    const staff = {
      centreId: id,
      service: RECOVERY,
      startsAt: start,
      source: 'desk',
      caller: 'staff',
    } as const;
    rooms.clock.set('2026-11-24T07:59:59+07:00');
    await rivals(Array.from({ length: 4 }, () => hold(rooms, id, start)));
    await expect(hold(rooms, id, start)).rejects.toMatchObject({ type: { code: 'slot-taken' } });
    rooms.clock.set('2026-11-24T08:00:00+07:00');
    expect((await slots(id, '2026-11-24'))[0]).toMatchObject({ free: 1 });
    await expect(rooms.get(HoldPlace).run(staff)).resolves.toBeDefined();
    expect(await slots(id, '2026-11-24')).toEqual([]);
  });

  it('gives a cancelled place to staff at once and to the public one to ten minutes later', async () => {
    const id = await centre({ week: weekOf(['10:00', '10:15']) });
    const start = at('2026-11-24T10:00:00+07:00');
    await rooms.get(CancelBooking).run(await book(rooms, id, start, person(7)));
    expect(await slots(id, '2026-11-24')).toEqual([]);
    rooms.clock.advance(59_999);
    await expect(hold(rooms, id, start)).rejects.toMatchObject({ type: { code: 'slot-taken' } });
    rooms.clock.advance(9 * 60_000 + 2);
    expect(await slots(id, '2026-11-24')).toHaveLength(1);
    await expect(hold(rooms, id, start)).resolves.toBeDefined();
  });

  it('lets staff take a place that is cooling', async () => {
    const id = await centre({ week: weekOf(['10:00', '10:15']) });
    const start = at('2026-11-24T10:00:00+07:00');
    await rooms.get(CancelBooking).run(await book(rooms, id, start, person(8)));
    const staff = {
      centreId: id,
      service: RECOVERY,
      startsAt: start,
      source: 'desk',
      caller: 'staff',
    } as const;
    await expect(rooms.get(HoldPlace).run(staff)).resolves.toBeDefined();
    rooms.clock.advance(4 * 60_000);
    await expect(hold(rooms, id, start)).rejects.toMatchObject({ type: { code: 'slot-taken' } });
  });

  it('says why a hold is refused', async () => {
    const id = await centre();
    const refused = async (start: string, service = RECOVERY): Promise<string> =>
      hold(rooms, id, at(start), service).then(
        () => 'held',
        (problem: { type: { code: string } }) => problem.type.code,
      );
    expect(await refused('2026-11-24T09:07:00+07:00')).toBe('not-a-slot');
    expect(await refused('2026-11-28T09:00:00+07:00')).toBe('not-a-slot');
    expect(await refused('2026-11-23T09:15:00+07:00')).toBe('too-soon');
    expect(await refused('2026-11-23T08:45:00+07:00')).toBe('not-a-slot');
    expect(await refused('2026-12-08T09:00:00+07:00')).toBe('beyond-horizon');
    expect(await refused('2026-11-24T09:00:00+07:00', 'account-deletion')).toBe('service-not-offered');
    expect(await refused('2026-11-24T09:00:00+07:00')).toBe('held');
  });

  it('offers the nearest times here and at nearby centres when one is taken', async () => {
    const id = await centre({ week: weekOf(['10:00', '11:00']), municipality: 'Дальний район' });
    const near = await centre({ week: weekOf(['10:00', '11:00']), municipality: 'Дальний район' });
    const start = at('2026-11-24T10:15:00+07:00');
    await hold(rooms, id, start);
    const refusal = await hold(rooms, id, start).catch((problem: unknown) => problem);
    expect(refusal).toMatchObject({
      type: { code: 'slot-taken' },
      facts: {
        members: {
          alternatives: [
            { centreId: id, start: '2026-11-23T10:45:00+07:00', free: 1 },
            { centreId: id, start: '2026-11-24T10:00:00+07:00', free: 1 },
            { centreId: id, start: '2026-11-24T10:30:00+07:00', free: 1 },
            { centreId: id, start: '2026-11-24T10:45:00+07:00', free: 1 },
            { centreId: near, start: '2026-11-24T10:15:00+07:00', free: 1 },
          ],
        },
      },
    });
  });

  it('offers no time on a date when the service is not begun yet, or is withdrawn', async () => {
    const village = { week: weekOf(['10:00', '10:30']), municipality: 'Дальнее село' };
    const [id, near, later] = [await centre(village), await centre(village), await centre(village)];
    await rooms.database.rows(sql`
      update centre_service
      set offered_from = case when centre_id = ${later} then date '2026-11-26' else offered_from end,
        offered_until = case centre_id when ${id} then date '2026-11-25' when ${near} then '2026-11-23' else 'infinity' end
      where centre_id in (${id}, ${near}, ${later}) and service_code = ${RECOVERY}`);
    const start = at('2026-11-24T10:15:00+07:00');
    await hold(rooms, id, start);
    const refusal = (await hold(rooms, id, start).catch((problem: unknown) => problem)) as {
      facts: { members: { alternatives: { centreId: string; start: string }[] } };
    };
    const found = refusal.facts.members.alternatives.map(({ centreId, start: time }) => [centreId, time]);
    expect(found).toEqual([
      [id, '2026-11-23T10:00:00+07:00'],
      [id, '2026-11-23T10:15:00+07:00'],
      [id, '2026-11-24T10:00:00+07:00'],
      [later, '2026-11-26T10:00:00+07:00'],
    ]);
  });

  it('reads a month of a centre with forty windows in five statements', async () => {
    const id = await centre({ windows: 40, settings: { horizonDays: 31 } });
    const reading = (): Promise<unknown> => days(id, '2026-11-23', '2026-12-23');
    const spent = await countStatements(rooms.database, reading);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(5);
  });

  it('shares one reading among those who ask at the same moment', async () => {
    const id = await centre();
    const crowd = (): Promise<unknown> =>
      Promise.all(Array.from({ length: 64 }, () => days(id, '2026-11-24')));
    const spent = await countStatements(rooms.database, crowd);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(10);
  });
});
