import { unknownService } from '../catalogue/catalogue.errors.ts';
import { offerOf } from '../catalogue/offer.sql.ts';
import type { Offer } from '../catalogue/offer.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import type { LocalDate, Weekday } from '../common/time/local-date.ts';
import type { CalendarDay } from './domain/calendar.ts';
import type { OpenWindow } from './domain/day-plan.ts';
import { parseDayHours, parseWeek } from './domain/week.ts';
import type { Week } from './domain/week.ts';

/** What a plan of days is made from. */
export interface ScheduleFacts {
  readonly weeks: readonly { readonly validFrom: LocalDate; readonly week: Week }[];
  readonly calendar: ReadonlyMap<LocalDate, readonly CalendarDay[]>;
  readonly windows: readonly OpenWindow[];
}

interface CalendarRow {
  date: LocalDate;
  scope: CalendarDay['scope'];
  kind: CalendarDay['kind'];
  name: string;
  as_weekday: Weekday | null;
  hours: unknown;
}

interface ScheduleRow {
  weeks: { valid_from: LocalDate; week: unknown }[];
  days: CalendarRow[];
  windows: { number: number; closures: { fromDate: LocalDate; toDate: LocalDate }[] }[];
}

/** The weeks, the calendar from `from` to `to` (inclusive) and the windows of a centre, in one statement. */
export async function readSchedule(
  db: Db,
  centreId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<ScheduleFacts> {
  const [row] = await db.rows<ScheduleRow>(
    sql`
    ${schedule({ centreId, from, to })}`.named('schedule'),
  );
  return row ? factsOf(row) : { weeks: [], calendar: new Map(), windows: [] };
}

/**
 * The same, and from which local date the centre does a service: null when it does not. One statement, because it is
 * what everybody who looks for a day waits for. Throws `unknown-service`.
 */
export async function readOfferedSchedule(
  db: Db,
  { centreId, service, from, to }: { centreId: string; service: string; from: LocalDate; to: LocalDate },
): Promise<{ readonly facts: ScheduleFacts; readonly offered: Offer }> {
  const [row] = await db.rows<ScheduleRow & { offer: Offer | null }>(
    sql`
    ${schedule({ centreId, from, to })},
      ${offerOf(centreId, service)} as offer`.named('offered-schedule'),
  );
  if (!row?.offer) throw new Problem(unknownService);
  return { facts: factsOf(row), offered: row.offer };
}

function schedule({ centreId, from, to }: { centreId: string; from: LocalDate; to: LocalDate }): Sql {
  return sql`
    with own as materialized (select region_code from centre where id = ${centreId})
    select
      (
        select coalesce(json_agg(json_build_object('valid_from', valid_from, 'week', week) order by valid_from), '[]')
        from centre_week
        where centre_id = ${centreId} and valid_from <= ${to}::date
      ) as weeks,
      (
        select coalesce(json_agg(day), '[]')
        from (
          select date, scope, kind, name, as_weekday, hours
          from calendar_day
          where date between ${from}::date and ${to}::date
            and (scope = 'country' or region_code = (select region_code from own) or centre_id = ${centreId}
              or group_id in (select group_id from centre_group_member where centre_id = ${centreId}))
          union all
          select series.day::date, 'region', 'day-off', yearly.name, null, null
          from generate_series(${from}::date, ${to}::date, interval '1 day') as series (day)
          join yearly_day_off yearly
            on yearly.month = extract(month from series.day) and yearly.day = extract(day from series.day)
          where yearly.region_code = (select region_code from own)
        ) as day
      ) as days,
      (
        select coalesce(json_agg(json_build_object('number', w.number, 'closures', (
          select coalesce(json_agg(json_build_object('fromDate', c.from_date, 'toDate', c.to_date)), '[]')
          from window_closure c
          where c.centre_id = w.centre_id and c.window_number = w.number
        ))), '[]')
        from service_window w
        where w.centre_id = ${centreId} and w.retired_at is null
      ) as windows`;
}

/** The week that applies on a date: the latest that began by then; null when hours are not known. */
export function weekOn(facts: ScheduleFacts, date: LocalDate): Week | null {
  return facts.weeks.findLast(({ validFrom }) => validFrom <= date)?.week ?? null;
}

function factsOf(row: ScheduleRow): ScheduleFacts {
  const calendar = new Map<LocalDate, CalendarDay[]>();
  for (const day of row.days) calendar.set(day.date, [...(calendar.get(day.date) ?? []), calendarDayOf(day)]);
  const weeks = row.weeks.map(({ valid_from: validFrom, week }) => ({ validFrom, week: storedWeek(week) }));
  return { weeks, calendar, windows: row.windows };
}

function storedWeek(json: unknown): Week {
  const parsed = parseWeek(json);
  if (!parsed.ok) throw new Error(`a stored week is ${parsed.reason} at ${parsed.pointer}`);
  return parsed.week;
}

function calendarDayOf(row: CalendarRow): CalendarDay {
  const hours = row.hours === null ? null : parseDayHours(row.hours);
  if (hours && !hours.ok) throw new Error(`stored hours of a day are ${hours.reason}`);
  return {
    date: row.date,
    scope: row.scope,
    kind: row.kind,
    name: row.name,
    ...(row.as_weekday !== null && { asWeekday: row.as_weekday }),
    ...(hours && { hours: hours.hours }),
  };
}
