import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { ReadHallFigures } from '../../../src/reports/hall-figures.service.ts';
import { MakeSums } from '../../../src/reports/make-sums.service.ts';
import { TicketSteps } from '../../../src/queue/ticket-steps.ts';
import type { StepBy } from '../../../src/queue/ticket-steps.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

const DAY = '2026-11-24';
const MINUTE = 60_000;

describe('sums of the hall', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms(`${DAY}T08:55:00+07:00`);
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, { windows: 3, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(() => rooms.close());

  /** Comes at 08:55 for 09:00, is called `waited` minutes after nine by a slip and again, and is served in nine. */
  async function visit(waited: number, window: number): Promise<void> {
    next += 1;
    const ticket = await arrive(
      rooms,
      await book(rooms, centreId, at(`${DAY}T09:00:00+07:00`), person(next)),
    );
    const steps = rooms.get(TicketSteps);
    const nine = at(`${DAY}T09:00:00+07:00`);
    const by = (minutes: number): StepBy => ({
      ...{ accountId: null, window, reason: null },
      now: nine + minutes * MINUTE,
    });
    await rooms.transactions.run(async (tx) => {
      const call = { by: by(waited), changes: { window, calls: 1, calledAt: nine } };
      const called = await steps.take(tx, await steps.lock(tx, ticket), 'call', call);
      const again = await steps.take(tx, await steps.undo(tx, called, by(waited)), 'call', call);
      const started = await steps.take(tx, again, 'start', { by: by(waited + 1) });
      await steps.take(tx, started, 'serve', {
        by: by(waited + 10),
        changes: { outcome: 'recovered', endedAt: nine },
      });
    });
  }

  const figures = (by: 'hour' | 'window' | 'service' | 'day'): ReturnType<ReadHallFigures['run']> =>
    rooms.get(ReadHallFigures).run({ centreId, from: DAY, to: DAY, by });

  it('are shown at once, before anything was summed, and just so afterwards', async () => {
    await visit(4, 1);
    await visit(20, 2);
    const before = await figures('window');
    expect(before.total).toMatchObject({
      ...{ arrived: 2, called: 2, served: 2, missed: 0, serviceMedianSeconds: 540 },
      ...{ waitMedianSeconds: 240, waitP95Seconds: 1200, waitOverPromise: 0.5 },
    });
    expect(before.rows.map(({ key, called }) => [key, called])).toEqual([
      ['0', 0],
      ['1', 1],
      ['2', 1],
    ]);
    expect(await rooms.get(MakeSums).run()).toBe(1);
    expect(await figures('window')).toEqual(before);
    expect(await rooms.get(MakeSums).run()).toBe(0);
  });

  it('are made again from the events alone when they were thrown away', async () => {
    await rooms.get(MakeSums).run();
    const read = (): Promise<unknown[]> =>
      rooms.database.rows(sql`select * from hall_sum order by 1, 2, 3, 4, 5`);
    const before = await read();
    await rooms.database.rows(sql`delete from hall_sum`);
    await rooms.database.rows(sql`delete from hall_sum_day`);
    expect(await rooms.get(MakeSums).between(DAY, DAY)).toBe(1);
    expect([before.length > 0, await read()]).toEqual([true, before]);
  });

  it('go on with what happens after they were made', async () => {
    await rooms.get(MakeSums).run();
    await visit(1, 1);
    expect((await figures('hour')).total).toMatchObject({ arrived: 3, served: 3 });
  });

  it('refuse a span of more than a year, and one turned round', async () => {
    const ask = (from: string, to: string): Promise<unknown> =>
      rooms.get(ReadHallFigures).run({ centreId, from, to, by: 'day' });
    const refused = { type: { code: 'span-too-long' } };
    await expect(ask('2025-11-23', '2026-11-24')).rejects.toMatchObject(refused);
    await expect(ask('2026-11-24', '2026-11-23')).rejects.toMatchObject(refused);
  });
});
