import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { FillDemoYear } from '../../../src/demo-year/fill-demo-year.service.ts';
import { FirstStart } from '../../../src/first-start/first-start.service.ts';
import { MakeSums } from '../../../src/reports/make-sums.service.ts';
import { ReadReport } from '../../../src/reports/read-report.service.ts';
import type { Report } from '../../../src/reports/read-report.service.ts';
import { createTestApp } from '../../support/app.ts';
import type { TestApp } from '../../support/app.ts';

const DAYS = 12;

describe('the year of a demonstration', () => {
  let okno: TestApp;

  beforeAll(async () => {
    okno = await createTestApp({ now: '2026-11-23T12:00:00+03:00' });
    await okno.database.rows(sql`
      insert into installation (id, secret, demo) values (1, 'sha256:test', false)`);
    await okno.get(FirstStart).run({ demo: false });
  });
  afterAll(() => okno.close());

  const fill = (most: number): Promise<number> => okno.get(FillDemoYear).run(most);
  const report = (): Promise<Report> =>
    okno.get(ReadReport).run({
      ...{ of: { regionCode: '07' }, from: '2026-10-24', to: '2026-11-23', grouping: 'day' },
    });
  const one = async (statement: ReturnType<typeof sql>): Promise<unknown> =>
    Object.values((await okno.database.rows<Record<string, unknown>>(statement))[0] ?? {})[0];

  it('is made up in a demonstration alone', async () => {
    expect(await fill(DAYS)).toBe(0);
    expect(await one(sql`select count(*)::int from booking`)).toBe(0);
  });

  it('is filled in whole days, the latest first, and goes on where it stopped', async () => {
    await okno.get(FirstStart).run({ demo: true });
    const other = await createTestApp({ url: okno.url, clock: okno.clock });
    expect(await other.get(FillDemoYear).run(DAYS - 5)).toBe(DAYS - 5);
    // Two at once make each day once.
    const made = await Promise.all([other.get(FillDemoYear).run(5), other.get(FillDemoYear).run(5)]);
    expect(made[0] + made[1]).toBe(5);
    await other.close();
    const days = await okno.database.rows(sql`
      select min(local_date) as first, max(local_date) as last, count(distinct local_date)::int as days
      from demo_day`);
    expect(days).toEqual([{ first: '2026-11-11', last: '2026-11-22', days: DAYS }]);
  });

  it('is over: nobody made up stands in a queue, and every ticket is of a booking that arrived', async () => {
    const states = await okno.database.rows<{ state: string }>(
      sql`select distinct state from ticket order by 1`,
    );
    expect(states).not.toEqual([]);
    expect(states.filter(({ state }) => !['missed', 'served'].includes(state))).toEqual([]);
    expect(
      await one(sql`
        select count(*)::int
        from ticket t
        join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
        where b.arrived_at is null or b.status not in ('served', 'missed')`),
    ).toBe(0);
  });

  it('shows every picture of a report, marked as a demonstration', async () => {
    const { demo, total, centres, hours, triage, lead, late } = await report();
    expect(demo).toBe(true);
    expect(total.served).toBeGreaterThan(300);
    for (const count of [
      'absent',
      'cancelledByApplicant',
      'movedIn',
      'reserveUsed',
      'late',
      'waits',
    ] as const)
      expect([count, total[count] > 0]).toEqual([count, true]);
    expect(total.booked + total.movedIn).toBe(
      total.came +
        total.absent +
        total.missedCall +
        total.movedOut +
        total.open +
        total.cancelledByApplicant +
        total.cancelledByCentre,
    );
    expect(total.open).toBe(0);
    expect(centres.filter(({ served }) => served > 0).length).toBeGreaterThan(10);
    expect([hours.length > 10, triage.reached > 1000, lead.days.length > 5, late.waits > 0]).toEqual([
      ...[true, true, true, true],
    ]);
  });

  it('has sums that its events make again', async () => {
    const before = await report();
    for (const table of [sql`hall_sum`, sql`hall_sum_day`, sql`report_day`, sql`report_hour`])
      await okno.database.rows(sql`delete from ${table}`);
    await okno.get(MakeSums).between('2026-11-01', '2026-11-22');
    expect(await report()).toEqual(before);
  });

  it('knows nobody: no name, no contact, no reference, each booking erased', async () => {
    expect(
      await one(sql`
        select count(*)::int
        from booking
        where erased_at is null
          or num_nonnulls(family_name, given_name, patronymic, booked_by, phone, email, reference) > 0
          or person_hashes <> '{}' or contact_hashes <> '{}'`),
    ).toBe(0);
    expect(await one(sql`select count(*)::int from outbox_message`)).toBe(0);
  });

  it('keeps its books: a place is taken by whoever was served, numbers have no gap', async () => {
    expect(
      await one(sql`
        select count(*)::int
        from slot s
        where s.taken <> (
          select count(*) from booking b
          where b.centre_id = s.centre_id and b.starts_at = s.starts_at and b.status = 'served'
        )`),
    ).toBe(0);
    expect(
      await one(sql`
        select count(*)::int
        from (
          select max(number) as last, count(*) as tickets
          from ticket
          group by centre_id, local_date
        ) as day
        where last <> tickets`),
    ).toBe(0);
  });
});
