import { Injectable } from '@nestjs/common';
import { CatalogueRegistry } from '../catalogue/catalogue-registry.ts';
import { CentreRegistry } from '../centres/centre-registry.ts';
import type { Tx } from '../common/database/tx.ts';
import type { Facts } from '../exchange/domain/fields.ts';
import { dayField } from '../exchange/domain/fields.ts';
import { writeDayHours } from '../exchange/domain/write-hours.ts';
import { LastImports } from '../exchange/last-imports.ts';
import { WEEKDAYS } from '../common/time/local-date.ts';
import { Schedules } from '../slots/schedules.ts';
import type { CalendarOwner } from '../slots/schedules.ts';
import { SlotPlanner } from '../slots/slot-planner.ts';
import { federalDays } from './domain/production-calendar.ts';
import type { ShippedDay } from './domain/production-calendar.ts';
import type { PublishedCentre } from './domain/published-list.ts';
import { REGION_OF_ISO, regionalDays, yearlyDays } from './domain/regional-calendar.ts';
import type { ShippedLists } from './shipped-files.ts';

/** From when shipped hours hold and services are offered: before any date that can be booked. */
const SINCE = '2026-01-01';

/** Writes the shipped lists into an empty database. */
@Injectable()
export class ListLoader {
  constructor(
    private readonly centres: CentreRegistry,
    private readonly catalogue: CatalogueRegistry,
    private readonly schedules: Schedules,
    private readonly planner: SlotPlanner,
    private readonly lastImports: LastImports,
  ) {}

  /** Regions, catalogue and calendars before centres: slots are planned from all of them. */
  async load(tx: Tx, lists: ShippedLists, now: number): Promise<void> {
    for (const region of lists.regions) await this.centres.addRegion(tx, region);
    await this.catalogue.addAll(tx, lists.catalogue);
    await this.#calendars(tx, lists);
    const services = lists.catalogue.services.map(({ code }) => code);
    for (const { regionCode, centres } of lists.centres) {
      for (const centre of centres) await this.#centre(tx, { ...centre, regionCode }, services, now);
    }
  }

  async #calendars(tx: Tx, { federal, regional }: ShippedLists): Promise<void> {
    for (const year of federal) await this.#days(tx, { scope: 'country' }, federalDays(year));
    for (const [iso, days] of Object.entries(regional)) {
      const regionCode = REGION_OF_ISO[iso];
      if (!regionCode) throw new Error(`the regional days off name the region ${iso}`);
      await this.#days(tx, { scope: 'region', regionCode }, regionalDays(days));
      for (const day of yearlyDays(days)) await this.schedules.addYearlyDayOff(tx, { ...day, regionCode });
    }
  }

  async #days(tx: Tx, owner: CalendarOwner, days: readonly ShippedDay[]): Promise<void> {
    for (const day of days) await this.schedules.addCalendarDay(tx, { ...day, owner });
  }

  /** One window, until an administrator says more; both services, which the notice promises of every centre. */
  async #centre(
    tx: Tx,
    centre: PublishedCentre & { readonly regionCode: string },
    services: readonly string[],
    now: number,
  ): Promise<void> {
    const { week, ...published } = centre;
    const id = await this.centres.addCentre(tx, { ...published, phone: null });
    await this.lastImports.remember(tx, [{ centreId: id, facts: factsOf(centre) }]);
    await this.centres.addWindow(tx, id, 1);
    for (const service of services) await this.catalogue.offer(tx, id, service, SINCE);
    if (!week) return;
    await this.schedules.putWeek(tx, id, SINCE, week);
    await this.planner.rewrite(tx, id, now);
  }
}

/** What the shipped list says of a centre, as an import would: the next list knows then what was written by hand. */
function factsOf({ kind, municipality, settlement, address, week }: PublishedCentre): Facts {
  const said = Object.entries({ kind, municipality, settlement, address }).filter(
    ([, text]) => text !== null,
  );
  const days = week ? WEEKDAYS.map((day) => [dayField(day), writeDayHours(week[day])]) : [];
  return Object.fromEntries([...said, ...days]) as Facts;
}
