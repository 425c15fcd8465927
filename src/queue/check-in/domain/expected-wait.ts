import { expectedWait } from '../../domain/waits.ts';

/** A ticket that waits, in the order of calling. */
export interface WaitingTicket {
  readonly id: string;
  readonly service: string;
}

export interface WorkingWindow {
  readonly services: readonly string[];
}

export interface PlaceInHall {
  /** How many are called before, of those who go to the same windows. */
  readonly before: number;
  /** Open windows that take the service. */
  readonly windows: number;
  /** null when no such window is open: then nobody can say. */
  readonly waitMinutes: number | null;
}

/**
 * Where a waiting ticket stands: people before it, and the wait they mean. Those who go only to other windows are not before it. With no window open everybody before counts.
 * null when the ticket is not among those who wait.
 */
export function placeInHall(
  waiting: readonly WaitingTicket[],
  { id, service }: WaitingTicket,
  { windows, usualMinutes }: { readonly windows: readonly WorkingWindow[]; readonly usualMinutes: number },
): PlaceInHall | null {
  const index = waiting.findIndex((ticket) => ticket.id === id);
  if (index < 0) return null;
  const own = windows.filter((window) => window.services.includes(service));
  const shared = new Set(own.flatMap((window) => window.services));
  const ahead = waiting.slice(0, index);
  const before =
    own.length === 0 ? ahead.length : ahead.filter((ticket) => shared.has(ticket.service)).length;
  return { before, windows: own.length, waitMinutes: expectedWait(before, own.length, usualMinutes) };
}

/** How many served visits it takes to know better than the list of services how long one lasts. */
export const ENOUGH_VISITS = 10;

/** How long a visit usually takes: the median of those served lately when they are enough, else what the list says. */
export function usualMinutes(
  served: { readonly visits: number; readonly medianMinutes: number } | undefined,
  listed: number,
): number {
  return served !== undefined && served.visits >= ENOUGH_VISITS ? served.medianMinutes : listed;
}
