import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { ticketColumns } from '../ticket-columns.sql.ts';
import { ticketOf } from '../ticket.ts';
import type { HallTicket, TicketRow } from '../ticket.ts';

/** A visit that a sheet of paper names. `startsAt` is epoch milliseconds. */
export interface PaperVisit {
  readonly bookingId: string;
  readonly status: BookingStatus;
  readonly service: string;
  readonly audience: string;
  readonly startsAt: number;
}

interface VisitRow extends Omit<PaperVisit, 'startsAt'> {
  readonly starts_at: Date;
}

/** Finds and locks what a row of a sheet is about. */
@Injectable()
export class PaperVisitsRepository {
  /** The visit of a centre by the digits of its talon, locked; null when the centre has no such visit. */
  async lock(tx: Tx, centreId: string, reference: string): Promise<PaperVisit | null> {
    const [row] = await tx.rows<VisitRow>(sql`
      select b.id as "bookingId", b.status, b.service_code as service, b.audience_code as audience, b.starts_at
      from booking_reference ref
      join booking b on b.centre_id = ref.centre_id and b.id = ref.booking_id
      where ref.reference = ${reference}
        and ref.centre_id = ${centreId}
        and b.erased_at is null
        and b.status <> 'moved'
      for update of b`);
    if (!row) return null;
    const { starts_at, ...visit } = row;
    return { ...visit, startsAt: starts_at.getTime() };
  }

  /** Its ticket, locked after it; null when it never had one. */
  async ticket(tx: Tx, centreId: string, bookingId: string): Promise<HallTicket | null> {
    const [row] = await tx.rows<TicketRow>(sql`
      select ${ticketColumns}
      from ticket t
      where t.centre_id = ${centreId} and t.booking_id = ${bookingId}
      for update`);
    return row ? ticketOf(row) : null;
  }
}
