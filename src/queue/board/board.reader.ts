import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { callOrder } from '../call-order.sql.ts';
import { calledVisits } from '../called-visits.sql.ts';
import type { BoardCall } from '../domain/board-calls.ts';
import { MOST_CALLS, SHOWN_MS } from '../domain/board-calls.ts';
import type { CalledVisit } from '../domain/waits.ts';

const MOST_NEXT = 6;

export interface BoardQuestion {
  readonly centreId: string;
  readonly localDate: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface BoardFacts {
  readonly calls: readonly BoardCall[];
  readonly next: readonly string[];
  readonly waiting: number;
  readonly called: readonly CalledVisit[];
}

interface BoardRow {
  readonly calls: BoardCall[];
  readonly next: string[];
  readonly waiting: number;
  readonly called: CalledVisit[];
}

/** Reads what a board shows, in one statement. Rides ticket_number_uq for the day. */
@Injectable()
export class BoardReader {
  constructor(private readonly database: Database) {}

  async facts({ centreId, localDate, now }: BoardQuestion): Promise<BoardFacts> {
    const [row] = await this.database.rows<BoardRow>(
      sql`
      with hall as (
        select t.*
        from ticket t
        join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
        where t.centre_id = ${centreId} and t.local_date = ${localDate} and b.status = t.state
      ),
      calls as (
        select t.label, t.window_number, t.calls, t.state, t.called_at
        from hall t
        where t.window_number is not null
          and t.called_at is not null
          and (
            t.state in ('called', 'in-service')
            or (t.state in ('served', 'missed') and t.called_at > ${new Date(now - SHOWN_MS)})
          )
        order by t.called_at desc, t.number desc
        limit ${MOST_CALLS}
      )
      select
        (
          select coalesce(jsonb_agg(jsonb_build_object(
            'ticket', label, 'window', window_number, 'calls', calls, 'isAwaited', state = 'called',
            'calledAt', extract(epoch from called_at) * 1000
          ) order by called_at desc), '[]')
          from calls
        ) as calls,
        array(select t.label from hall t where t.state = 'arrived' order by ${callOrder} limit ${MOST_NEXT}) as next,
        (select count(*) from hall where state = 'arrived') as waiting,
        (${calledVisits(centreId, localDate)}) as called`.named('board'),
    );
    return row ?? { calls: [], next: [], waiting: 0, called: [] };
  }
}
