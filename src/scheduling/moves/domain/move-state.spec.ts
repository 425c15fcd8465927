import { describe, expect, it } from '@jest/globals';
import { isOpen, MOVE_STATES, MOVE_STEPS, nextState } from './move-state.ts';
import type { MoveEvent, MoveState } from './move-state.ts';

const EVENTS = Object.keys(MOVE_STEPS) as MoveEvent[];
/** Every walk of at most so many events from the beginning. */
const reachable = (from: MoveState, seen = new Set<MoveState>()): ReadonlySet<MoveState> => {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const event of EVENTS) {
    const next = nextState(from, event);
    if (next) reachable(next, seen);
  }
  return seen;
};

describe('what becomes of a booking whose time is closed', () => {
  it('begins with a proposal or with staff, and can reach every state', () => {
    expect(EVENTS.filter((event) => nextState('to-propose', event)).toSorted()).toEqual([
      'cancel',
      'choose-another',
      'hand-to-staff',
      'propose',
      'receive',
      'run-out',
      'stay',
    ]);
    expect([...reachable('to-propose')].toSorted()).toEqual([...MOVE_STATES].toSorted());
  });

  it('has a way out of every open state that needs nobody but staff', () => {
    const open = MOVE_STATES.filter(isOpen);
    expect(open).toEqual(['to-propose', 'proposed', 'on-call-list']);
    for (const state of open) {
      expect([nextState(state, 'choose-another'), nextState(state, 'cancel')]).toEqual([
        'chosen-another',
        'cancelled',
      ]);
    }
  });

  it('ends once: nothing happens to whoever is settled', () => {
    for (const state of MOVE_STATES.filter((each) => !isOpen(each))) {
      expect(EVENTS.filter((event) => nextState(state, event))).toEqual([]);
    }
  });

  it('is answered only when something was offered', () => {
    expect(nextState('to-propose', 'accept')).toBeNull();
    expect(nextState('on-call-list', 'lapse')).toBeNull();
  });
});
