import type { Outcome, TicketFacts, TicketState } from './domain/ticket-steps.ts';

/** A ticket as the errands of the hall hold it. Instants are epoch milliseconds. */
export interface HallTicket extends TicketFacts {
  readonly centreId: string;
  readonly id: string;
  readonly bookingId: string;
  readonly label: string;
  readonly number: number;
  /** The day at the centre, `YYYY-MM-DD`. */
  readonly localDate: string;
  readonly bookedFor: number;
  readonly arrivedAt: number;
  readonly isLate: boolean;
  /** How many events it has had. */
  readonly step: number;
}

/** Who takes a step, and where. `accountId` null: the visitor at the kiosk, or the clock. */
export interface StepBy {
  readonly accountId: string | null;
  readonly window: number | null;
  readonly reason: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** True for what is entered later from a sheet of paper; `now` is then what the sheet says. */
  readonly fromPaper?: boolean;
}

export interface TicketRow {
  readonly centre_id: string;
  readonly id: string;
  readonly booking_id: string;
  readonly label: string;
  readonly number: number;
  readonly local_date: string;
  readonly booked_for: Date;
  readonly arrived_at: Date;
  readonly is_late: boolean;
  readonly step: number;
  readonly state: TicketState;
  readonly service_code: string;
  readonly priority: string | null;
  readonly wanted_window: number | null;
  readonly window_number: number | null;
  readonly calls: number;
  readonly called_at: Date | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly outcome: Outcome | null;
  readonly outcome_reason: string | null;
  readonly documents_seen: readonly string[];
}

export function ticketOf(row: TicketRow): HallTicket {
  return {
    centreId: row.centre_id,
    id: row.id,
    bookingId: row.booking_id,
    label: row.label,
    number: row.number,
    localDate: row.local_date,
    bookedFor: row.booked_for.getTime(),
    arrivedAt: row.arrived_at.getTime(),
    isLate: row.is_late,
    step: row.step,
    state: row.state,
    service: row.service_code,
    priority: row.priority,
    wantedWindow: row.wanted_window,
    window: row.window_number,
    calls: row.calls,
    calledAt: row.called_at?.getTime() ?? null,
    startedAt: row.started_at?.getTime() ?? null,
    endedAt: row.ended_at?.getTime() ?? null,
    outcome: row.outcome,
    outcomeReason: row.outcome_reason,
    documentsSeen: row.documents_seen,
  };
}

/** What steps change, and what one step back brings again. */
export function factsOf(ticket: TicketFacts): TicketFacts {
  const { state, service, priority, wantedWindow, window, calls } = ticket;
  const { calledAt, startedAt, endedAt, outcome, outcomeReason, documentsSeen } = ticket;
  const times = { calledAt, startedAt, endedAt };
  return {
    ...{ state, service, priority, wantedWindow, window, calls },
    ...times,
    ...{ outcome, outcomeReason, documentsSeen },
  };
}
