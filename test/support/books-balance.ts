import { expect } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import type { Database } from '../../src/common/database/database.ts';

/** What must hold whatever happened: counters equal the rows they count, claims belong to active bookings. */
export async function expectBooksBalance(database: Database): Promise<void> {
  const places = await database.rows(sql`
    select s.centre_id, s.starts_at, s.taken, count(b.id)::int as live
    from slot s
    left join booking b on b.centre_id = s.centre_id and b.starts_at = s.starts_at
      and b.status in ('held', 'booked', 'arrived', 'called', 'in-service', 'served', 'deferred')
    group by s.centre_id, s.starts_at, s.taken
    having s.taken <> count(b.id)`);
  expect(places).toEqual([]);
  const overfull = await database.rows(sql`select starts_at from slot where taken > capacity + kept`);
  expect(overfull).toEqual([]);
  const claims = await database.rows(sql`
    select coalesce(claimed.hash, wanted.hash) as hash, claimed.n as claimed, wanted.n as wanted
    from (
      select person_hash as hash, count(*)::int as n from person_claim group by 1
      union all
      select contact_hash, active from contact_claim
    ) as claimed
    full join (
      select hash, count(*)::int as n
      from booking b
      cross join lateral unnest(b.person_hashes || b.contact_hashes) as hash
      where b.status in ('booked', 'arrived', 'called', 'in-service', 'deferred')
      group by 1
    ) as wanted on wanted.hash = claimed.hash
    where claimed.n is distinct from wanted.n`);
  expect(claims).toEqual([]);
  const lostReferences = await database.rows(sql`
    select b.reference
    from booking b
    left join booking_reference r on r.reference = b.reference and r.booking_id = b.id and r.centre_id = b.centre_id
    where b.status = 'booked' and r.reference is null`);
  expect(lostReferences).toEqual([]);
}
