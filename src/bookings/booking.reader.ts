import { Injectable } from '@nestjs/common';
import { resolveSettings } from '../centres/domain/settings.ts';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import type { BookingSource } from './booking.entity.ts';
import type { BookingDetails } from './booking-details.ts';
import type { BookingStatus } from './domain/booking-status.ts';
import { canCancelUntil, canMoveUntil } from './domain/limits.ts';

export interface BookingRow {
  centre_id: string;
  id: string;
  origin_id: string;
  reference: string;
  status: BookingStatus;
  source: BookingSource;
  service_code: string;
  audience_code: string;
  starts_at: Date;
  ends_at: Date;
  family_name: string;
  given_name: string;
  patronymic: string | null;
  booked_by: string | null;
  phone: string | null;
  email: string | null;
  locale: 'ru' | 'en';
  centre_code: string;
  centre_name: string;
  settlement: string | null;
  address: string | null;
  centre_phone: string | null;
  latitude: number | null;
  longitude: number | null;
  location_exact: boolean;
  time_zone: string;
  centre_settings: object;
  region_settings: object;
  is_to_move: boolean;
  history: { at: number; event: string }[];
}

/** What happened to booking `b`, in order. Rides booking_event_pk. */
const STORY = sql`(
  select coalesce(json_agg(
    json_build_object('at', (extract(epoch from e.at) * 1000)::bigint, 'event', e.event)
    order by e.at, e.id
  ), '[]')
  from booking_event e
  where e.centre_id = b.centre_id and e.booking_id = b.id
)`;

/** The columns of a `BookingRow`, from booking `b`, its centre `c` and its region `r`. */
export function detailsColumns(history: Sql): Sql {
  return sql`
    b.centre_id, b.id, b.origin_id, b.reference, b.status, b.source, b.service_code, b.audience_code,
    b.starts_at, b.ends_at, b.family_name, b.given_name, b.patronymic, b.booked_by, b.phone, b.email, b.locale,
    (b.to_move_since is not null and b.status = 'booked') as is_to_move,
    c.code as centre_code, c.name as centre_name, c.settlement, c.address,
    coalesce(c.phone, r.hotline) as centre_phone, c.latitude, c.longitude, c.location_exact,
    coalesce(c.time_zone, r.time_zone) as time_zone,
    c.settings as centre_settings, r.settings as region_settings,
    ${history} as history`;
}

/** Reads one booking with its centre and story, in one statement. Erased ones are not found any more. */
@Injectable()
export class BookingReader {
  /** By the digits of the talon, without dashes; null when there is no such booking. */
  async byReference(db: Db, reference: string): Promise<BookingDetails | null> {
    return this.#one(
      db,
      'booking.by-reference',
      sql`
        from booking_reference ref
        join booking b on b.centre_id = ref.centre_id and b.id = ref.booking_id`,
      sql`ref.reference = ${reference}`,
    );
  }

  async byId(db: Db, centreId: string, id: string): Promise<BookingDetails | null> {
    return this.#one(
      db,
      'booking.by-id',
      sql`from booking b`,
      sql`b.centre_id = ${centreId} and b.id = ${id}`,
    );
  }

  async #one(db: Db, name: string, source: Sql, condition: Sql): Promise<BookingDetails | null> {
    const [row] = await db.rows<BookingRow>(
      sql`
      select ${detailsColumns(STORY)}
      ${source}
      join centre c on c.id = b.centre_id
      join region r on r.code = c.region_code
      where ${condition}
        and b.reference is not null
        and b.erased_at is null`.named(name),
    );
    return row ? detailsOf(row) : null;
  }
}

/** The booking a row tells of. Stored settings were checked when they were written. */
export function detailsOf(row: BookingRow): BookingDetails {
  const resolved = resolveSettings(row.region_settings, row.centre_settings);
  if (!resolved.ok) throw new Error(`stored settings are ${resolved.reason}`);
  const { settings } = resolved;
  const times = { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() };
  const { latitude: lat, longitude: lon } = row;
  return {
    ...times,
    centreId: row.centre_id,
    id: row.id,
    originId: row.origin_id,
    reference: row.reference,
    status: row.status,
    source: row.source,
    service: row.service_code,
    audience: row.audience_code,
    centre: {
      id: row.centre_id,
      code: row.centre_code,
      name: row.centre_name,
      settlement: row.settlement,
      address: row.address,
      phone: row.centre_phone,
      location: lat === null || lon === null ? null : { lat, lon, exact: row.location_exact },
    },
    timeZone: row.time_zone,
    visitor: { familyName: row.family_name, givenName: row.given_name, patronymic: row.patronymic },
    bookedBy: row.booked_by,
    contact: { phone: row.phone, email: row.email },
    locale: row.locale,
    arriveEarlyMinutes: settings.arriveEarlyMinutes,
    arriveLateMinutes: settings.arriveLateMinutes,
    canMoveUntil: canMoveUntil(times, settings),
    canCancelUntil: canCancelUntil(times),
    isToMove: row.is_to_move,
    history: row.history,
  };
}
