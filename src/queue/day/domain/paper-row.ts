import { checkEnd } from '../../domain/visit-end.ts';
import type { EndRefusal, VisitEnd } from '../../domain/visit-end.ts';

/** What a sheet of paper says of one visit. Instants are epoch milliseconds; null: the column is empty. */
export interface PaperRow {
  readonly arrivedAt: number | null;
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly window: number | null;
  /** How the visit ended; null: it did not, or nobody came. */
  readonly end: VisitEnd | null;
  /** Did not come at all, or not to the window when called. */
  readonly missed: boolean;
}

/** The day of the sheet, half-open, and now. */
export interface PaperDay {
  readonly begins: number;
  readonly ends: number;
  readonly now: number;
}

export type PaperRefusal =
  | 'nothing-happened'
  | 'arrival-missing'
  | 'call-missing'
  | 'window-missing'
  | 'end-missing'
  | 'missed-and-served'
  | 'not-in-order'
  | 'in-future'
  | 'not-of-the-day'
  | EndRefusal;

/** What a row tells, in the steps of the hall: nobody came; came and waits; came, was called and missed it; was served. */
export type PaperStory =
  | { readonly kind: 'never-came' }
  | { readonly kind: 'came'; readonly arrivedAt: number }
  | {
      readonly kind: 'missed-call';
      readonly arrivedAt: number;
      readonly calledAt: number;
      readonly window: number;
      readonly missedAt: number;
    }
  | {
      readonly kind: 'served';
      readonly arrivedAt: number;
      readonly calledAt: number;
      readonly startedAt: number;
      readonly endedAt: number;
      readonly window: number;
      readonly end: VisitEnd;
    };

export type ReadRow =
  { readonly ok: true; readonly story: PaperStory } | { readonly ok: false; readonly reason: PaperRefusal };

/**
 * Reads one row of the sheet. Whoever was called has arrived before; whoever was called was served or missed it, for a
 * sheet is entered when it is over. Times are of the day, in order, and not of the future; a start left out is the call.
 * `asked` are the codes of documents that may be marked as seen.
 */
export function readPaperRow(row: PaperRow, day: PaperDay, asked: readonly string[]): ReadRow {
  const wrong = wrongTime(row, day);
  if (wrong !== null) return refused(wrong);
  const { arrivedAt, calledAt, startedAt, endedAt, window, end, missed } = row;
  if (missed && end !== null) return refused('missed-and-served');
  if (arrivedAt === null) return withoutArrival(row);
  const wasAtWindow = [calledAt, startedAt, endedAt].some((time) => time !== null);
  if (!missed && end === null)
    return wasAtWindow ? refused('end-missing') : { ok: true, story: { kind: 'came', arrivedAt } };
  if (calledAt === null) return refused('call-missing');
  if (window === null) return refused('window-missing');
  const called = { arrivedAt, calledAt, window };
  if (end === null)
    return { ok: true, story: { ...called, kind: 'missed-call', missedAt: endedAt ?? calledAt } };
  if (endedAt === null) return refused('end-missing');
  const checked = checkEnd(end, asked);
  if (!checked.ok) return refused(checked.reason);
  return { ok: true, story: { ...called, kind: 'served', startedAt: startedAt ?? calledAt, endedAt, end } };
}

function withoutArrival({ calledAt, startedAt, endedAt, end, missed }: PaperRow): ReadRow {
  if ([calledAt, startedAt, endedAt, end].some((cell) => cell !== null)) return refused('arrival-missing');
  return missed ? { ok: true, story: { kind: 'never-came' } } : refused('nothing-happened');
}

function wrongTime(row: PaperRow, { begins, ends, now }: PaperDay): PaperRefusal | null {
  const cells = [row.arrivedAt, row.calledAt, row.startedAt, row.endedAt];
  const times = cells.filter((time) => time !== null);
  if (times.some((time) => time < begins || time >= ends)) return 'not-of-the-day';
  if (times.some((time) => time > now)) return 'in-future';
  return times.some((time, index) => time < (times[index - 1] ?? begins)) ? 'not-in-order' : null;
}

function refused(reason: PaperRefusal): ReadRow {
  return { ok: false, reason };
}
