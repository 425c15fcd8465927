import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/** What is measured of visits: waits of those in time and of late comers, time at the window, days booked ahead. */
export const MEASURES = ['wait', 'late-wait', 'service', 'lead'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The values of a measure in the row `d` of a day, a line each: minutes rounded up, or whole days. It stands in a
 * list of columns: there the server takes an array apart twice as fast as in a join.
 */
export const VALUES_OF: Readonly<Record<Measure, Sql>> = {
  wait: sql`(unnest(d.wait_seconds) + 59) / 60`,
  'late-wait': sql`(unnest(d.late_wait_seconds) + 59) / 60`,
  service: sql`(unnest(d.service_seconds) + 59) / 60`,
  lead: sql`unnest(d.lead_hours) / 24`,
};

/** The first day of the month of a date. */
export function monthOf(date: Sql): Sql {
  return sql`(${date} - extract(day from ${date})::int + 1)`;
}
