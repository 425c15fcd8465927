import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';

/** A visit of the day that has no ticket in the hall. `startsAt` is epoch milliseconds. No name. */
export interface ExpectedVisit {
  readonly bookingId: string;
  readonly service: string;
  readonly startsAt: number;
  readonly status: Extract<BookingStatus, 'booked' | 'missed'>;
}

export interface VisitName {
  readonly bookingId: string;
  readonly reference: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

interface Span {
  readonly centreId: string;
  /** Half-open, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Reads a day of a hall beside its tickets. Names are a reading of their own. */
@Injectable()
export class HallDayReader {
  constructor(private readonly database: Database) {}

  /** Who is yet to come, and who was given up as missed without ever coming. Rides booking_day_ix, ticket_booking_uq. */
  async expected({ centreId, from, to }: Span): Promise<ExpectedVisit[]> {
    const rows = await this.database.rows<Omit<ExpectedVisit, 'startsAt'> & { starts_at: Date }>(
      sql`
        select b.id as "bookingId", b.service_code as service, b.starts_at, b.status
        from booking b
        where b.centre_id = ${centreId}
          and b.starts_at >= ${new Date(from)}
          and b.starts_at < ${new Date(to)}
          and (
            b.status = 'booked'
            or b.status = 'missed' and not exists (
              select from ticket t
              where t.centre_id = b.centre_id and t.booking_id = b.id and t.state = 'missed'
            )
          )
        order by b.starts_at, b.id`.named('hall-day.expected'),
    );
    return rows.map(({ starts_at, ...visit }) => ({ ...visit, startsAt: starts_at.getTime() }));
  }

  /** The times of the day and how full they are; those without places only where somebody is in one. */
  async slots({
    centreId,
    from,
    to,
  }: Span): Promise<{ startsAt: number; capacity: number; taken: number }[]> {
    const rows = await this.database.rows<{ starts_at: Date; capacity: number; taken: number }>(
      sql`
        select starts_at, capacity, taken
        from slot
        where centre_id = ${centreId}
          and starts_at >= ${new Date(from)}
          and starts_at < ${new Date(to)}
          and (capacity > 0 or taken > 0)`.named('hall-day.slots'),
    );
    return rows.map(({ starts_at, ...slot }) => ({ ...slot, startsAt: starts_at.getTime() }));
  }

  /** Names and references of everybody booked for the day, gone ones too: the screen shows whom it has. */
  names({ centreId, from, to }: Span): Promise<VisitName[]> {
    return this.database.rows<VisitName>(sql`
      select
        id as "bookingId", reference, family_name as "familyName", given_name as "givenName", patronymic
      from booking
      where centre_id = ${centreId}
        and starts_at >= ${new Date(from)}
        and starts_at < ${new Date(to)}
        and reference is not null
        and erased_at is null
        and status <> 'moved'
      order by starts_at, id`);
  }
}
