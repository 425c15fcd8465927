import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { monthOf } from './measures.sql.ts';

/** By what time a report is taken apart. A week begins on Monday. */
export const REPORT_GROUPINGS = ['day', 'week', 'month'] as const;
export type ReportGrouping = (typeof REPORT_GROUPINGS)[number];

/** Whose report: a region or one centre. The door has made sure that the reader may see it. */
export type ReportOf =
  | { readonly regionCode: string; readonly centreId?: never }
  | { readonly centreId: string; readonly regionCode?: never };

/** What a report is asked about. */
export interface ReportQuestion {
  readonly of: ReportOf;
  /** Days of each centre's own calendar, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly grouping: ReportGrouping;
  /** Of the region, only: one centre, one municipality. */
  readonly centre?: string | undefined;
  readonly district?: string | undefined;
  readonly service?: string | undefined;
}

/** Whether centre `c` is asked about. */
export function centreAsked({ of, centre, district }: ReportQuestion): Sql {
  return sql`(
    ${of.centreId === undefined ? sql`c.region_code = ${of.regionCode}` : sql`c.id = ${of.centreId}`}
    ${centre === undefined ? sql`` : sql`and c.id = ${centre}`}
    ${district === undefined ? sql`` : sql`and coalesce(c.municipality, '') = ${district}`}
  )`;
}

/** Whether the row `d` of a day is asked about, but for its service. */
export function dayAsked({ from, to }: ReportQuestion): Sql {
  return sql`d.local_date between ${from} and ${to}`;
}

export function serviceAsked({ service }: ReportQuestion): Sql {
  return service === undefined ? sql`true` : sql`d.service_code = ${service}`;
}

/** Whether the row `d` of a day and a service, of centre `c`, is asked about. */
export function rowAsked(question: ReportQuestion): Sql {
  return sql`${centreAsked(question)} and ${dayAsked(question)} and ${serviceAsked(question)}`;
}

/** The first day of the stretch that the day of `d` belongs to. */
export function periodOf({ grouping }: ReportQuestion): Sql {
  if (grouping === 'day') return sql`d.local_date`;
  if (grouping === 'month') return monthOf(sql`d.local_date`);
  return sql`d.local_date - (extract(isodow from d.local_date)::int - 1)`;
}
