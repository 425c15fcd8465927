import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from '../../../src/common/database/sql.ts';
import { addDays } from '../../../src/common/time/local-date.ts';
import { MakeSums } from '../../../src/reports/make-sums.service.ts';
import { MakeMonthSums } from '../../../src/reports/months/make-month-sums.service.ts';
import { ReadReport } from '../../../src/reports/read-report.service.ts';
import type { Report } from '../../../src/reports/read-report.service.ts';
import { REPORT_GROUPINGS } from '../../../src/reports/report-scope.ts';
import type { ReportQuestion } from '../../../src/reports/report-scope.ts';
import { SumsRepository } from '../../../src/reports/sums.repository.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../../support/sample-centre.ts';

const FIRST = '2026-01-01';
/** 120 days after the first; the clock stands two months later. */
const LAST = '2026-05-01';
const DAY = '2026-02-10';
const YEAR: ReportQuestion = { of: { regionCode: '70' }, from: FIRST, to: LAST, grouping: 'month' };

describe('sums of months', () => {
  let rooms: TestRooms;
  let north: string;

  beforeAll(async () => {
    rooms = await startRooms('2026-07-01T09:00:00+07:00');
    await addCatalogue(rooms);
    north = await addCentre(rooms, { municipality: 'Северный район' });
    await addCentre(rooms, { code: '70-902', municipality: 'Южный район' });
    // Days as MakeSums would have them, each with its own waits; as an installation has them before months are summed.
    await rooms.database.rows(sql`
      insert into report_day
      select
        c.id, ${FIRST}::date + nth, service, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 9, 0, 0, 0,
        array(select nth * 40 + 60 * waits from generate_series(0, nth % 5) as waits),
        array[60 * (nth % 7)], array[600 + 60 * (nth % 11), 900], array[24 * (nth % 14), 30]
      from centre c
      cross join generate_series(0, 120) as nth
      cross join unnest(${[RECOVERY, CONFIRMATION]}::text[]) as service
      where (nth + length(c.code) + length(service)) % 3 > 0`);
    await rooms.database.rows(sql`
      insert into report_month
      select distinct centre_id, date_trunc('month', local_date)::date, false
      from report_day`);
  });
  afterAll(() => rooms.close());

  const read = (question: ReportQuestion): Promise<Report> => rooms.get(ReadReport).run(question);
  const make = (): Promise<number> => rooms.get(MakeMonthSums).run();
  const summed = async (): Promise<unknown> =>
    (
      await rooms.database.rows<{ months: number }>(sql`
        select count(*)::int as months
        from report_month
        where is_summed`)
    )[0]?.months;

  async function waitsForALock(): Promise<void> {
    const waiting = sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await rooms.database.rows(waiting)).length === 0);
  }

  const questions = fc
    .record({
      start: fc.integer({ min: 0, max: 120 }),
      days: fc.integer({ min: 0, max: 125 }),
      grouping: fc.constantFrom(...REPORT_GROUPINGS),
      service: fc.constantFrom(undefined, RECOVERY),
      district: fc.constantFrom(undefined, 'Южный район'),
    })
    .map(({ start, days, ...rest }): ReportQuestion => {
      const from = addDays(FIRST, start);
      return { of: { regionCode: '70' }, from, to: addDays(from, days), ...rest };
    });

  it('say of any span what its days say', async () => {
    const asked = [...fc.sample(questions, 60), YEAR];
    const fromDays = await Promise.all(asked.map(read));
    // May has one day, which is of a month that is over as well.
    expect([await make(), await make(), await summed()]).toEqual([10, 0, 10]);
    for (const [index, question] of asked.entries())
      expect([question, await read(question)]).toEqual([question, fromDays[index]]);
  });

  it('are read instead of the days', async () => {
    const whole = { ...YEAR, to: '2026-04-30' };
    const before = await read(whole);
    await rooms.database.rows(sql`
      update report_day set wait_seconds = '{}', service_seconds = '{}', late_wait_seconds = '{}'`);
    expect(await read(whole)).toEqual(before);
    // A broken month is not said by its sums.
    expect((await read({ ...YEAR, from: '2026-01-02', to: '2026-01-31' })).total.waits).toBe(0);
  });

  it('are thrown away with the first day that is made anew, and made again', async () => {
    await rooms.get(MakeSums).day({ centreId: north, localDate: DAY, zone: 'Asia/Tomsk' });
    expect(await summed()).toBe(9);
    const february = { ...YEAR, from: '2026-02-01', to: '2026-02-28', centre: north };
    const { total } = await read(february);
    expect([total.waits, total.serviceMedianMinutes]).toEqual([0, null]);
    expect([await make(), await summed()]).toEqual([1, 10]);
    expect((await read(february)).total).toEqual(total);
  });

  it('wait for whoever makes a day of the month, and see it', async () => {
    await rooms.get(MakeSums).day({ centreId: north, localDate: '2026-03-10', zone: 'Asia/Tomsk' });
    let made: Promise<number> | undefined;
    await rooms.transactions.run(async (tx) => {
      await rooms.get(SumsRepository).begin(tx, { centreId: north, localDate: '2026-03-11', zone: '' });
      made = make();
      await Promise.race([made, waitsForALock()]);
      await tx.rows(sql`
        update report_day set wait_seconds = '{120}'
        where centre_id = ${north} and local_date = '2026-03-12'`);
    });
    expect(await made).toBe(1);
    const march = { ...YEAR, from: '2026-03-01', to: '2026-03-31', centre: north };
    expect([await summed(), (await read(march)).total.waitMedianMinutes]).toEqual([10, 2]);
  });

  it('are not made of the month that goes on', async () => {
    await rooms.database.rows(sql`insert into report_month values (${north}, '2026-06-01', false)`);
    expect(await make()).toBe(0);
    // What happened on paper on its last day may still be entered.
    rooms.clock.set(Date.parse('2026-07-04T09:00:00+07:00'));
    expect(await make()).toBe(1);
  });
});
