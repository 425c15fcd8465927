/** A call is shown at least so long, whatever happens at the window meanwhile. */
export const SHOWN_MS = 30_000;
/** One fills half the screen, five stand beside it; more only while they are too young to go. */
export const USUAL_CALLS = 6;
export const MOST_CALLS = 12;

/** A call of a ticket to a window. `calledAt` is epoch milliseconds. */
export interface BoardCall {
  readonly ticket: string;
  readonly window: number;
  /** Which call of this ticket it is. */
  readonly calls: number;
  readonly calledAt: number;
  /** Nobody has come to the window yet. */
  readonly isAwaited: boolean;
}

/**
 * The calls a board shows of those at hand, the newest first: six, and beside them every one that was called less
 * than half a minute ago.
 */
export function shownCalls(calls: readonly BoardCall[], now: number): readonly BoardCall[] {
  return calls
    .slice()
    .sort((a, b) => b.calledAt - a.calledAt)
    .filter(({ calledAt }, index) => index < USUAL_CALLS || calledAt > now - SHOWN_MS)
    .slice(0, MOST_CALLS);
}

/** Another one for each time a ticket is called: what has been said already is not said again. */
export function callKey({ ticket, calls, window, calledAt }: BoardCall): string {
  return `${ticket}/${calls}/${window}/${calledAt}`;
}
