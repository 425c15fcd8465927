import type { BookingEvent, BookingStatus } from '../../bookings/domain/booking-status.ts';

/** States of a ticket: those statuses of its booking that belong to the hall. */
export const TICKET_STATES = ['arrived', 'called', 'in-service', 'served', 'missed', 'deferred'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** How a visit ended at the window. */
export const OUTCOMES = ['recovered', 'confirmed', 'refused', 'referred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Everything of a ticket that steps change and one step back brings again. Instants are epoch milliseconds. */
export interface TicketFacts {
  readonly state: TicketState;
  readonly service: string;
  readonly priority: string | null;
  readonly wantedWindow: number | null;
  readonly window: number | null;
  readonly calls: number;
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly documentsSeen: readonly string[];
}

interface Step {
  readonly from: readonly TicketState[];
  readonly to: TicketState;
  /** The same step in the booking's life; null when its status stays. */
  readonly booking: BookingEvent | null;
}

/** The hall's state machine: an event, the states it may come in, the state it leads to. What is not here is refused. */
export const TICKET_STEPS = {
  call: { from: ['arrived'], to: 'called', booking: 'call' },
  /** Somebody out of turn, with a reason. */
  'call-chosen': { from: ['arrived'], to: 'called', booking: 'call' },
  recall: { from: ['called'], to: 'called', booking: null },
  start: { from: ['called'], to: 'in-service', booking: 'start' },
  serve: { from: ['in-service'], to: 'served', booking: 'serve' },
  miss: { from: ['called', 'deferred'], to: 'missed', booking: 'miss' },
  defer: { from: ['called'], to: 'deferred', booking: 'defer' },
  resume: { from: ['deferred'], to: 'arrived', booking: 'resume' },
  /** Back into the line: for another window, or another service. */
  'hand-over': { from: ['called', 'in-service'], to: 'arrived', booking: 'hand-over' },
  prioritise: { from: ['arrived', 'deferred'], to: 'arrived', booking: null },
  /** Here after all, the same day. */
  'bring-back': { from: ['missed'], to: 'arrived', booking: 'undo-miss' },
  /** Checked in by mistake: the booking is booked again and the ticket, out of the hall, waits for it with its number. */
  'take-back': { from: ['arrived'], to: 'arrived', booking: 'undo-arrive' },
  /** Checked in anew after a cancellation or a mistake that was taken back: the same ticket, the same number. */
  'arrive-again': { from: ['arrived'], to: 'arrived', booking: null },
} as const satisfies Readonly<Record<string, Step>>;

export type TicketEvent = keyof typeof TICKET_STEPS;
export const TICKET_EVENTS = Object.keys(TICKET_STEPS) as readonly TicketEvent[];

export type Stepped =
  | { readonly ok: true; readonly state: TicketState; readonly booking: BookingEvent | null }
  | { readonly ok: false; readonly reason: 'not-from-here'; readonly state: TicketState };

/** The state after an event; refuses `not-from-here` and says in which state the ticket is. */
export function nextState(state: TicketState, event: TicketEvent): Stepped {
  const step: Step = TICKET_STEPS[event];
  if (!step.from.includes(state)) return { ok: false, reason: 'not-from-here', state };
  // A deferred visitor given priority goes on waiting to be brought back.
  if (event === 'prioritise') return { ok: true, state, booking: null };
  return { ok: true, state: step.to, booking: step.booking };
}

/** Steps between a ticket and its booking's arrival: what they did is undone by checking in, or taking back, anew. */
export const NOT_UNDONE: ReadonlySet<string> = new Set(['take-back', 'arrive-again'] satisfies TicketEvent[]);

/** The booking's step back that belongs to a ticket's: by the states between which it goes. */
const STEPS_BACK: Readonly<Record<string, BookingEvent>> = {
  'called arrived': 'undo-call',
  'in-service called': 'undo-start',
  'served in-service': 'undo-serve',
  'missed called': 'undo-missed-call',
  'missed deferred': 'undo-missed-deferral',
  'deferred called': 'undo-defer',
  'arrived deferred': 'undo-resume',
  'arrived called': 'undo-hand-over',
  'arrived in-service': 'undo-hand-over-of-service',
  'arrived missed': 'undo-bring-back',
};

/** The booking's event when a step is undone; null when its status stays, `unknown` when there is no such way back. */
export function stepBack(from: TicketState, to: TicketState): BookingEvent | null | 'unknown' {
  if (from === to) return null;
  return STEPS_BACK[`${from} ${to}`] ?? 'unknown';
}

/** Whether the status of a booking is one a ticket can be in. */
export function isTicketState(status: BookingStatus): status is TicketState {
  return (TICKET_STATES as readonly string[]).includes(status);
}
