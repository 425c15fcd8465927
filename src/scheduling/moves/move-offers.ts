import { Injectable } from '@nestjs/common';
import type { BookedCentre } from '../../bookings/booking-details.ts';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { Clock } from '../../common/time/clock.ts';

/** A place kept for somebody whose time is closed. Instants are epoch milliseconds. */
export interface KeptOffer {
  readonly holdId: string;
  readonly centre: BookedCentre;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly keptUntil: number;
}

/** Why a visit has to move, and where to. */
export interface MoveNotice {
  /** The centre receives nobody that day; otherwise only at this time. */
  readonly wholeDay: boolean;
  /** As the administrator wrote it. */
  readonly reason: string | null;
  /** Until when it is best answered: then staff call. */
  readonly answerUntil: number | null;
  /** null: none is found yet, or it is kept no longer. */
  readonly offer: KeptOffer | null;
}

interface Row {
  readonly whole_day: boolean;
  readonly reason: string | null;
  readonly answer_until: Date | null;
  readonly hold_id: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly hold_until: Date;
  readonly time_zone: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly location_exact: boolean;
}

/** What a person whose time is closed is told. */
@Injectable()
export class MoveOffers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** null when the booking has nowhere to move to: its time is received, or it is settled. Rides moved_booking_open_uq. */
  async of({ centreId, id }: { centreId: string; id: string }): Promise<MoveNotice | null> {
    const now = new Date(this.clock.now());
    const [row] = await this.database.rows<Row>(sql`
      select
        run.reason, m.answer_until,
        not exists (
          select
          from slot closed
          join slot other on other.centre_id = closed.centre_id and other.local_date = closed.local_date
          where closed.centre_id = m.centre_id and closed.starts_at = m.starts_at and other.capacity > 0
        ) as whole_day,
        kept.id as hold_id, kept.starts_at, kept.ends_at, kept.hold_until,
        c.id, c.code, c.name, c.settlement, c.address, coalesce(c.phone, r.hotline) as phone,
        c.latitude, c.longitude, c.location_exact, coalesce(c.time_zone, r.time_zone) as time_zone
      from moved_booking m
      join move_run run on run.centre_id = m.centre_id and run.id = m.run_id
      left join booking kept
        on kept.centre_id = m.offer_centre_id
        and kept.id = m.offer_hold_id
        and kept.status = 'held'
        and kept.hold_until > ${now}
      left join centre c on c.id = kept.centre_id
      left join region r on r.code = c.region_code
      where m.centre_id = ${centreId} and m.booking_id = ${id} and m.settled_at is null`);
    return row ? noticeOf(row) : null;
  }
}

function noticeOf(row: Row): MoveNotice {
  const answerUntil = row.answer_until?.getTime() ?? null;
  const { reason, whole_day: wholeDay } = row;
  return { wholeDay, reason, answerUntil, offer: row.hold_id === null ? null : offerOf(row, row.hold_id) };
}

function offerOf(row: Row, holdId: string): KeptOffer {
  const { id, code, name, settlement, address, phone, latitude: lat, longitude: lon } = row;
  const location = lat === null || lon === null ? null : { lat, lon, exact: row.location_exact };
  return {
    holdId,
    centre: { id, code, name, settlement, address, phone, location },
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    timeZone: row.time_zone,
    keptUntil: row.hold_until.getTime(),
  };
}
