import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { callOrder } from '../call-order.sql.ts';
import { calledVisits } from '../called-visits.sql.ts';
import type { LastAct } from '../domain/undo.ts';
import type { CalledVisit } from '../domain/waits.ts';
import { ticketColumns } from '../ticket-columns.sql.ts';
import { ticketOf } from '../ticket.ts';
import type { HallTicket, TicketRow } from '../ticket.ts';

/** How many of each line a reading brings: as many as a counter shows. */
export const SHOWN_NEXT = 5;
const MOST_MISSED = 20;

export interface VisitorName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/** A ticket and whose it is; `visitor` null when the name was erased. */
export interface HallPerson {
  readonly ticket: HallTicket;
  readonly audience: string;
  readonly visitor: VisitorName | null;
}

/** Those who wait for one service, and perhaps one window. */
export interface HallLine {
  readonly service: string;
  readonly wantedWindow: number | null;
  readonly count: number;
}

/** A window and who sits there; `accountId` null: not open. Instants are epoch milliseconds. */
export interface HallSeat {
  readonly number: number;
  readonly accountId: string | null;
  readonly clerk: string | null;
  readonly services: readonly string[];
  readonly state: 'open' | 'paused' | 'closed';
  readonly openedAt: number | null;
  readonly since: number | null;
  readonly pauseReason: string | null;
  readonly turn: number;
  readonly last: LastAct | null;
}

interface PersonRow extends TicketRow {
  readonly audience_code: string | null;
  readonly family_name: string | null;
  readonly given_name: string | null;
  readonly patronymic: string | null;
  readonly line_length: number;
}

interface SeatRow {
  readonly number: number;
  readonly account_id: string | null;
  readonly clerk: string | null;
  readonly services: string[] | null;
  readonly state: 'open' | 'paused' | null;
  readonly opened_at: Date | null;
  readonly since: Date | null;
  readonly pause_reason: string | null;
  readonly turn: number | null;
  readonly last_steps: LastAct['tickets'] | null;
  readonly last_at: Date | null;
}

/** Reads a hall as its counters need it: once for all of them, a few rows however many wait. */
@Injectable()
export class CounterReader {
  constructor(private readonly database: Database) {}

  /**
   * Those at windows, set aside and missed today, and the first of each line in the order of calling. Somebody still
   * at a window from another day is there too: the window can do nothing else before. Rides ticket_number_uq and
   * ticket_window_uq.
   */
  async people(
    centreId: string,
    today: string,
  ): Promise<{ readonly people: readonly HallPerson[]; readonly lines: readonly HallLine[] }> {
    const rows = await this.database.rows<PersonRow>(
      sql`
        with t as (
          select
            t.*, b.audience_code, b.family_name, b.given_name, b.patronymic,
            row_number() over (
              partition by t.state, t.service_code, t.wanted_window order by ${callOrder}
            ) as place,
            count(*) over (partition by t.state, t.service_code, t.wanted_window) as line_length
          from ticket t
          join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
          where t.centre_id = ${centreId}
            and (t.local_date = ${today} or t.state in ('called', 'in-service'))
            and t.state <> 'served'
            and b.status = t.state
        )
        select
          ${ticketColumns},
          t.audience_code, t.family_name, t.given_name, t.patronymic, t.line_length
        from t
        where (t.state = 'arrived' and t.place <= ${SHOWN_NEXT})
          or (t.state = 'missed' and t.place <= ${MOST_MISSED})
          or t.state not in ('arrived', 'missed')
        order by ${callOrder}`.named('desk.people'),
    );
    const lines = new Map<string, HallLine>();
    for (const { state, service_code: service, wanted_window: wantedWindow, line_length: count } of rows)
      if (state === 'arrived')
        lines.set(`${service} ${wantedWindow ?? ''}`, { service, wantedWindow, count });
    return { people: rows.map(personOf), lines: [...lines.values()] };
  }

  /** The latest calls of today, for the usual wait. */
  async called(centreId: string, today: string): Promise<readonly CalledVisit[]> {
    const [row] = await this.database.rows<{ visits: CalledVisit[] }>(
      calledVisits(centreId, today).named('desk.called'),
    );
    return row?.visits ?? [];
  }

  async seats(centreId: string): Promise<readonly HallSeat[]> {
    const rows = await this.database.rows<SeatRow>(
      sql`
        select
          w.number, s.account_id, s.clerk, s.services, s.state, s.opened_at, s.since, s.pause_reason, s.turn,
          s.last_steps, s.last_at
        from service_window w
        left join window_shift s on s.centre_id = w.centre_id and s.window_number = w.number
        where w.centre_id = ${centreId}
          and (w.retired_at is null or s.account_id is not null)
        order by w.number`.named('desk.seats'),
    );
    return rows.map(seatOf);
  }
}

function personOf(row: PersonRow): HallPerson {
  const { family_name: familyName, given_name: givenName, patronymic } = row;
  const visitor = familyName === null || givenName === null ? null : { familyName, givenName, patronymic };
  return { ticket: ticketOf(row), audience: row.audience_code ?? '', visitor };
}

function seatOf(row: SeatRow): HallSeat {
  const { last_steps: tickets, last_at: at } = row;
  return {
    number: row.number,
    accountId: row.account_id,
    clerk: row.clerk,
    services: row.services ?? [],
    state: row.state ?? 'closed',
    openedAt: row.opened_at?.getTime() ?? null,
    since: row.since?.getTime() ?? null,
    pauseReason: row.pause_reason,
    turn: row.turn ?? 0,
    last: tickets && at ? { tickets, at: at.getTime() } : null,
  };
}
