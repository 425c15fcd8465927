import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { resolveSettings } from '../../centres/domain/settings.ts';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { HallTicket, TicketRow } from '../ticket.ts';
import { ticketOf } from '../ticket.ts';
import { ticketColumns } from '../ticket-columns.sql.ts';
import type { ArrivingVisit } from './domain/arrival.ts';

/** A visit whose owner is at the door, without anybody's name. */
export interface VisitAtTheDoor extends ArrivingVisit {
  readonly bookingId: string;
  readonly service: string;
  readonly centre: {
    readonly name: string;
    readonly settlement: string | null;
    readonly address: string | null;
  };
}

/** How a visit is told apart: by the digits of its talon, or, where staff have found it, by its id. */
export type VisitKey =
  { readonly reference: string } | { readonly centreId: string; readonly bookingId: string };

interface VisitRow {
  readonly centre_id: string;
  readonly id: string;
  readonly status: BookingStatus;
  readonly service_code: string;
  readonly starts_at: Date;
  readonly name: string;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly time_zone: string;
  readonly centre_settings: object;
  readonly region_settings: object;
}

/** Finds and locks the booking of somebody who comes. */
@Injectable()
export class ArrivingVisitsRepository {
  /** The booking's row stays locked. Null when there is none, or its names are erased. */
  async lock(tx: Tx, key: VisitKey): Promise<VisitAtTheDoor | null> {
    if ('bookingId' in key)
      return this.#one(
        tx,
        sql`from booking b`,
        sql`b.centre_id = ${key.centreId} and b.id = ${key.bookingId}`,
      );
    const visit = await this.#byReference(tx, key.reference);
    // It went to another centre while its row was waited for: the reference has gone along.
    return visit?.status === 'moved' ? this.#byReference(tx, key.reference) : visit;
  }

  #byReference(tx: Tx, reference: string): Promise<VisitAtTheDoor | null> {
    return this.#one(
      tx,
      sql`
        from booking_reference ref
        join booking b on b.centre_id = ref.centre_id and b.id = ref.booking_id`,
      sql`ref.reference = ${reference}`,
    );
  }

  async #one(tx: Tx, source: Sql, condition: Sql): Promise<VisitAtTheDoor | null> {
    const [row] = await tx.rows<VisitRow>(sql`
      select b.centre_id, b.id, b.status, b.service_code, b.starts_at, c.name, c.settlement, c.address,
        coalesce(c.time_zone, r.time_zone) as time_zone, c.settings as centre_settings, r.settings as region_settings
      ${source}
      join centre c on c.id = b.centre_id
      join region r on r.code = c.region_code
      where ${condition}
        and (b.erased_at is null or b.status = 'moved')
      for update of b`);
    return row ? visitOf(row) : null;
  }

  /** The ticket of a booking, locked after it; null when it never had one. */
  async ticket(tx: Tx, { centreId, bookingId }: VisitAtTheDoor): Promise<HallTicket | null> {
    const [row] = await tx.rows<TicketRow>(sql`
      select ${ticketColumns}
      from ticket t
      where t.centre_id = ${centreId} and t.booking_id = ${bookingId}
      for update`);
    return row ? ticketOf(row) : null;
  }
}

function visitOf(row: VisitRow): VisitAtTheDoor {
  const resolved = resolveSettings(row.region_settings, row.centre_settings);
  if (!resolved.ok) throw new Error(`stored settings are ${resolved.reason}`);
  const { arriveEarlyMinutes, arriveLateMinutes } = resolved.settings;
  return {
    ...{ centreId: row.centre_id, bookingId: row.id, status: row.status, service: row.service_code },
    ...{ startsAt: row.starts_at.getTime(), timeZone: row.time_zone, arriveEarlyMinutes, arriveLateMinutes },
    centre: { name: row.name, settlement: row.settlement, address: row.address },
  };
}
