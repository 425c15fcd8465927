import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { seenIds } from '../../audit/seen-ids.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { DayVisitsReader } from './day-visits.reader.ts';
import type { DayVisit } from './day-visits.reader.ts';
import { isMeantBy } from './domain/name-search.ts';
import { parseTypedCode } from './domain/typed-code.ts';

export interface VisitsQuestion {
  readonly centreId: string;
  /** null: today at the centre. */
  readonly date: string | null;
  /** Beginnings of names, or the number of a talon; blank finds everybody. */
  readonly q: string;
  readonly accountId: string;
}

export interface FoundVisits {
  readonly date: string;
  readonly timeZone: string;
  readonly visits: readonly DayVisit[];
}

/** Errand: find who comes to a centre on a day. Who looked, at which day and how many they saw, is written down. */
@Injectable()
export class FindVisits {
  constructor(
    private readonly transactions: Transactions,
    private readonly centres: Centres,
    private readonly reader: DayVisitsReader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`. */
  async run({ centreId, date: asked, q, accountId }: VisitsQuestion): Promise<FoundVisits> {
    return this.transactions.run(async (tx) => {
      const { timeZone } = await this.centres.get(tx, centreId);
      const date = asked ?? localOf(this.clock.now(), timeZone).date;
      const [from, to] = [instantOf(date, 0, timeZone), instantOf(addDays(date, 1), 0, timeZone)];
      const reference = parseTypedCode(q);
      const all = await this.reader.between(tx, centreId, from, to);
      const visits = all.filter((visit) =>
        reference === null ? isMeantBy(q, visit) : visit.reference === reference,
      );
      // What was typed is a name, so it is not kept; that somebody searched is.
      await this.audit.record(tx, {
        ...{
          actor: staffActor(accountId),
          action: 'visits.read',
          subjectKind: 'centre',
          subjectId: centreId,
        },
        after: { date, searched: q.trim() !== '', seen: visits.length, bookings: seenIds(visits) },
      });
      return { date, timeZone, visits };
    });
  }
}
