import { Injectable } from '@nestjs/common';
import { Centres } from '../centres/centres.service.ts';
import { centreNotFound } from '../centres/centres.errors.ts';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { addDays } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { readSchedule } from '../slots/schedule-facts.ts';
import { FindCentres } from './find-centres.service.ts';
import { centreView } from './finder.view.ts';
import type { CentreDetailsView } from './finder.view.ts';

/** How far ahead days off are told. */
const DAYS_AHEAD = 60;

/** Everything the public may know of one centre. */
@Injectable()
export class CentreCard {
  constructor(
    private readonly finder: FindCentres,
    private readonly centres: Centres,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `nextFree` is for the service named. Throws `centre-not-found`, also for a centre closed for good. */
  async of(id: string, service?: string): Promise<CentreDetailsView> {
    const now = this.clock.now();
    const facts = await this.centres.get(this.database, id);
    const { items } = await this.finder.list({
      id,
      limit: 1,
      cursor: null,
      now,
      ...(service && { service }),
    });
    const [found] = items;
    if (!found) throw new Problem(centreNotFound);
    const today = localOf(now, facts.timeZone).date;
    const { calendar } = await readSchedule(this.database, facts.id, today, addDays(today, DAYS_AHEAD));
    const daysOff = [...calendar.values()]
      .flat()
      .map(({ date, kind, name }) => ({ date, kind, name }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const { slotMinutes, horizonDays, noticeMinutes, holdMinutes, arriveEarlyMinutes, arriveLateMinutes } =
      facts.settings;
    return {
      ...centreView(found),
      daysOff,
      accessibility: facts.accessibility,
      accessibilityNote: facts.accessibilityNote,
      settings: {
        slotMinutes,
        horizonDays,
        noticeMinutes,
        holdMinutes,
        arriveEarlyMinutes,
        arriveLateMinutes,
      },
    };
  }
}
