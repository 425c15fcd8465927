import { sql } from '../common/database/sql.ts';

/**
 * The order in which tickets `t` of a day are called: those with priority, then whoever came in time by the booked
 * time, then the late ones as they came. Rides ticket_waiting_ix, which is written in these very words.
 */
export const callOrder = sql`
  (t.priority is null),
  t.is_late,
  (case when t.is_late then t.arrived_at else t.booked_for end),
  t.number`;
