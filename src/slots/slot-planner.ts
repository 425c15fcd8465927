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
import { planChange } from './domain/rewrite.ts';
import type { SurplusPlaces } from './domain/rewrite.ts';
import { readSchedule, weekOn } from './schedule-facts.ts';
import type { ScheduleFacts } from './schedule-facts.ts';
import { SlotsRepository } from './slots.repository.ts';

/** Days planned beyond the booking horizon, so that a nightly job that fails for a week is not felt. */
export const SPARE_DAYS = 7;

/** Plans the slots of a centre anew, in the transaction that changed what they are planned from. */
@Injectable()
export class SlotPlanner {
  constructor(
    private readonly centres: Centres,
    private readonly slots: SlotsRepository,
  ) {}

  /**
   * Rewrites every slot from today (the centre's date) to the horizon. Answers the places booked that the
   * plan no longer has: they are kept, and their bookings are to be moved.
   */
  async rewrite(tx: Tx, centreId: string, now: number): Promise<readonly SurplusPlaces[]> {
    const centre = await this.centres.get(tx, centreId);
    const today = localOf(now, centre.timeZone).date;
    const wanted = addDays(today, centre.settings.horizonDays + SPARE_DAYS);
    const lastDay = await this.slots.lockHorizon(tx, centreId, wanted);
    const existing = await this.slots.lockFrom(tx, centreId, new Date(instantOf(today, 0, centre.timeZone)));
    const facts = await readSchedule(tx, centre.id, today, lastDay);
    const planned = centre.closedAt === null ? planDays(centre, facts, datesFrom(today, lastDay)) : [];
    const change = planChange(existing, planned);
    await this.slots.remove(tx, centreId, change.remove);
    await this.slots.upsert(tx, centreId, centre.timeZone, change.upsert);
    // A visit that has begun cannot be moved any more.
    return change.surplus.filter(({ startsAt }) => startsAt > now);
  }
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
