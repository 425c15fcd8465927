import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { contactsGivenBack } from './claims.sql.ts';
import { settingInSql } from './setting.sql.ts';

interface At {
  readonly centreId: string;
  readonly id: string;
}

/** What must be unique across centres and stands in tables of its own: the person's claim, the contact's count. */
@Injectable()
export class ClaimsRepository {
  /** Gives back what an active booking claimed, in the order in which booking takes it. */
  async release(tx: Tx, { centreId, id }: At): Promise<void> {
    await tx.rows(
      sql`
      delete from person_claim
      where (person_hash, service_code) in (
        select hash, b.service_code
        from booking b
        cross join unnest(b.person_hashes) as hash
        where b.centre_id = ${centreId} and b.id = ${id}
      )
      and booking_id = ${id}`.named('claims.release-person'),
    );
    await tx.rows(
      sql`
      with ${contactsGivenBack(sql`
        select unnest(contact_hashes)
        from booking
        where centre_id = ${centreId} and id = ${id}`)}
      select from contacts_used`.named('claims.release-contacts'),
    );
  }

  /**
   * Claims again what the booking claimed before it ended. Claims broken are constraint errors that undo the
   * whole: person_claim_pk, contact_claim_most_ck.
   */
  async take(tx: Tx, { centreId, id }: At): Promise<void> {
    await tx.rows(sql`
      insert into person_claim (person_hash, service_code, centre_id, booking_id)
      select hash, b.service_code, b.centre_id, b.id
      from booking b
      cross join unnest(b.person_hashes) as hash
      where b.centre_id = ${centreId} and b.id = ${id}`);
    await tx.rows(sql`
      insert into contact_claim (contact_hash, active, most)
      select hash, 1, ${settingInSql('bookingsPerContact')}
      from booking b
      join centre c on c.id = b.centre_id
      join region r on r.code = c.region_code
      cross join unnest(b.contact_hashes) as hash
      where b.centre_id = ${centreId} and b.id = ${id}
      on conflict (contact_hash) do update
      set active = contact_claim.active + 1, most = excluded.most`);
  }

  /** The booking lives on under another key at another centre: its claims and its reference follow. */
  async follow(tx: Tx, from: At, to: At): Promise<void> {
    await tx.rows(sql`
      update person_claim
      set centre_id = ${to.centreId}, booking_id = ${to.id}
      where (person_hash, service_code) in (
        select hash, b.service_code
        from booking b
        cross join unnest(b.person_hashes) as hash
        where b.centre_id = ${from.centreId} and b.id = ${from.id}
      )
      and booking_id = ${from.id}`);
    await tx.rows(sql`
      update booking_reference
      set centre_id = ${to.centreId}, booking_id = ${to.id}
      where reference = (select reference from booking where centre_id = ${from.centreId} and id = ${from.id})`);
  }
}
