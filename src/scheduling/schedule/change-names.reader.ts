import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../bookings/booking-details.ts';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';

export interface NamedCentre {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly timeZone: string;
}

export interface NamedVisit extends Visitor {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
}

/** Reads what the centres and the visits of a change are called. */
@Injectable()
export class ChangeNamesReader {
  async centres(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, NamedCentre>> {
    const rows = await db.rows<NamedCentre>(sql`
      select c.id, c.name, c.region_code as "regionCode", coalesce(c.time_zone, r.time_zone) as "timeZone"
      from centre c
      join region r on r.code = c.region_code
      where c.id = any (${[...new Set(ids)]}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Rides booking_pk. */
  async visits(
    db: Db,
    visits: readonly { readonly centreId: string; readonly bookingId: string }[],
  ): Promise<ReadonlyMap<string, NamedVisit>> {
    const rows = await db.rows<NamedVisit>(sql`
      select
        b.id, b.reference, b.service_code as service,
        b.family_name as "familyName", b.given_name as "givenName", b.patronymic
      from unnest(
        ${visits.map(({ centreId }) => centreId)}::uuid[],
        ${visits.map(({ bookingId }) => bookingId)}::uuid[]
      ) as hit (centre_id, id)
      join booking b on b.centre_id = hit.centre_id and b.id = hit.id
      where b.reference is not null and b.erased_at is null`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async countOfRun(db: Db, runId: string): Promise<number> {
    const [row] = await db.rows<{ visits: number }>(sql`
      select count(*)::int as visits
      from moved_booking m
      join move_run r on r.centre_id = m.centre_id and r.id = m.run_id
      where r.id = ${runId}`);
    return row?.visits ?? 0;
  }
}
