import { isOffered } from '../catalogue/offer.sql.ts';
import type { Offer } from '../catalogue/offer.sql.ts';
import { isClosed } from '../centres/centre-facts.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { datesFrom } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { formatMinutes } from '../common/time/minutes.ts';
import { instantOf, localOf } from '../common/time/wall-clock.ts';
import type { DayCount } from './availability.reader.ts';
import { hoursOf } from './domain/calendar.ts';
import type { DayOpening } from './domain/calendar.ts';
import { planDay } from './domain/day-plan.ts';
import { dayState } from './domain/day-state.ts';
import { planSettings } from './plan-settings.ts';
import { weekOn } from './schedule-facts.ts';
import type { ScheduleFacts } from './schedule-facts.ts';
import type { DayView } from './slots.view.ts';

export interface DaysToDescribe {
  readonly centre: CentreFacts;
  readonly facts: ScheduleFacts;
  readonly counts: readonly DayCount[];
  /** From which date the centre does the service; null when it does not. */
  readonly offered: Offer;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly now: number;
}

/** Every day of a range in words the public needs: its state, free places, hours and why it is closed. */
export function describeDays({ centre, facts, counts, offered, from, to, now }: DaysToDescribe): DayView[] {
  const today = localOf(now, centre.timeZone).date;
  const countOf = new Map(counts.map((count) => [count.date, count]));
  return datesFrom(from, to).map((date) => {
    const count = countOf.get(date);
    const opening = openingOf(centre, facts, offered, { date, now, isPlanned: count?.is_planned ?? false });
    const free = isOffered(offered, date) ? (count?.free ?? 0) : 0;
    const hours = opening.kind === 'open' ? opening.hours.work : [];
    return {
      date,
      state: dayState({
        date,
        today,
        horizonDays: centre.settings.horizonDays,
        planned: opening.kind,
        free,
        anyAhead: count?.any_ahead ?? false,
      }),
      free,
      opens: formatted(hours[0]?.from),
      closes: formatted(hours.at(-1)?.to),
      reason: reasonOf(opening),
    };
  });
}

type Opening = DayOpening | { readonly kind: 'closed'; readonly reason: string; readonly name?: string };

function openingOf(
  centre: CentreFacts,
  facts: ScheduleFacts,
  offered: Offer,
  { date, now, isPlanned }: { readonly date: LocalDate; readonly now: number; readonly isPlanned: boolean },
): Opening {
  if (isClosed(centre, Math.max(now, instantOf(date, 0, centre.timeZone))))
    return { kind: 'closed', reason: 'centre-closed' };
  if (!isOffered(offered, date)) return { kind: 'closed', reason: 'service-not-offered' };
  const week = weekOn(facts, date);
  if (!week) return { kind: 'closed', reason: 'hours-not-published' };
  const calendar = facts.calendar.get(date) ?? [];
  // Slots are the plan carried out, so a day that has some need not be planned again to be told.
  if (isPlanned) return hoursOf(date, week, calendar);
  const { windows } = facts;
  // The plan has the last word: a day without an open window, or too short for one slot, receives nobody.
  const plan = planDay({
    date,
    week,
    calendar,
    windows,
    settings: planSettings(centre),
    zone: centre.timeZone,
  });
  if (plan.state === 'open') return hoursOf(date, week, calendar);
  return { kind: 'closed', reason: plan.reason, ...(plan.name !== undefined && { name: plan.name }) };
}

/** The day off by its name where it has one, else the code; for a short or transferred day, its name. */
function reasonOf(opening: Opening): string | null {
  if (opening.kind === 'open') return opening.note?.name ?? null;
  return opening.name ?? opening.reason;
}

function formatted(minutes: number | undefined): string | null {
  return minutes === undefined ? null : formatMinutes(minutes);
}
