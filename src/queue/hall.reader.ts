import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { callOrder } from './call-order.sql.ts';
import { ticketColumns } from './ticket-columns.sql.ts';
import { ticketOf } from './ticket.ts';
import type { HallTicket, TicketRow } from './ticket.ts';

/** A window of a centre and who sits at it; `shift` null: not open. Instants are epoch milliseconds. */
export interface HallWindow {
  readonly number: number;
  readonly shift: {
    readonly accountId: string;
    readonly clerk: string;
    readonly services: readonly string[];
    readonly state: 'open' | 'paused';
    readonly openedAt: number;
    readonly since: number;
    readonly pauseReason: string | null;
  } | null;
}

interface WindowRow {
  readonly number: number;
  readonly account_id: string | null;
  readonly clerk: string;
  readonly services: string[];
  readonly state: 'open' | 'paused';
  readonly opened_at: Date;
  readonly since: Date;
  readonly pause_reason: string | null;
}

/** Reads what is going on in a hall. No names: who may see them reads them elsewhere. */
@Injectable()
export class HallReader {
  constructor(private readonly database: Database) {}

  /**
   * Every ticket of a day whose visitor has not gone away, the waiting ones in the order of calling before the
   * others. A visitor who cancelled on the own page is in the hall no more, whatever the ticket says.
   */
  async tickets(centreId: string, localDate: string): Promise<readonly HallTicket[]> {
    const rows = await this.database.rows<TicketRow>(
      sql`
        select ${ticketColumns}
        from ticket t
        join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
        where t.centre_id = ${centreId}
          and t.local_date = ${localDate}
          and b.status = t.state
        order by (t.state <> 'arrived'), ${callOrder}`.named('hall.tickets'),
    );
    return rows.map(ticketOf);
  }

  async windows(centreId: string): Promise<readonly HallWindow[]> {
    const rows = await this.database.rows<WindowRow>(
      sql`
        select w.number, s.account_id, s.clerk, s.services, s.state, s.opened_at, s.since, s.pause_reason
        from service_window w
        left join window_shift s on s.centre_id = w.centre_id and s.window_number = w.number
        where w.centre_id = ${centreId}
          and (w.retired_at is null or s.account_id is not null)
        order by w.number`.named('hall.windows'),
    );
    return rows.map((row) => ({ number: row.number, shift: row.account_id === null ? null : shiftOf(row) }));
  }
}

function shiftOf(row: WindowRow): NonNullable<HallWindow['shift']> {
  return {
    accountId: row.account_id ?? '',
    clerk: row.clerk,
    services: row.services,
    state: row.state,
    openedAt: row.opened_at.getTime(),
    since: row.since.getTime(),
    pauseReason: row.pause_reason,
  };
}
