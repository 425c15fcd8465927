/** A booking's life. `moved` is the closed row left behind when a booking moves to another centre. */
export const BOOKING_STATUSES = [
  'held',
  'booked',
  'arrived',
  'called',
  'in-service',
  'served',
  'expired',
  'cancelled-by-applicant',
  'cancelled-by-centre',
  'missed',
  'deferred',
  'moved',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

interface Step {
  readonly from: readonly BookingStatus[];
  readonly to: BookingStatus;
}

/**
 * The state machine: an event, the statuses it may come in, the status it leads to. What is not here is
 * refused. Moving within a centre changes the slot, not the status, so it is no event here.
 */
export const BOOKING_STEPS = {
  /** The hold's owner gives name and contact in time. */
  book: { from: ['held'], to: 'booked' },
  /** The hold runs out; a predicate on `hold_until` long before the sweeper writes it down. */
  expire: { from: ['held'], to: 'expired' },
  /** The hold is given up by its owner. No status of its own: it ends as one that never became a booking. */
  release: { from: ['held'], to: 'expired' },
  arrive: { from: ['booked'], to: 'arrived' },
  call: { from: ['arrived'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  start: { from: ['called'], to: 'in-service' },
  serve: { from: ['in-service'], to: 'served' },
  /** Whoever waits in the hall may still give up and leave; whoever is called or served may not. */
  'cancel-by-applicant': { from: ['booked', 'arrived', 'deferred'], to: 'cancelled-by-applicant' },
  /** Undone within a minute, as long as the place is still there. Whoever had arrived checks in anew. */
  restore: { from: ['cancelled-by-applicant'], to: 'booked' },
  'cancel-by-centre': { from: ['booked', 'arrived', 'called', 'deferred'], to: 'cancelled-by-centre' },
  /** Not come, not come when called, not come back. Who waits uncalled has not missed anything. */
  miss: { from: ['booked', 'called', 'deferred'], to: 'missed' },
  /** The person is here after all. Not back to `booked`: the sweeper would count the time as missed again. */
  'undo-miss': { from: ['missed'], to: 'arrived' },
  defer: { from: ['called'], to: 'deferred' },
  resume: { from: ['deferred'], to: 'arrived' },
  /** Back into the line for another window or another service. */
  'hand-over': { from: ['called', 'in-service'], to: 'arrived' },
  /** One step back in the hall, where a finger slipped. Where it leads is read from the ticket's last event. */
  'undo-call': { from: ['called'], to: 'arrived' },
  'undo-start': { from: ['in-service'], to: 'called' },
  'undo-serve': { from: ['served'], to: 'in-service' },
  'undo-missed-call': { from: ['missed'], to: 'called' },
  'undo-missed-deferral': { from: ['missed'], to: 'deferred' },
  'undo-defer': { from: ['deferred'], to: 'called' },
  'undo-resume': { from: ['arrived'], to: 'deferred' },
  'undo-hand-over': { from: ['arrived'], to: 'called' },
  'undo-hand-over-of-service': { from: ['arrived'], to: 'in-service' },
  'undo-bring-back': { from: ['arrived'], to: 'missed' },
  /** Checked in by mistake: somebody else's number was typed. */
  'undo-arrive': { from: ['arrived'], to: 'booked' },
  /** To another centre: this row closes, a new one with the same reference lives on there. */
  move: { from: ['booked'], to: 'moved' },
} as const satisfies Readonly<Record<string, Step>>;

export type BookingEvent = keyof typeof BOOKING_STEPS;
export const BOOKING_EVENTS = Object.keys(BOOKING_STEPS) as readonly BookingEvent[];

export type StatusRefusal = 'already-so' | 'not-from-here';
export type NextStatus =
  | { readonly ok: true; readonly status: BookingStatus }
  | { readonly ok: false; readonly reason: StatusRefusal };

/**
 * The status after an event. Refuses `already-so` when the booking is in that very status (a second
 * cancellation is answered as the first, not as an error) and `not-from-here` otherwise.
 */
export function nextStatus(status: BookingStatus, event: BookingEvent): NextStatus {
  const step: Step = BOOKING_STEPS[event];
  if (step.from.includes(status)) return { ok: true, status: step.to };
  return { ok: false, reason: status === step.to ? 'already-so' : 'not-from-here' };
}

const ACTIVE: ReadonlySet<BookingStatus> = new Set(['booked', 'arrived', 'called', 'in-service', 'deferred']);
const HOLDING: ReadonlySet<BookingStatus> = new Set([...ACTIVE, 'held', 'served']);

/** True while it counts as the person's one active booking of a service and for the contact. A hold does not. */
export function isActive(status: BookingStatus): boolean {
  return ACTIVE.has(status);
}

/**
 * True while it occupies a place of its slot: holds, active bookings and visits that took place. A hold past
 * its `hold_until` still says `held`; the clock, not this, tells that its place is free.
 */
export function holdsPlace(status: BookingStatus): boolean {
  return HOLDING.has(status);
}
