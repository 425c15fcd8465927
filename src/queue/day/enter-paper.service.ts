import { Injectable } from '@nestjs/common';
import type { CentreFacts } from '../../centres/centre-facts.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { toldWhy } from '../desk/desk.ts';
import { windowNotFound } from '../desk/desk.errors.ts';
import { VisitEnds } from '../desk/visit-ends.ts';
import { HallNotices } from '../hall-notices.ts';
import { sheetTooOld } from './day.errors.ts';
import type { PaperRow } from './domain/paper-row.ts';
import { PaperRows } from './paper-rows.ts';
import type { Sheet } from './paper-rows.ts';

export interface SheetRow {
  /** Bare digits of the talon. */
  readonly reference: string;
  readonly row: PaperRow;
}

export interface SheetCommand {
  readonly centreId: string;
  readonly accountId: string;
  /** The centre's own date. */
  readonly date: string;
  /** Makes the rows, once the centre's clock is known. */
  readonly rows: (instant: (minutes: number) => number) => readonly SheetRow[];
}

export type EnteredRow =
  | { readonly ok: true; readonly label: string | null; readonly status: string }
  | { readonly ok: false; readonly problem: Problem };

/** Errand: enter what happened on paper while the network was down, row by row; a row is entered whole or not at all. */
@Injectable()
export class EnterPaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly ends: VisitEnds,
    private readonly rows: PaperRows,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** An answer for each row, in order. Throws `sheet-too-old`, `centre-not-found`. */
  async run(command: SheetCommand): Promise<EnteredRow[]> {
    const { centreId, accountId, date } = command;
    const centre = await this.centres.get(this.database, centreId);
    const now = this.clock.now();
    const today = localOf(now, centre.timeZone).date;
    if (date !== today && date !== addDays(today, -1)) throw new Problem(sheetTooOld);
    const instant = (minutes: number): number => instantOf(date, minutes, centre.timeZone);
    const sheet: Sheet = {
      ...{ centreId, accountId, date },
      lateMinutes: centre.settings.arriveLateMinutes,
      day: { begins: instant(0), ends: instantOf(addDays(date, 1), 0, centre.timeZone), now },
      asked: await this.ends.asked(),
    };
    const windows = await this.#windows(centre);
    const entered: EnteredRow[] = [];
    for (const row of command.rows(instant)) entered.push(await this.#enter(sheet, row, windows));
    if (entered.some(({ ok }) => ok)) this.notices.changed(centreId);
    return entered;
  }

  async #windows({ id }: CentreFacts): Promise<ReadonlySet<number>> {
    const windows = await this.centres.windows(this.database, id);
    return new Set(windows.map(({ number }) => number));
  }

  async #enter(sheet: Sheet, row: SheetRow, windows: ReadonlySet<number>): Promise<EnteredRow> {
    const { window: number } = row.row;
    try {
      if (number !== null && !windows.has(number)) throw new Problem(windowNotFound, { values: { number } });
      return await this.transactions.run((tx) => this.rows.enter(tx, sheet, row)).catch(toldWhy);
    } catch (error) {
      if (error instanceof Problem) return { ok: false, problem: error };
      throw error;
    }
  }
}
