import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '../../src/audit/audit-trail.ts';
import { SealEntries } from '../../src/audit/sealing/seal-entries.service.ts';
import { verifyChain } from '../../src/audit/sealing/verify-chain.ts';
import { sql } from '../../src/common/database/sql.ts';
import { roomsOf, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';

const WRITERS = 8;
const EACH = 40;

describe('two processes that seal while everybody writes', () => {
  let one: TestRooms;
  let two: TestRooms;

  beforeAll(async () => {
    one = await startRooms();
    two = await roomsOf(one.url, one.clock);
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  it('make one chain with every entry once in it', async () => {
    let writing = true;
    const write = async (rooms: TestRooms, who: number): Promise<void> => {
      for (let nth = 0; nth < EACH; nth += 1)
        await rooms.transactions.run((tx) =>
          rooms.get(AuditTrail).record(tx, {
            ...{ actor: `staff:${who}`, action: 'thing.changed', subjectKind: 'thing', subjectId: `${nth}` },
            after: { nth },
          }),
        );
    };
    const sealing = async (rooms: TestRooms): Promise<void> => {
      while (writing) await rooms.get(SealEntries).run();
    };
    const sealers = [sealing(one), sealing(two), sealing(one), sealing(two)];
    await Promise.all(Array.from({ length: WRITERS }, (_, who) => write(who % 2 === 0 ? one : two, who)));
    writing = false;
    await Promise.all(sealers);
    await Promise.all([one.get(SealEntries).run(), two.get(SealEntries).run()]);

    const [count] = await one.database.rows<{ all: number; places: number; last: number }>(sql`
      select count(*) as all, count(distinct position) as places, max(position) as last from audit_entry`);
    const all = WRITERS * EACH;
    expect(count).toEqual({ all, places: all, last: all });
    expect(await verifyChain(two.database)).toMatchObject({ broken: null, unsealed: 0 });
  });
});
