import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { reaches } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import type { Hit } from '../moves/mass-moves.ts';
import type { ChangeCause } from '../plan/change-cause.ts';
import type { AppliedChange, PlannedChange, PreviewedChange } from '../plan/change-plan.ts';
import type { DaySum } from '../plan/domain/day-difference.ts';
import { ChangeNamesReader } from './change-names.reader.ts';
import type { NamedCentre } from './change-names.reader.ts';
import type {
  CentreDaysView,
  DaySumView,
  HitVisitView,
  PlaceOfVisitView,
  ScheduleChangeView,
} from './change.view.ts';
import { shortName } from './domain/short-name.ts';

type Centres = ReadonlyMap<string, NamedCentre>;

/** Says what a change does, in the shape of an answer; who is hit only to those who may see visits there. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly names: ChangeNamesReader,
    private readonly audit: AuditTrail,
  ) {}

  async applied(change: AppliedChange, version: string): Promise<ScheduleChangeView> {
    const { moveRunId } = change;
    const visits = moveRunId === null ? 0 : await this.names.countOfRun(this.database, moveRunId);
    const centres = await this.names.centres(this.database, changedIds(change));
    return { ...summed(change, centres), saved: true, version, visits, hits: null, moveRunId };
  }

  /** That somebody read who is hit is written down. */
  async previewed(
    change: PreviewedChange,
    version: string,
    { badge, subject }: { readonly badge: StaffBadge; readonly subject: ChangeCause['subject'] },
  ): Promise<ScheduleChangeView> {
    const { hits } = change;
    const places = hits.flatMap(({ centreId, to }) => [centreId, ...(to ? [to.centreId] : [])]);
    const centres = await this.names.centres(this.database, [...changedIds(change), ...places]);
    const seen = hits.filter(({ centreId }) => maySee(badge, centres.get(centreId)));
    const views = await this.#hits(seen, centres);
    if (views.length > 0) await this.#recordReading(badge, subject, views.length);
    const hidden = hits.length > 0 && seen.length === 0;
    return {
      ...summed(change, centres),
      ...{ saved: false, version, visits: hits.length, hits: hidden ? null : views, moveRunId: null },
    };
  }

  async #hits(hits: readonly Hit[], centres: Centres): Promise<HitVisitView[]> {
    const visits = await this.names.visits(this.database, hits);
    return hits.flatMap(({ centreId, bookingId, startsAt, told, to }) => {
      const visit = visits.get(bookingId);
      if (!visit) return [];
      const { reference, service } = visit;
      const from = placeOf({ centreId, startsAt }, centres);
      return [{ reference, service, told, visitor: shortName(visit), from, to: to && placeOf(to, centres) }];
    });
  }

  async #recordReading(badge: StaffBadge, subject: ChangeCause['subject'], seen: number): Promise<void> {
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        actor: staffActor(badge.accountId),
        action: 'read-hit-visits',
        ...{ subjectKind: subject.kind, subjectId: subject.id },
        after: { seen },
      }),
    );
  }
}

function changedIds({ centres }: PlannedChange): string[] {
  return centres.filter(({ days }) => days.length > 0).map(({ centreId }) => centreId);
}

function maySee(badge: StaffBadge, centre: NamedCentre | undefined): boolean {
  if (!centre) return false;
  return reaches(badge, 'visits.see', { centreId: centre.id, regionCode: centre.regionCode });
}

type Summed = Pick<
  ScheduleChangeView,
  'centresConcerned' | 'centres' | 'daysGained' | 'daysLost' | 'placesBefore' | 'placesAfter'
>;

function summed(change: PlannedChange, named: Centres): Summed {
  const days = change.centres.flatMap((centre) => centre.days);
  const sum = (read: (day: (typeof days)[number]) => number): number =>
    days.reduce((total, day) => total + read(day), 0);
  return {
    centresConcerned: change.centres.length,
    centres: change.centres
      .filter((centre) => centre.days.length > 0)
      .map((centre) => changedView(centre, named)),
    daysGained: sum(({ before, after }) => Number(before.places === 0 && after.places > 0)),
    daysLost: sum(({ before, after }) => Number(before.places > 0 && after.places === 0)),
    placesBefore: sum(({ before }) => before.places),
    placesAfter: sum(({ after }) => after.places),
  };
}

function changedView(
  { centreId, days, times }: PlannedChange['centres'][number],
  named: Centres,
): CentreDaysView {
  return {
    centreId,
    name: named.get(centreId)?.name ?? '',
    days: days.map(({ date, before, after }) => ({
      ...{ date, before: sumView(before), after: sumView(after) },
      times: times
        ? (times.get(date) ?? []).map(({ at, places }) => ({ start: formatMinutes(at), places }))
        : null,
    })),
  };
}

function sumView({ hours, places }: DaySum): DaySumView {
  return {
    hours: hours.map(({ from, to }) => ({ opens: formatMinutes(from), closes: formatMinutes(to) })),
    places,
  };
}

function placeOf(
  { centreId, startsAt }: { readonly centreId: string; readonly startsAt: number },
  centres: Centres,
): PlaceOfVisitView {
  const centre = centres.get(centreId);
  return { centreId, centreName: centre?.name ?? '', start: toRfc3339(startsAt, centre?.timeZone ?? 'UTC') };
}
