import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnBookings } from '../../../src/bookings/own-booking.ts';
import { sql } from '../../../src/common/database/sql.ts';
import type { Tx } from '../../../src/common/database/tx.ts';
import { newId } from '../../../src/common/ids.ts';
import { at, book } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

describe('a booking locked for its owner', () => {
  let rooms: TestRooms;
  let centreId: string;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    centreId = await addCentre(rooms);
  });
  afterAll(() => rooms.close());

  /** Somebody waits for a row. */
  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const [row] = await rooms.database.rows<{ waits: string }>(sql`
        select count(*) as waits
        from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`);
      if (Number(row?.waits) > 0) return;
    }
  }

  /** As after moving to another centre and back: a new row at the same centre lives on under the reference. */
  async function moveAwayAndBack(tx: Tx, id: string, next: string): Promise<void> {
    await tx.rows(sql`
      insert into booking
      select (jsonb_populate_record(b, jsonb_build_object('id', ${next}::text))).*
      from booking b
      where centre_id = ${centreId} and id = ${id}`);
    await tx.rows(sql`update booking set status = 'moved' where centre_id = ${centreId} and id = ${id}`);
    await tx.rows(sql`update booking_reference set booking_id = ${next} where booking_id = ${id}`);
  }

  it('is the row it lives on in, when it went to another centre and came back while the lock was waited for', async () => {
    const { id, reference, secret } = await book(rooms, centreId, at('2026-11-24T10:00:00+07:00'));
    const next = newId();
    const reading = rooms.transactions.run(async (mover) => {
      await mover.rows(sql`select id from booking where centre_id = ${centreId} and id = ${id} for update`);
      const read = rooms.transactions.run(async (tx) => {
        const own = await rooms.get(OwnBookings).readLocked(tx, { reference, secret });
        const free = await rooms.database.rows(sql`
          select id
          from booking
          where centre_id = ${centreId} and id = ${next}
          for update skip locked`);
        return { read: own.id, free };
      });
      await untilSomebodyWaits();
      await moveAwayAndBack(mover, id, next);
      // In an object: the outer transaction must end before this one can.
      return { read };
    });
    expect(await (await reading).read).toEqual({ read: next, free: [] });
  });
});
