import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { HallTicket, TicketRow } from '../ticket.ts';
import { ticketOf } from '../ticket.ts';
import { ticketColumns } from '../ticket-columns.sql.ts';
import type { NamedVisitor } from './domain/name-search.ts';

export interface DayVisit extends NamedVisitor {
  readonly bookingId: string;
  readonly reference: string;
  readonly status: BookingStatus;
  readonly service: string;
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** null as well when its arrival was taken back. */
  readonly ticket: HallTicket | null;
}

interface VisitRow {
  readonly booking: {
    readonly id: string;
    readonly reference: string;
    readonly status: BookingStatus;
    readonly service: string;
    readonly audience: string;
    readonly familyName: string;
    readonly givenName: string;
    readonly patronymic: string | null;
  };
  readonly visit_starts_at: Date;
}

/** Reads who comes to a centre on a day, with names: only for those who may see them. */
@Injectable()
export class DayVisitsReader {
  /** Everybody of the half-open span of instants, by time. Rides booking_day_ix and ticket_booking_uq. */
  async between(tx: Tx, centreId: string, from: number, to: number): Promise<readonly DayVisit[]> {
    const rows = await tx.rows<VisitRow & (TicketRow | { readonly centre_id: null })>(sql`
      select
        json_build_object(
          'id', b.id, 'reference', b.reference, 'status', b.status, 'service', b.service_code,
          'audience', b.audience_code, 'familyName', b.family_name, 'givenName', b.given_name,
          'patronymic', b.patronymic
        ) as booking,
        b.starts_at as visit_starts_at,
        ${ticketColumns}
      from booking b
      left join ticket t on t.centre_id = b.centre_id and t.booking_id = b.id and t.state = b.status
      where b.centre_id = ${centreId}
        and b.starts_at >= ${new Date(from)}
        and b.starts_at < ${new Date(to)}
        and b.reference is not null
        and b.erased_at is null
        and b.status <> 'moved'
      order by b.starts_at, b.family_name, b.given_name, b.id`);
    return rows.map(({ booking: { id: bookingId, ...booking }, visit_starts_at, ...ticket }) => ({
      ...{ ...booking, bookingId, startsAt: visit_starts_at.getTime() },
      ticket: ticket.centre_id === null ? null : ticketOf(ticket),
    }));
  }
}
