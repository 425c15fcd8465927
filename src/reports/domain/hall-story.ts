/** An event of a ticket as the sums need it. Instants are epoch milliseconds. */
export interface HallEvent {
  readonly ticketId: string;
  /** 1, 2, 3… within the ticket, in the order in which things happened. */
  readonly step: number;
  readonly at: number;
  readonly event: string;
  readonly bookedFor: number;
  /** The ticket as the event left it. */
  readonly service: string;
  readonly window: number | null;
  readonly outcome: string | null;
}

const UNDO = 'undo-';

/**
 * What really happened: without the steps taken back and without their taking back. One step is taken back at a
 * time, so `undo-…` always speaks of the event just before it.
 */
export function withoutSlips(events: readonly HallEvent[]): readonly HallEvent[] {
  const ordered = [...events].sort((a, b) => a.step - b.step);
  return ordered.filter(
    ({ event }, index) => !event.startsWith(UNDO) && !ordered[index + 1]?.event.startsWith(UNDO),
  );
}
