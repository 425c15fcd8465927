import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { seenIds } from '../../audit/seen-ids.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf, localOf, toRfc3339 } from '../../common/time/wall-clock.ts';
import { KioskCalls } from '../check-in/kiosk-calls.ts';
import { HallReader } from '../hall.reader.ts';
import { loadByHour } from './domain/load-by-hour.ts';
import { HallDayReader } from './hall-day.reader.ts';
import type { HallNamesView, HallView } from './hall.view.ts';
import { hallTicketView, hallWindowView } from './hall.view.ts';

interface Today {
  readonly centreId: string;
  readonly date: string;
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
}

/** The hall of a centre as whoever runs it sees it: today, and names apart. */
@Injectable()
export class HallToday {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly centres: Centres,
    private readonly hall: HallReader,
    private readonly day: HallDayReader,
    private readonly calls: KioskCalls,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`. */
  async read(centreId: string): Promise<HallView> {
    const today = await this.#today(centreId);
    const { date, timeZone } = today;
    const [tickets, windows, expected, slots, calls] = await Promise.all([
      this.hall.tickets(centreId, date),
      this.hall.windows(centreId),
      this.day.expected(today),
      this.day.slots(today),
      this.calls.open(centreId),
    ]);
    return {
      ...{ centreId, date, timeZone },
      tickets: tickets.map((ticket) => hallTicketView(ticket, timeZone)),
      expected: expected.map(({ startsAt, ...visit }) => ({
        ...visit,
        start: toRfc3339(startsAt, timeZone),
      })),
      windows: windows.map((window) => hallWindowView(window, timeZone)),
      load: loadByHour({ timeZone, slots, tickets }),
      calls: calls.map((call) => ({ ...call, at: toRfc3339(call.at, timeZone) })),
    };
  }

  /** Who they are; that somebody looked is written down. */
  async names(centreId: string, accountId: string): Promise<HallNamesView> {
    const today = await this.#today(centreId);
    const items = await this.day.names(today);
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        ...{ actor: staffActor(accountId), action: 'visits.read' },
        ...{ subjectKind: 'centre', subjectId: centreId },
        after: { date: today.date, searched: false, seen: items.length, bookings: seenIds(items) },
      }),
    );
    return { items };
  }

  async #today(centreId: string): Promise<Today> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    const { date } = localOf(this.clock.now(), timeZone);
    const [from, to] = [instantOf(date, 0, timeZone), instantOf(addDays(date, 1), 0, timeZone)];
    return { centreId, date, timeZone, from, to };
  }
}
