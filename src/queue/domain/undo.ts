/** How long the last step of a window can be taken back: a slip is noticed while the person still stands there. */
export const UNDO_MINUTES = 5;

/** A ticket that a window moved, and the step of the ticket it made. */
export interface MovedTicket {
  readonly id: string;
  readonly step: number;
  readonly event: string;
}

export interface LastAct {
  readonly tickets: readonly MovedTicket[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export type Undo =
  | { readonly ok: true; readonly tickets: readonly MovedTicket[] }
  | { readonly ok: false; readonly reason: 'nothing' | 'too-late' };

/** Whether the last act of a window may be taken back; the tickets come in the order in which to take them back. */
export function mayUndo(last: LastAct | null, now: number): Undo {
  if (!last || last.tickets.length === 0) return { ok: false, reason: 'nothing' };
  if (now >= undoableUntil(last)) return { ok: false, reason: 'too-late' };
  return { ok: true, tickets: last.tickets.toReversed() };
}

/** The first moment at which it is too late. */
export function undoableUntil({ at }: LastAct): number {
  return at + UNDO_MINUTES * 60_000;
}
