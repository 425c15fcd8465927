import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { BookAtDesk } from '../../../src/bookings/desk/book-at-desk.service.ts';
import { EraseVisits } from '../../../src/bookings/erase-visits.service.ts';
import { MarkMissed } from '../../../src/bookings/mark-missed.service.ts';
import { MoveBooking } from '../../../src/bookings/move-booking.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { MakeSums } from '../../../src/reports/make-sums.service.ts';
import { ReadReport } from '../../../src/reports/read-report.service.ts';
import type { Report } from '../../../src/reports/read-report.service.ts';
import type { ReportQuestion } from '../../../src/reports/report-scope.ts';
import { TicketSteps } from '../../../src/queue/ticket-steps.ts';
import type { StepBy } from '../../../src/queue/ticket-steps.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { RECOVERY, addCatalogue, addCentre } from '../../support/sample-centre.ts';

const DAY = '2026-11-24';
const NEXT_DAY = '2026-11-25';
const MINUTE = 60_000;
const DAYS = [sql`hall_sum`, sql`hall_sum_day`, sql`report_day`, sql`report_hour`];
const nine = at(`${DAY}T09:00:00+07:00`);
const ten = at(`${DAY}T10:00:00+07:00`);

describe('a report', () => {
  let rooms: TestRooms;
  let north: string;
  let south: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms(`${DAY}T08:00:00+07:00`);
    await addCatalogue(rooms);
    const settings = { reservePercent: 40, noticeMinutes: 0 };
    north = await addCentre(rooms, { windows: 5, settings, municipality: 'Северный район' });
    south = await addCentre(rooms, { code: '70-902', windows: 5, settings, municipality: 'Южный район' });
    await bookings();
  });
  afterAll(() => rooms.close());

  const some = (): ReturnType<typeof person> => person((next += 1));

  /** Comes at eight for `startsAt`, is called so many minutes after it by a slip and again, and is served in nine. */
  async function visit(startsAt: number, waited: number, window: number): Promise<void> {
    const ticket = await arrive(rooms, await book(rooms, north, startsAt, some()));
    const steps = rooms.get(TicketSteps);
    const by = (minutes: number): StepBy => ({
      ...{ accountId: null, window, reason: null },
      now: startsAt + minutes * MINUTE,
    });
    await rooms.transactions.run(async (tx) => {
      const call = { by: by(waited), changes: { window, calls: 1, calledAt: startsAt } };
      const called = await steps.take(tx, await steps.lock(tx, ticket), 'call', call);
      const again = await steps.take(tx, await steps.undo(tx, called, by(waited)), 'call', call);
      const started = await steps.take(tx, again, 'start', { by: by(waited + 1) });
      const end = { outcome: 'recovered', endedAt: startsAt } as const;
      await steps.take(tx, started, 'serve', { by: by(waited + 10), changes: end });
    });
  }

  async function bookings(): Promise<void> {
    await visit(nine, 4, 1);
    await visit(nine, 20, 2);
    const given = await book(rooms, north, ten, some());
    await rooms.get(CancelBooking).run({ reference: given.reference, secret: given.secret });
    const later = await book(rooms, north, ten, some());
    await rooms.get(MoveBooking).run({ ...own(later), startsAt: at(`${NEXT_DAY}T10:00:00+07:00`) });
    const elsewhere = await book(rooms, north, ten, some());
    await rooms.get(MoveBooking).run({ ...own(elsewhere), centreId: south, startsAt: ten });
    await rooms.get(BookAtDesk).run({
      ...{
        centreId: south,
        service: RECOVERY,
        startsAt: ten,
        source: 'desk',
        beyond: null,
        accountId: newId(),
      },
      ...{ audience: 'adult', bookedBy: null, locale: 'ru', consents: ['personal-data'], ...some() },
    });
    rooms.clock.set(ten + 40 * MINUTE);
    await rooms.get(MarkMissed).run();
    await rooms.get(MakeSums).run();
  }

  const own = ({ reference, secret }: { reference: string; secret: string }) => ({ reference, secret });
  const region = (rest: Partial<ReportQuestion> = {}): Promise<Report> =>
    rooms
      .get(ReadReport)
      .run({ of: { regionCode: '70' }, from: DAY, to: NEXT_DAY, grouping: 'day', ...rest });

  it('tells what became of every booking, of the region and of each centre', async () => {
    const { total, centres, periods, districts, services, demo, lead } = await region();
    expect(total).toMatchObject({
      ...{ booked: 6, bySite: 5, byDesk: 1, movedIn: 2, movedOut: 2, movedByStaff: 0 },
      ...{ cancelledByApplicant: 1, cancelledByCentre: 0, absent: 2, missedCall: 0, came: 2, open: 1 },
      ...{ arrived: 2, late: 0, served: 2, waits: 2, waitsOver: 1, waitOverShare: 0.5 },
      ...{ waitMedianMinutes: 4, waitP95Minutes: 20, serviceMedianMinutes: 9, absentShare: 0.5 },
    });
    expect(
      centres.map(({ id, district, booked, movedIn, movedOut }) => [id, district, booked, movedIn, movedOut]),
    ).toEqual(
      expect.arrayContaining([
        [north, 'Северный район', 5, 1, 2],
        [south, 'Южный район', 1, 1, 0],
      ]),
    );
    expect(periods.map(({ key, booked, open }) => [key, booked, open])).toEqual([
      [DAY, 6, 0],
      [NEXT_DAY, 0, 1],
    ]);
    expect(districts.map(({ key, booked }) => [key, booked]).sort()).toEqual([
      ['Северный район', 5],
      ['Южный район', 1],
    ]);
    expect(services.map(({ key, booked, places }) => [key, booked, places])).toEqual([[RECOVERY, 6, null]]);
    expect([demo, lead.bookings, lead.medianDays]).toEqual([false, 6, 0]);
  });

  it('shows the load by weekday and hour, and the windows of one centre', async () => {
    const { hours, weekdays, windows } = await region({ centre: north });
    expect(hours).toEqual([
      { weekday: 2, hour: 8, booked: 0, arrived: 2, waits: 0, waitsOver: 0 },
      { weekday: 2, hour: 9, booked: 2, arrived: 0, waits: 2, waitsOver: 1 },
      { weekday: 2, hour: 10, booked: 3, arrived: 0, waits: 0, waitsOver: 0 },
      { weekday: 3, hour: 10, booked: 1, arrived: 0, waits: 0, waitsOver: 0 },
    ]);
    expect(weekdays).toEqual([
      { weekday: 2, days: 1 },
      { weekday: 3, days: 1 },
    ]);
    expect(windows).toEqual([
      { window: 1, called: 1, served: 1, missed: 0, serviceMedianMinutes: 9 },
      { window: 2, called: 1, served: 1, missed: 0, serviceMedianMinutes: 9 },
    ]);
    expect((await region()).windows).toEqual([]);
  });

  it('is narrowed to a centre, a district, a service, and taken apart by week and month', async () => {
    expect((await region({ district: 'Южный район' })).total).toMatchObject({
      booked: 1,
      movedIn: 1,
      absent: 2,
    });
    expect((await region({ centre: south })).centres.map(({ id }) => id)).toEqual([south]);
    expect((await region({ service: 'account-confirmation' })).total).toMatchObject({
      booked: 0,
      places: null,
    });
    expect((await region({ grouping: 'week' })).periods.map(({ key, booked }) => [key, booked])).toEqual([
      ['2026-11-23', 6],
    ]);
    expect((await region({ grouping: 'month' })).periods.map(({ key }) => key)).toEqual(['2026-11-01']);
    expect((await region({ district: 'Южный район' })).places).toHaveLength(2);
    const other = await rooms
      .get(ReadReport)
      .run({ of: { regionCode: '07' }, from: DAY, to: DAY, grouping: 'day' });
    expect([other.total.booked, other.centres, other.places]).toEqual([0, [], []]);
  });

  it('counts places of the reserve that were taken, beside those there were', async () => {
    // Three of five places of eleven are ordinary: the fourth is of the reserve, which is open since eight.
    const eleven = at(`${DAY}T11:00:00+07:00`);
    const before = await region();
    const booked = [];
    for (let nth = 0; nth < 4; nth += 1) booked.push(await book(rooms, north, eleven, some()));
    await rooms.get(MakeSums).run();
    expect((await region()).total.reserveUsed).toBe(before.total.reserveUsed + 1);
    const fourth = booked[3];
    if (fourth) await rooms.get(MoveBooking).run({ ...own(fourth), startsAt: eleven + 60 * MINUTE });
    await rooms.get(MakeSums).run();
    const { total } = await region();
    // It was taken; that it was given up again is told by the moves.
    expect(total).toMatchObject({
      reserveUsed: before.total.reserveUsed + 1,
      movedOut: before.total.movedOut + 1,
    });
    expect(total.reservePlaces).toBe((total.places ?? 0) * 0.4);
  });

  it('is made again from the events alone, also when names are erased', async () => {
    await rooms.get(MakeSums).run();
    const before = await region();
    const now = rooms.clock.now();
    rooms.clock.set(now + 60 * 24 * 60 * MINUTE);
    expect(await rooms.get(EraseVisits).run()).toBeGreaterThan(0);
    for (const table of [...DAYS, sql`report_month`, sql`report_month_spread`])
      await rooms.database.rows(sql`delete from ${table}`);
    expect((await region()).total.booked).toBe(0);
    expect(await rooms.get(MakeSums).between(DAY, NEXT_DAY)).toBe(4);
    expect(await region()).toEqual(before);
    expect(await rooms.get(MakeSums).between(DAY, NEXT_DAY)).toBe(0);
    rooms.clock.set(now);
  });

  it('finds days of the past whose sums were thrown away by itself, once', async () => {
    const now = rooms.clock.now();
    await rooms.database.rows(sql`delete from hall_sum_day`);
    await rooms.database.rows(sql`delete from report_day`);
    rooms.clock.set(now + 40 * 24 * 60 * MINUTE);
    const sums = rooms.get(MakeSums);
    for (let stretch = 0; stretch < 4; stretch += 1) await sums.catchUp();
    rooms.clock.set(now);
    expect((await region()).total.served).toBe(2);
  });

  it('of one centre is up to this moment', async () => {
    await book(rooms, north, at(`${DAY}T15:00:00+07:00`), some());
    const of = { centreId: north };
    const before = await region({ centre: north });
    const { total } = await rooms.get(ReadReport).run({ of, from: DAY, to: NEXT_DAY, grouping: 'day' });
    expect(total.booked).toBe(before.total.booked + 1);
  });

  it('refuses a span of more than a year, and one turned round', async () => {
    const refused = { type: { code: 'span-too-long' } };
    await expect(region({ from: '2025-11-23', to: '2026-11-24' })).rejects.toMatchObject(refused);
    await expect(region({ from: '2026-11-24', to: '2026-11-23' })).rejects.toMatchObject(refused);
  });
});
