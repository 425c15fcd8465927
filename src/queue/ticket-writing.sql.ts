import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { TicketFacts } from './domain/ticket-steps.ts';
import type { StepBy } from './ticket.ts';

interface TicketKey {
  readonly centreId: string;
  readonly id: string;
}

/** A step that was taken: what it was, who took it, and how it left the ticket. */
export interface TakenStep {
  readonly step: number;
  readonly event: string;
  readonly by: StepBy;
  readonly after: TicketFacts;
}

/** The ticket as its last step left it. */
export function updateTicket({ centreId, id }: TicketKey, { step, after }: TakenStep): Sql {
  return sql`
    update ticket
    set
      state = ${after.state},
      service_code = ${after.service},
      priority = ${after.priority},
      wanted_window = ${after.wantedWindow},
      window_number = ${after.window},
      calls = ${after.calls},
      called_at = ${instant(after.calledAt)},
      started_at = ${instant(after.startedAt)},
      ended_at = ${instant(after.endedAt)},
      outcome = ${after.outcome},
      outcome_reason = ${after.outcomeReason},
      documents_seen = ${after.documentsSeen}::text[],
      step = ${step}
    where centre_id = ${centreId} and id = ${id}`;
}

/** The event of one step. */
export function insertTicketEvent({ centreId, id }: TicketKey, { step, event, by, after }: TakenStep): Sql {
  return sql`
    insert into ticket_event (
      centre_id, ticket_id, step, at, event, account_id, window_number, reason, from_paper, after
    )
    values (
      ${centreId}, ${id}, ${step}, ${new Date(by.now)}, ${event}, ${by.accountId}, ${by.window}, ${by.reason},
      ${by.fromPaper ?? false}, ${JSON.stringify(after)}::jsonb
    )`;
}

function instant(value: number | null): Date | null {
  return value === null ? null : new Date(value);
}
