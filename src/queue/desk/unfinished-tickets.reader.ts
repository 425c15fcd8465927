import { Injectable } from '@nestjs/common';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { isForgottenCall } from '../domain/recall.ts';
import type { TicketState } from '../domain/ticket-steps.ts';

const AT_ONCE = 500;
/** No clock is further ahead of UTC. */
const EASTERNMOST_MS = 14 * 3_600_000;

interface Row {
  readonly centre_id: string;
  readonly id: string;
  readonly local_date: string;
  readonly state: TicketState;
  readonly step: number;
  readonly calls: number;
  readonly called_at: Date | null;
}

/** A ticket that the clock has to end, as it was read: whoever acts on it meanwhile is right. */
export interface UnfinishedTicket {
  readonly centreId: string;
  readonly id: string;
  readonly expectedStep: number;
  /** Waited uncalled until the day was over: the centre's doing, not theirs. */
  readonly isUncalled: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads whom the halls have left behind. */
@Injectable()
export class UnfinishedTicketsReader {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly clock: Clock,
  ) {}

  /** Whose booking has ended already is left behind by nobody. Rides ticket_unfinished_ix. */
  async due(): Promise<readonly UnfinishedTicket[]> {
    const now = this.clock.now();
    // A day that is over somewhere on Earth; which of them are over at their centre is asked of each.
    const rows = await this.database.rows<Row>(sql`
      select t.centre_id, t.id, t.local_date, t.state, t.step, t.calls, t.called_at
      from ticket t
      join booking b on b.centre_id = t.centre_id and b.id = t.booking_id and b.status = t.state
      where t.state in ('arrived', 'called', 'deferred')
        and (t.local_date < (${new Date(now + EASTERNMOST_MS)}::timestamptz at time zone 'UTC')::date or t.state = 'called')
      order by t.local_date
      limit ${AT_ONCE}`);
    const due: UnfinishedTicket[] = [];
    for (const row of rows) {
      if (!(await this.#isDue(row, now))) continue;
      const { centre_id: centreId, id, step: expectedStep, state } = row;
      due.push({ centreId, id, expectedStep, isUncalled: state === 'arrived', now });
    }
    return due;
  }

  async #isDue({ centre_id, local_date, state, calls, called_at }: Row, now: number): Promise<boolean> {
    const { timeZone, settings } = await this.centres.get(this.database, centre_id);
    if (local_date < localOf(now, timeZone).date) return true;
    if (state !== 'called' || called_at === null) return false;
    return isForgottenCall({ calls, calledAt: called_at.getTime() }, settings.missedAfterCalls, now);
  }
}
