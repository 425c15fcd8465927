import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Centres } from '../centres/centres.service.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { Database } from '../common/database/database.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { addDays } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { MakeSums } from '../reports/make-sums.service.ts';
import { planDay } from '../slots/domain/day-plan.ts';
import type { PlannedSlot } from '../slots/domain/day-plan.ts';
import { planSettings } from '../slots/plan-settings.ts';
import { readSchedule, weekOn } from '../slots/schedule-facts.ts';
import type { ScheduleFacts } from '../slots/schedule-facts.ts';
import { DemoYearRepository } from './demo-year.repository.ts';
import { demoBookings } from './domain/demo-bookings.ts';
import { demoHall } from './domain/demo-hall.ts';
import { demoRows } from './domain/demo-rows.ts';
import { demoTriage } from './domain/demo-triage.ts';
import { randomOf } from './domain/random.ts';
import type { DayToWrite, Prefixes } from './written-rows.ts';

const DAYS = 365;
const RETRY_SECONDS = 10;
/** Small halls keep a place as well, so that the reserve is seen at work: one of three. */
const RESERVE_PERCENT = 34;

interface DemoCentre {
  readonly centre: CentreFacts;
  readonly facts: ScheduleFacts;
}

/**
 * Errand: a year of visits that never were, for the centres of a demonstration, so that a newcomer sees the reports.
 * Whole days, the latest first, each in its own transaction: pictures are there within a moment, an interrupted start
 * goes on where it was, and a day made twice is made once.
 */
@Injectable()
export class FillDemoYear implements OnModuleDestroy {
  #isStopping = false;
  #isWhole = false;
  #isAtWork = false;

  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly repository: DemoYearRepository,
    private readonly centres: Centres,
    private readonly sums: MakeSums,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.#isStopping = true;
  }

  @Interval(5_000)
  async soon(): Promise<void> {
    if (this.#isWhole || this.#isAtWork || this.#isStopping) return;
    this.#isAtWork = true;
    await this.jobs.tick('demo-year', RETRY_SECONDS, () => this.run());
    this.#isAtWork = false;
  }

  /** How many days were made. Nothing but in a demonstration. */
  async run(most = DAYS): Promise<number> {
    const began = await this.repository.began(this.database);
    const last = began && addDays(localOf(began.getTime(), 'UTC').date, -1);
    const missing = last === null ? [] : await this.#missing(last);
    // Before the first start is over, nobody knows whether this is a demonstration.
    if (last === null) return 0;
    this.#isWhole = missing.length === 0;
    const centres = await this.#centres(addDays(last, -DAYS), last);
    const prefixes = await this.repository.prefixes(this.database);
    let made = 0;
    for (const date of missing.slice(0, most)) {
      if (this.#isStopping) break;
      if (await this.#make(date, centres, prefixes)) made += 1;
    }
    return made;
  }

  async #missing(last: LocalDate): Promise<readonly LocalDate[]> {
    const filled = await this.repository.filled(this.database);
    const dates = Array.from({ length: DAYS }, (_, nth) => addDays(last, -nth));
    return dates.filter((date) => !filled.has(date));
  }

  async #centres(from: LocalDate, to: LocalDate): Promise<readonly DemoCentre[]> {
    const known = await this.repository.centres(this.database);
    return Promise.all(
      known.map(async ({ id }) => ({
        centre: await this.centres.get(this.database, id),
        facts: await readSchedule(this.database, id, from, to),
      })),
    );
  }

  async #make(date: LocalDate, centres: readonly DemoCentre[], prefixes: Prefixes): Promise<boolean> {
    const days = centres.map((centre) => dayOf(date, centre));
    const isNew = await this.transactions.run(async (tx) => {
      if (!(await this.repository.mark(tx, days))) return false;
      await this.repository.write(tx, days, prefixes, new Date(this.clock.now()));
      await this.repository.triage(tx, date, demoTriage(date, randomOf(`questions ${date}`)));
      return true;
    });
    if (!isNew) return false;
    for (const { centre } of centres) {
      const day = { centreId: centre.id, localDate: date, zone: centre.timeZone };
      if (days.some(({ centreId, slots }) => centreId === centre.id && slots.length > 0))
        await this.sums.day(day);
    }
    return true;
  }
}

function dayOf(date: LocalDate, { centre, facts }: DemoCentre): DayToWrite {
  const slots = slotsOf(date, centre, facts);
  const random = randomOf(`${centre.code} ${date}`);
  const bookings = demoBookings({ date, zone: centre.timeZone, slots }, random);
  const visits = demoHall(bookings, facts.windows.length, random);
  return { centreId: centre.id, date, slots, bookings: demoRows(bookings, visits) };
}

/** The hours a centre has now are taken for those it always had. */
function slotsOf(date: LocalDate, centre: CentreFacts, facts: ScheduleFacts): readonly PlannedSlot[] {
  const week = weekOn(facts, date) ?? facts.weeks[0]?.week;
  if (!week) return [];
  const settings = { ...planSettings(centre), reservePercent: RESERVE_PERCENT };
  const calendar = facts.calendar.get(date) ?? [];
  return planDay({ date, week, calendar, windows: facts.windows, settings, zone: centre.timeZone }).slots;
}
