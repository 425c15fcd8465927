import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  killServerProcesses,
  listServerProcesses,
} from '../../../src/common/database/embedded/server-processes.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { migrate } from '../../../src/migrations.ts';
import { Boards } from '../../../src/queue/board/boards.ts';
import type { BoardView } from '../../../src/queue/board/board.view.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { callTo } from '../../support/call.ts';
import { eventually } from '../../support/embedded-bench.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { roomsOf } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';
import { startTestCluster } from '../../support/shared-cluster.ts';

const HEALED_WITHIN_MS = 5_000;

describe('a database that crashes and is started again by its keeper', () => {
  let cluster: Awaited<ReturnType<typeof startTestCluster>>;
  let here: TestRooms;
  let there: TestRooms;
  let centreId: string;

  beforeAll(async () => {
    cluster = await startTestCluster();
    await migrate(cluster.url);
    const clock = new FixedClock('2026-11-24T08:45:00+07:00');
    here = await roomsOf(cluster.url, clock);
    there = await roomsOf(cluster.url, clock);
    await addCatalogue(here);
    centreId = await addCentre(here, { windows: 5, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(async () => {
    await there.close();
    await here.close();
    await cluster.stop();
  });

  /** A board of that process, and how long it takes until a ticket is the newest call on it. */
  async function boardOf(rooms: TestRooms) {
    const device = { kind: 'device', deviceId: newId(), device: 'board', centreId } as const;
    let newest: string | undefined;
    let wake: (() => void) | null = null;
    const stream = await rooms.get(Boards).watch(device);
    const subscription = stream.subscribe(({ type, data }) => {
      if (type === 'board') newest = (JSON.parse(data as string) as BoardView).calls[0]?.ticket;
      wake?.();
    });
    return {
      close: () => subscription.unsubscribe(),
      shows: async ({ label }: HallTicket): Promise<number> => {
        const begun = performance.now();
        while (newest !== label) await new Promise<void>((done) => (wake = done));
        return performance.now() - begun;
      },
    };
  }

  it('leaves no screen of any process wrong for longer than five seconds', async () => {
    const tickets: HallTicket[] = [];
    for (const number of [1, 2, 3])
      tickets.push(
        await arrive(here, await book(here, centreId, at('2026-11-24T09:00:00+07:00'), person(number))),
      );
    const [first, second, third] = tickets as [HallTicket, HallTicket, HallTicket];
    const boards = [await boardOf(here), await boardOf(there)];
    const called = await callTo(here, first, 1);
    for (const board of boards) expect(await board.shows(called)).toBeLessThan(1_000);

    const [{ data_directory: folder } = { data_directory: '' }] = await here.database.rows<{
      data_directory: string;
    }>(sql`show data_directory`);
    expect(await listServerProcesses(folder)).not.toEqual([]);
    // The servers of tests write late: what is kept over a crash elsewhere is made to be kept here.
    await here.database.rows(sql`checkpoint`);
    await killServerProcesses(folder);
    here.clock.advance(1_000);
    const meanwhile = await eventually(() => callTo(here, second, 2));
    for (const board of boards) expect(await board.shows(meanwhile)).toBeLessThan(HEALED_WITHIN_MS);
    here.clock.advance(1_000);
    const after = await callTo(there, third, 3);
    for (const board of boards) {
      expect(await board.shows(after)).toBeLessThan(1_000);
      board.close();
    }
  });
});
