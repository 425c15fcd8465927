import { sql } from '../common/database/sql.ts';

/** The columns of a `TicketRow`, from ticket `t`. */
export const ticketColumns = sql`
  t.centre_id, t.id, t.booking_id, t.label, t.number, t.local_date, t.booked_for, t.arrived_at, t.is_late, t.step,
  t.state, t.service_code, t.priority, t.wanted_window, t.window_number, t.calls, t.called_at, t.started_at,
  t.ended_at, t.outcome, t.outcome_reason, t.documents_seen`;
