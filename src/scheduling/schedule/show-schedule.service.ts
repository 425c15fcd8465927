import { Injectable } from '@nestjs/common';
import { Centres } from '../../centres/centres.service.ts';
import type { CentreFacts } from '../../centres/centre-facts.ts';
import { Database } from '../../common/database/database.ts';
import type { Db } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays, datesFrom } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { hoursOf } from '../../slots/domain/calendar.ts';
import { planDay } from '../../slots/domain/day-plan.ts';
import { receptionOf } from '../../slots/domain/week.ts';
import { planSettings } from '../../slots/plan-settings.ts';
import { readSchedule, weekOn } from '../../slots/schedule-facts.ts';
import type { ScheduleFacts } from '../../slots/schedule-facts.ts';
import type { OwnSchedule } from './domain/schedule-edit.ts';
import { OwnScheduleReader } from './own-schedule.reader.ts';
import { versionOf } from './schedule-owner.ts';
import type { CentreScheduleView, PlannedDayView } from './schedule.view.ts';

const DAYS_OF_PLAN = 35;
const DAYS_OF_CALENDAR = 366;

/** Shows the schedule of a centre: its own entries, those it inherits, and the days that follow from both. */
@Injectable()
export class ShowSchedule {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly reader: OwnScheduleReader,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`. */
  async run(centreId: string): Promise<CentreScheduleView> {
    return this.of(this.database, centreId);
  }

  /** The same inside a transaction. */
  async of(db: Db, centreId: string): Promise<CentreScheduleView> {
    const centre = await this.centres.get(db, centreId);
    const today = localOf(this.clock.now(), centre.timeZone).date;
    const own = await this.reader.read(db, { scope: 'centre', centreId });
    const inherited = await this.reader.inherited(db, centreId, today, addDays(today, DAYS_OF_CALENDAR));
    const facts = await readSchedule(db, centreId, today, addDays(today, DAYS_OF_PLAN - 1));
    return {
      centreId,
      name: centre.name,
      regionCode: centre.regionCode,
      timeZone: centre.timeZone,
      today,
      version: versionOf(own),
      ...present(own, today),
      inherited: inherited.map((day) => ({
        ...day,
        hours: day.hours as CentreScheduleView['days'][0]['hours'],
      })),
      plan: datesFrom(today, addDays(today, DAYS_OF_PLAN - 1)).map((date) => plannedDay(centre, facts, date)),
    };
  }
}

/** What of it is not over yet. */
function present(
  { weeks, days, windows, closures }: OwnSchedule,
  today: LocalDate,
): Pick<CentreScheduleView, 'weeks' | 'days' | 'windows' | 'closures'> {
  const valid = weeks.findLast(({ validFrom }) => validFrom <= today)?.validFrom ?? '';
  return {
    weeks: weeks.filter(({ validFrom }) => validFrom >= valid) as CentreScheduleView['weeks'],
    days: days.filter(({ date }) => date >= today) as CentreScheduleView['days'],
    windows: [...windows],
    closures: closures.filter(({ to }) => to >= today),
  };
}

function plannedDay(centre: CentreFacts, facts: ScheduleFacts, date: LocalDate): PlannedDayView {
  const week = weekOn(facts, date);
  if (!week) return { date, hours: [], places: 0, closed: 'no-week', name: null };
  const calendar = facts.calendar.get(date) ?? [];
  const { windows } = facts;
  const settings = planSettings(centre);
  const plan = planDay({ date, week, calendar, windows, settings, zone: centre.timeZone });
  const name = plan.name ?? null;
  if (plan.state === 'closed') return { date, hours: [], places: 0, closed: plan.reason, name };
  const opening = hoursOf(date, week, calendar);
  const hours = opening.kind === 'open' ? receptionOf(opening.hours) : [];
  return {
    date,
    hours: hours.map(({ from, to }) => ({ opens: formatMinutes(from), closes: formatMinutes(to) })),
    places: plan.slots.reduce((sum, { capacity }) => sum + capacity, 0),
    closed: null,
    name,
  };
}
