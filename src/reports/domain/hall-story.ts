/** An event of a ticket as the sums need it. Instants are epoch milliseconds. */
export interface HallEvent {
  readonly ticketId: string;
  /** 1, 2, 3… within the ticket, in the order in which things happened. */
  readonly step: number;
  readonly at: number;
  readonly event: string;
  readonly bookedFor: number;
  /** They came later than is still in time; their waits are counted apart. */
  readonly isLate: boolean;
  /** The ticket as the event left it. */
  readonly service: string;
  readonly window: number | null;
  readonly outcome: string | null;
}

const UNDO = 'undo-';
const TAKEN_BACK = 'take-back';

/** Events with which somebody comes into the hall. */
export const ARRIVALS: ReadonlySet<string> = new Set(['arrive', 'arrive-again']);

/**
 * What really happened: without the steps taken back and without their taking back. One step is taken back at a
 * time, so `undo-…` always speaks of the event just before it. A check-in taken back takes along all that came of it.
 */
export function withoutSlips(events: readonly HallEvent[]): readonly HallEvent[] {
  const ordered = [...events].sort((a, b) => a.step - b.step);
  const happened = ordered.filter(
    ({ event }, index) => !event.startsWith(UNDO) && !ordered[index + 1]?.event.startsWith(UNDO),
  );
  return happened.reduce<readonly HallEvent[]>((story, event) => {
    if (event.event !== TAKEN_BACK) return [...story, event];
    return story.slice(
      0,
      story.findLastIndex((past) => ARRIVALS.has(past.event)),
    );
  }, []);
}
