import { expect } from '@jest/globals';
import type { Database } from '../../src/common/database/database.ts';
import { sql } from '../../src/common/database/sql.ts';

/** What must hold in every hall: a ticket and its booking agree, each step is told, nobody is called who is no more. */
export async function expectHallBalance(database: Database): Promise<void> {
  const apart = await database.rows(sql`
    select t.label, t.state, b.status
    from ticket t
    join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
    where t.state <> b.status
      and not (t.state in ('arrived', 'deferred') and b.status like 'cancelled-%')`);
  expect(apart).toEqual([]);
  const untold = await database.rows(sql`
    select t.label, t.step, count(e.step)::int as told
    from ticket t
    left join ticket_event e on e.centre_id = t.centre_id and e.ticket_id = t.id
    group by t.centre_id, t.id, t.label, t.step
    having count(e.step) <> t.step`);
  expect(untold).toEqual([]);
  const unseated = await database.rows(sql`
    select t.label
    from ticket t
    left join window_shift s on s.centre_id = t.centre_id and s.window_number = t.window_number
    where t.state in ('called', 'in-service') and s.window_number is null`);
  expect(unseated).toEqual([]);
}
