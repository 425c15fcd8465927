import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { offeredPlace } from './offer.sql.ts';
import type { OfferedPlaceRow } from './offer.sql.ts';

const MOST_CALLS = 300;

export interface CallEntry {
  readonly id: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly service: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly reason: string | null;
  readonly offer: OfferedPlaceRow | null;
  readonly calls: number;
  readonly callAfter: Date | null;
}

/** Whom the staff of a centre have to call, with names and telephones: whoever reads this is written down. */
@Injectable()
export class CallListReader {
  /** Whose time has passed or passes first stands first; those who were called in vain a moment ago last. */
  of(db: Db, centreId: string, now: Date): Promise<CallEntry[]> {
    return db.rows<CallEntry>(sql`
      select
        m.id, m.booking_id as "bookingId", b.reference, b.family_name as "familyName", b.given_name as "givenName",
        b.patronymic, b.phone, b.email, b.service_code as service, m.starts_at as "startsAt",
        coalesce(c.time_zone, r.time_zone) as "timeZone", run.reason, m.calls, m.call_after as "callAfter",
        ${offeredPlace(now)} as offer
      from moved_booking m
      join move_run run on run.centre_id = m.centre_id and run.id = m.run_id
      join booking b on b.centre_id = m.centre_id and b.id = m.booking_id
      join centre c on c.id = m.centre_id
      join region r on r.code = c.region_code
      where m.centre_id = ${centreId}
        and m.state = 'on-call-list'
        and m.settled_at is null
        and b.status = 'booked'
        and b.starts_at = m.starts_at
        and b.erased_at is null
      order by coalesce(m.call_after > ${now}, false), m.starts_at, b.family_name, m.id
      limit ${MOST_CALLS}`);
  }
}
