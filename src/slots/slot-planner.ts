import { Injectable } from '@nestjs/common';
import { Centres } from '../centres/centres.service.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import type { Tx } from '../common/database/tx.ts';
import { addDays, datesFrom } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { instantOf, localOf } from '../common/time/wall-clock.ts';
import { planDay } from './domain/day-plan.ts';
import type { PlannedSlot } from './domain/day-plan.ts';
import { planSettings } from './plan-settings.ts';
import { newSurplus, planChange } from './domain/rewrite.ts';
import type { SlotRow, SurplusPlaces } from './domain/rewrite.ts';
import { readSchedule, weekOn } from './schedule-facts.ts';
import type { ScheduleFacts } from './schedule-facts.ts';
import { SlotsRepository } from './slots.repository.ts';

/** Days planned beyond the booking horizon, so that a nightly job that fails for a week is not felt. */
export const SPARE_DAYS = 7;

/** Before every date, as the server writes it. */
const NEVER_PLANNED = '-infinity';

/** Local dates, both included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Rewritten {
  readonly centre: CentreFacts;
  /** The centre's own date. */
  readonly today: LocalDate;
  readonly before: readonly SlotRow[];
  readonly after: readonly PlannedSlot[];
  readonly surplus: readonly SurplusPlaces[];
}

/** Plans the slots of a centre anew, in the transaction that changed what they are planned from. */
@Injectable()
export class SlotPlanner {
  constructor(
    private readonly centres: Centres,
    private readonly slots: SlotsRepository,
  ) {}

  /**
   * Makes one planner of each centre at a time: whoever plans several takes them here first, in the order of their
   * ids, before anything else is written. A centre not yet made is passed over.
   */
  async lock(tx: Tx, centreIds: readonly string[]): Promise<void> {
    await this.slots.lockHorizons(tx, centreIds);
  }

  /**
   * Rewrites the slots from today (the centre's date) to the horizon, or those of them that `only` names. Answers
   * what was and what is planned, and the places booked that the plan no longer has because of this change: they are kept,
   * and their bookings are to be moved.
   */
  async rewrite(tx: Tx, centreId: string, now: number, only?: DateSpan): Promise<Rewritten> {
    const centre = await this.centres.get(tx, centreId);
    const zone = centre.timeZone;
    const today = localOf(now, zone).date;
    const wanted = addDays(today, centre.settings.horizonDays + SPARE_DAYS);
    const plannedTo = await this.slots.lockHorizon(tx, centreId, only ? NEVER_PLANNED : wanted);
    const from = only && only.from > today ? only.from : today;
    const to = only && only.to < plannedTo ? only.to : plannedTo;
    if (from > to) return { centre, today, before: [], after: [], surplus: [] };
    const span = { from: instantOf(from, 0, zone), to: only ? instantOf(addDays(to, 1), 0, zone) : null };
    const existing = await this.slots.lockSpan(tx, centreId, span);
    const facts = await readSchedule(tx, centre.id, from, to);
    const planned = beforeClosing(centre, planDays(centre, facts, datesFrom(from, to)));
    const change = planChange(existing, planned);
    await this.slots.remove(tx, centreId, change.remove);
    await this.slots.upsert(tx, centreId, zone, change.upsert);
    // A visit that has begun cannot be moved any more.
    const surplus = newSurplus(existing, planned, change.surplus).filter(({ startsAt }) => startsAt > now);
    return { centre, today, before: existing, after: planned, surplus };
  }
}

/** Nobody is received from the instant on from which the centre is closed for good. */
function beforeClosing({ closedAt }: CentreFacts, slots: readonly PlannedSlot[]): readonly PlannedSlot[] {
  return closedAt === null ? slots : slots.filter(({ endsAt }) => endsAt <= closedAt.getTime());
}

/** The slots of some days, by the schedule's facts. */
export function planDays(
  centre: CentreFacts,
  facts: ScheduleFacts,
  dates: readonly LocalDate[],
): readonly PlannedSlot[] {
  const settings = planSettings(centre);
  return dates.flatMap((date) => {
    const week = weekOn(facts, date);
    if (!week) return [];
    const calendar = facts.calendar.get(date) ?? [];
    return planDay({ date, week, calendar, windows: facts.windows, settings, zone: centre.timeZone }).slots;
  });
}
