import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/**
 * Parts of a statement that give back the contacts named by `hashes` (a query of hashes): each is used once less, and
 * one that nobody uses any more is forgotten. Locked first, in the order of the hashes, so that what is counted is
 * what stands there now. Ends with `contacts_counted` and `contacts_forgotten`.
 */
export function contactsGivenBack(hashes: Sql): Sql {
  return sql`
    contacts_used as (
      select contact_hash, active
      from contact_claim
      where contact_hash in (${hashes})
      order by contact_hash
      for update
    ),
    contacts_counted as (
      update contact_claim c
      set active = c.active - 1
      from contacts_used u
      where c.contact_hash = u.contact_hash and u.active > 1
    ),
    contacts_forgotten as (
      delete from contact_claim c
      using contacts_used u
      where c.contact_hash = u.contact_hash and u.active <= 1
    )`;
}
