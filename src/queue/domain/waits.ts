import type { TicketEvent } from './ticket-steps.ts';

const MINUTE_MS = 60_000;
/** Fewer calls say nothing about a day. */
const LEAST_CALLS = 3;
/** Two hours ago it may have been another hall. */
const FRESH_MS = 90 * MINUTE_MS;
/** So many of the latest calls are enough to know the usual wait. */
export const CALLS_LOOKED_AT = 20;

/** What ends a wait. A call that is repeated ends nothing. */
export const CALLS = ['call', 'call-chosen'] as const satisfies readonly TicketEvent[];
/** What begins another wait of somebody who came before. */
export const BACK_IN_LINE = [
  ...(['arrive-again', 'resume', 'hand-over', 'bring-back'] as const),
] as const satisfies readonly TicketEvent[];

/**
 * A visitor who was called. Instants are epoch milliseconds; `arrivedAt` is when they came, or came back into the line.
 */
export interface CalledVisit {
  readonly bookedFor: number;
  readonly arrivedAt: number;
  readonly calledAt: number;
}

/**
 * What a wait is, wherever people are told of one: milliseconds to the call from when both the visitor and the booked
 * time were there. None below nought: somebody called before the booked time has not waited. Late comers wait after
 * the others and are told nothing by this: they are not asked about. The reports count the same from events
 * (`reports/domain/hall-sums.ts`).
 */
export function waitOf({ bookedFor, arrivedAt, calledAt }: CalledVisit): number {
  return Math.max(0, calledAt - Math.max(bookedFor, arrivedAt));
}

/**
 * Minutes within which people are usually called, of the latest calls of the day: half of them waited no longer.
 * null while too few were called. At least one: nobody is promised to be called at once.
 */
export function usualWait(calls: readonly CalledVisit[], now: number): number | null {
  const waits = latest(calls, now)
    .map(waitOf)
    .sort((a, b) => a - b);
  const median = waits[Math.floor((waits.length - 1) / 2)];
  return median === undefined ? null : Math.max(1, wholeMinutes(median / MINUTE_MS));
}

/**
 * Minutes that somebody who waits is told to expect: a window takes the next one after the usual time of the service,
 * so it is people before, shared by the windows, times that. null when no window is open: then nobody can say.
 */
export function expectedWait(before: number, windows: number, usualMinutes: number): number | null {
  return windows === 0 ? null : wholeMinutes((before * usualMinutes) / windows);
}

/** Rounded up: nobody is told less than it was, or may be. */
function wholeMinutes(minutes: number): number {
  return Math.ceil(minutes);
}

/** The newest first; nothing while there are too few. */
function latest(calls: readonly CalledVisit[], now: number): readonly CalledVisit[] {
  const fresh = calls
    .filter(({ calledAt }) => calledAt > now - FRESH_MS && calledAt <= now)
    .sort((a, b) => b.calledAt - a.calledAt)
    .slice(0, CALLS_LOOKED_AT);
  return fresh.length < LEAST_CALLS ? [] : fresh;
}
