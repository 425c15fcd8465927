/** What becomes of one booking whose time is closed. */
export const MOVE_STATES = [
  'to-propose',
  'proposed',
  'on-call-list',
  'accepted',
  'chosen-another',
  'cancelled',
  'received',
  'stays',
  'never-booked',
] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** What is done with a whole run by hand. */
export const TURNS = ['stop', 'resume'] as const;
export type Turn = (typeof TURNS)[number];

interface Step {
  readonly from: readonly MoveState[];
  readonly to: MoveState;
}

const OPEN = ['to-propose', 'proposed', 'on-call-list'] as const satisfies readonly MoveState[];

/** An event, the states it may come in, the state it leads to. What is not here is refused. */
export const MOVE_STEPS = {
  /** A place is held for the person and a letter is on its way. */
  propose: { from: ['to-propose'], to: 'proposed' },
  /** Nobody can write to the person, there is no time left to wait for an answer, or no place was found. */
  'hand-to-staff': { from: ['to-propose'], to: 'on-call-list' },
  /** The answer did not come in time. */
  lapse: { from: ['proposed'], to: 'on-call-list' },
  /** The day of the offer was closed as well. */
  'offer-fell': { from: ['proposed', 'on-call-list'], to: 'to-propose' },
  accept: { from: ['proposed', 'on-call-list'], to: 'accepted' },
  'choose-another': { from: OPEN, to: 'chosen-another' },
  cancel: { from: OPEN, to: 'cancelled' },
  /** The person came with the old talon and was received all the same. */
  receive: { from: OPEN, to: 'received' },
  /** The time is received again: nothing has to move. */
  stay: { from: OPEN, to: 'stays' },
  /** It was somebody's hold when the day closed, and never became a booking. */
  'run-out': { from: ['to-propose'], to: 'never-booked' },
} as const satisfies Readonly<Record<string, Step>>;

export type MoveEvent = keyof typeof MOVE_STEPS;

/** The state after an event; null when it cannot come now. */
export function nextState(state: MoveState, event: MoveEvent): MoveState | null {
  const step: Step = MOVE_STEPS[event];
  return step.from.includes(state) ? step.to : null;
}

/** True until the person is settled one way or another. */
export function isOpen(state: MoveState): boolean {
  return (OPEN as readonly MoveState[]).includes(state);
}
