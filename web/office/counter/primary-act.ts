import type { Counter } from './views.ts';

export type PrimaryAct = 'call' | 'start' | 'finish' | 'finish-only' | 'back';

/** The one act of the large button: it follows from who is at the window and whether the window is paused. */
export function primaryAct({ window, ticket }: Pick<Counter, 'window' | 'ticket'>): PrimaryAct | null {
  if (window === null) return null;
  const isPaused = window.state === 'paused';
  if (ticket?.state === 'called') return 'start';
  if (ticket) return isPaused ? 'finish-only' : 'finish';
  return isPaused ? 'back' : 'call';
}

/** Seconds until somebody may be called again; 0: now; null: never, the calls are used up. */
export function recallIn(
  { calls, calledAt }: { readonly calls: number; readonly calledAt: string | null },
  { mostCalls, leastSecondsBetweenCalls }: Pick<Counter, 'mostCalls' | 'leastSecondsBetweenCalls'>,
  now: number,
): number | null {
  if (calls >= mostCalls || calledAt === null) return null;
  return Math.max(0, Math.ceil((Date.parse(calledAt) - now) / 1000 + leastSecondsBetweenCalls));
}

/** Whole minutes somebody has waited since their time, or since they came if that was later; null before that. */
export function waitedMinutes(
  { bookedFor, arrivedAt }: { readonly bookedFor: string; readonly arrivedAt: string },
  now: number,
): number | null {
  const from = Math.max(Date.parse(bookedFor), Date.parse(arrivedAt));
  return now < from ? null : Math.floor((now - from) / 60_000);
}

/** `03:12`. */
export function lasted(from: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(from)) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
