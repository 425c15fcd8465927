import { Injectable } from '@nestjs/common';
import type { CentreView } from '../../web/public/centre/page.tsx';
import type { Frame } from '../../web/public/frame/frame.ts';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { isClosed } from '../centres/centre-facts.ts';
import { Centres } from '../centres/centres.service.ts';
import { centreNotFound } from '../centres/centres.errors.ts';
import { ACCESS_FACTS } from '../centres/domain/accessibility.ts';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { addDays } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { changedDays } from '../finder/domain/changed-days.ts';
import { FindCentres } from '../finder/find-centres.service.ts';
import { readSchedule, weekOn } from '../slots/schedule-facts.ts';
import { NearestFree } from './nearest-free.ts';
import { placeInWords } from './places.ts';

/** How far ahead days that differ from the week are told. */
const DAYS_AHEAD = 60;

/** Everything the page of one centre shows. */
@Injectable()
export class CentrePageViews {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly finder: FindCentres,
    private readonly nearest: NearestFree,
  ) {}

  /** Five statements, six when nothing can be booked here. Throws `centre-not-found`, also for a centre closed for good. */
  async of(code: string, frame: Frame): Promise<CentreView> {
    const centre = await this.centres.findByCode(this.database, code);
    if (!centre || isClosed(centre, frame.now)) throw new Problem(centreNotFound);
    const today = localOf(frame.now, centre.timeZone).date;
    const [found, schedule, services, offered] = await Promise.all([
      this.finder.list({ id: centre.id, limit: 1, cursor: null, now: frame.now }),
      readSchedule(this.database, centre.id, today, addDays(today, DAYS_AHEAD)),
      this.catalogue.choice(frame.language),
      this.catalogue.offeredAt(this.database, centre.id),
    ]);
    const { hours: week = null, nextFree = null } = found.items[0] ?? {};
    const here = services.filter((service) => offered.includes(service.code));
    // A centre that does nothing yet sends people to where the first of all services is done.
    const wanted = here[0] ?? services[0];
    const isShut = nextFree === null && wanted !== undefined;
    const { id, name, address, settlement, regionName, phone, timeZone, location, demo } = centre;
    const { accessibility, accessibilityNote: accessNote, closedAt } = centre;
    return {
      ...{ id, code, name, address, settlement, regionName, phone, timeZone, demo, week, nextFree },
      place: placeInWords(centre),
      // The point of a town is not where its centre stands.
      door: location?.exact ? { lat: location.lat, lon: location.lon } : null,
      changes: changedDays(schedule.calendar, (date) => weekOn(schedule, date)),
      services: here,
      access: ACCESS_FACTS.flatMap((fact) => {
        const has = accessibility[fact];
        return has === undefined ? [] : [{ fact, has }];
      }),
      accessNote,
      // Of a centre that has closed there is no page, so this lies ahead.
      closesOn: closedAt && localOf(closedAt.getTime(), timeZone).date,
      insteadFor: wanted?.code ?? '',
      instead: isShut ? await this.nearest.insteadOf(centre, wanted.code, frame.now) : [],
    };
  }
}
