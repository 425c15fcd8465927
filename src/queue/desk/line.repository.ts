import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { callOrder } from '../call-order.sql.ts';
import { ticketColumns } from '../ticket-columns.sql.ts';
import { ticketOf } from '../ticket.ts';
import type { HallTicket, TicketRow } from '../ticket.ts';
import type { Seat, WindowPlace } from './seats.repository.ts';

/** Chooses who is next. */
@Injectable()
export class LineRepository {
  /**
   * The next ticket for a window with its booking and itself locked; null when nobody waits for it, or somebody is
   * at the window. First those handed over to this very window, whatever their service; then the line, without those
   * who are to go to another window as long as that one is open. Whoever another clerk is calling at this moment, or
   * who is just giving up, is passed by without waiting: `skip locked`. The booking is asked again once it is locked.
   * Rides ticket_wanted_ix and ticket_waiting_ix.
   */
  async next(tx: Tx, { centreId, number, services }: Seat, localDate: string): Promise<HallTicket | null> {
    const line = (where: Sql): Sql => sql`
      select ${ticketColumns}
      from ticket t
      join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
      where t.centre_id = ${centreId}
        and t.local_date = ${localDate}
        and t.state = 'arrived'
        and b.status = 'arrived'
        and ${where}
      order by ${callOrder}
      limit 1
      for update of b, t skip locked`;
    const isFree = sql`not exists (
      select from ticket a
      where a.centre_id = ${centreId} and a.window_number = ${number} and a.state in ('called', 'in-service')
    )`;
    const [row] = await tx.rows<TicketRow>(
      sql`
        with mine as (${line(sql`t.wanted_window = ${number} and ${isFree}`)}),
        others as (${line(sql`
          t.service_code = any (${services}::text[])
          and (
            t.wanted_window is null
            or not exists (
              select from window_shift s
              where s.centre_id = t.centre_id and s.window_number = t.wanted_window
            )
          )
          and not exists (select from mine)
          and ${isFree}`)})
        select * from mine
        union all
        select * from others`.named('desk.next'),
    );
    return row ? ticketOf(row) : null;
  }

  /** Who is called to a window or served there. Rides ticket_window_uq. */
  async atWindow(db: Db, { centreId, number }: WindowPlace): Promise<HallTicket | null> {
    const [row] = await db.rows<TicketRow>(
      sql`
        select ${ticketColumns}
        from ticket t
        where t.centre_id = ${centreId}
          and t.window_number = ${number}
          and t.state in ('called', 'in-service')`.named('desk.at-window'),
    );
    return row ? ticketOf(row) : null;
  }

  /**
   * Whether the centre does a service today and a window takes it: this window, or any when none is named. It may close the next
   * moment: then the ticket is anybody's who takes the service.
   */
  async isTaken(
    tx: Tx,
    {
      centreId,
      service,
      window,
      today,
    }: {
      readonly centreId: string;
      readonly service: string;
      readonly window: number | null;
      readonly today: string;
    },
  ): Promise<boolean> {
    const rows = await tx.rows(sql`
      select s.window_number
      from window_shift s
      join centre_service o on o.centre_id = s.centre_id and o.service_code = ${service}
      where s.centre_id = ${centreId}
        and o.offered_from <= ${today}
        and ${service} = any (s.services)
        and (${window}::int is null or s.window_number = ${window})
      limit 1`);
    return rows.length > 0;
  }
}
