import { Injectable } from '@nestjs/common';
import { regionNotFound } from '../../centres/manage/centre-edits.errors.ts';
import { Database } from '../../common/database/database.ts';
import type { Db } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { GroupsRepository } from '../groups/groups.repository.ts';
import type { Group } from '../groups/groups.repository.ts';
import type { OwnDay } from '../schedule/domain/schedule-edit.ts';
import { OwnScheduleReader } from '../schedule/own-schedule.reader.ts';
import { COUNTRY_ZONE, versionOf } from '../schedule/schedule-owner.ts';
import type { CalendarEntryView } from '../schedule/schedule.view.ts';
import type { CentreGroupView, CountryCalendarView, RegionCalendarView } from './calendar.view.ts';
import { RegionCalendarReader } from './region-calendar.reader.ts';

/** Shows the calendars that centres inherit from: of the country, of a region and of its groups. */
@Injectable()
export class ShowCalendar {
  constructor(
    private readonly database: Database,
    private readonly reader: OwnScheduleReader,
    private readonly regions: RegionCalendarReader,
    private readonly groups: GroupsRepository,
    private readonly clock: Clock,
  ) {}

  async ofCountry(db: Db = this.database): Promise<CountryCalendarView> {
    const today = localOf(this.clock.now(), COUNTRY_ZONE).date;
    const own = await this.reader.read(db, { scope: 'country' });
    return { today, version: versionOf(own), days: coming(own.days, today) };
  }

  /** Throws `region-not-found`. */
  async ofRegion(regionCode: string, db: Db = this.database): Promise<RegionCalendarView> {
    const region = await this.regions.region(db, regionCode);
    if (!region) throw new Problem(regionNotFound);
    const today = localOf(this.clock.now(), region.timeZone).date;
    const own = await this.reader.read(db, { scope: 'region', regionCode });
    const country = await this.reader.read(db, { scope: 'country' });
    const groups: CentreGroupView[] = [];
    for (const group of await this.groups.ofRegion(db, regionCode))
      groups.push(await this.#group(db, group, today));
    return {
      regionCode,
      name: region.name,
      today,
      version: versionOf(own),
      days: coming(own.days, today),
      yearly: [...own.yearly],
      country: coming(country.days, today),
      groups,
      centres: await this.regions.centres(db, regionCode),
    };
  }

  async #group(db: Db, group: Group, today: LocalDate): Promise<CentreGroupView> {
    const own = await this.reader.read(db, { scope: 'group', groupId: group.id });
    const { id, name, kind, centreIds } = group;
    return {
      id,
      name,
      kind,
      centreIds: [...centreIds],
      version: versionOf(own),
      days: coming(own.days, today),
    };
  }
}

function coming(days: readonly OwnDay[], today: LocalDate): CalendarEntryView[] {
  return days.filter(({ date }) => date >= today) as CalendarEntryView[];
}
