import type { TicketEvent } from '../../src/queue/domain/ticket-steps.ts';
import { HallNotices } from '../../src/queue/hall-notices.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import type { TicketChanges } from '../../src/queue/ticket-steps.ts';
import { TicketSteps } from '../../src/queue/ticket-steps.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get' | 'transactions' | 'clock'>;

/** Calls a ticket to a window, for the first time or once more, and tells everybody. */
export function callTo(parts: Parts, ticket: HallTicket, window: number): Promise<HallTicket> {
  const event = ticket.state === 'called' ? 'recall' : 'call';
  const changes = { window, calls: ticket.calls + 1, calledAt: parts.clock.now() };
  return stepOn(parts, ticket, event, changes);
}

/** One step of a ticket, whoever takes it, and everybody is told. */
export async function stepOn(
  { get, transactions, clock }: Parts,
  ticket: HallTicket,
  event: TicketEvent,
  changes: TicketChanges = {},
): Promise<HallTicket> {
  const by = { accountId: null, window: changes.window ?? ticket.window, reason: null, now: clock.now() };
  const steps = get(TicketSteps);
  const moved = await transactions.run(async (tx) =>
    steps.take(tx, await steps.lock(tx, ticket), event, { by, changes }),
  );
  get(HallNotices).changed(ticket.centreId);
  return moved;
}
