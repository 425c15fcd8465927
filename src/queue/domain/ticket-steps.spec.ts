import { describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES, BOOKING_STEPS, nextStatus } from '../../bookings/domain/booking-status.ts';
import {
  TICKET_EVENTS,
  TICKET_STATES,
  TICKET_STEPS,
  isTicketState,
  nextState,
  stepBack,
} from './ticket-steps.ts';
import type { TicketEvent, TicketState } from './ticket-steps.ts';

const LETTERS: Readonly<Record<string, TicketState>> = {
  A: 'arrived',
  C: 'called',
  I: 'in-service',
  S: 'served',
  M: 'missed',
  D: 'deferred',
};

/** A letter is the state it leads to, `.` is "not from here". Columns as TICKET_STATES. */
const MATRIX: Readonly<Record<TicketEvent, string>> = {
  //                    a c i s m d
  call: /*           */ 'C . . . . .',
  'call-chosen': /*  */ 'C . . . . .',
  recall: /*         */ '. C . . . .',
  start: /*          */ '. I . . . .',
  serve: /*          */ '. . S . . .',
  miss: /*           */ '. M . . . M',
  defer: /*          */ '. D . . . .',
  resume: /*         */ '. . . . . A',
  'hand-over': /*    */ '. A A . . .',
  prioritise: /*     */ 'A . . . . D',
  'bring-back': /*   */ '. . . . A .',
  'take-back': /*    */ 'A . . . . .',
  'arrive-again': /* */ 'A . . . . .',
};

/** Rows: the state after; columns: the state before. A word is the booking's event, `=` none, `.` no such way back. */
const WAYS_BACK: Readonly<Record<TicketState, readonly string[]>> = {
  arrived: ['=', 'undo-hand-over', 'undo-hand-over-of-service', '.', 'undo-bring-back', 'undo-resume'],
  called: ['undo-call', '=', '.', '.', '.', '.'],
  'in-service': ['.', 'undo-start', '=', '.', '.', '.'],
  served: ['.', '.', 'undo-serve', '=', '.', '.'],
  missed: ['.', 'undo-missed-call', '.', '.', '=', 'undo-missed-deferral'],
  deferred: ['.', 'undo-defer', '.', '.', '.', '='],
};

describe('the steps of a ticket', () => {
  const cells = TICKET_EVENTS.flatMap((event) =>
    TICKET_STATES.map((state, column) => ({ event, state, cell: MATRIX[event].split(' ')[column] ?? '' })),
  );

  it('are the whole matrix: every event in every state', () => {
    for (const { event, state, cell } of cells) {
      const to = LETTERS[cell];
      const said = nextState(state, event);
      const wanted = to ? { ok: true, state: to } : { ok: false, reason: 'not-from-here', state };
      expect({ event, from: state, said }).toMatchObject({ event, from: state, said: wanted });
    }
    expect(cells).toHaveLength(TICKET_EVENTS.length * TICKET_STATES.length);
  });

  it('take the booking along: it may take the same step from the same status, and none when the state stays', () => {
    for (const { event, state } of cells) {
      const said = nextState(state, event);
      // Taken back: the ticket keeps its state, out of the hall, because its booking has not arrived any more.
      if (!said.ok || event === 'take-back') continue;
      expect([event, said.booking === null]).toEqual([event, said.state === state]);
      if (said.booking !== null)
        expect(nextStatus(state, said.booking)).toEqual({ ok: true, status: said.state });
    }
  });

  it('leave a deferred visitor who is given priority to be brought back', () => {
    expect(nextState('deferred', 'prioritise')).toEqual({ ok: true, state: 'deferred', booking: null });
  });

  it('may come only in states of the hall', () => {
    for (const { from, to } of Object.values(TICKET_STEPS))
      for (const state of [...from, to]) expect(TICKET_STATES).toContain(state);
  });
});

describe('one step back', () => {
  it('is known from every state to every other, or is no way', () => {
    for (const from of TICKET_STATES)
      TICKET_STATES.forEach((to, column) => {
        const cell = WAYS_BACK[from][column] ?? '';
        const wanted = cell === '=' ? null : cell === '.' ? 'unknown' : cell;
        expect({ from, to, back: stepBack(from, to) }).toEqual({ from, to, back: wanted });
      });
  });

  it('exists for every step that changes the state, and the booking may take it too', () => {
    for (const event of TICKET_EVENTS)
      for (const before of TICKET_STATES) {
        const said = nextState(before, event);
        if (!said.ok || said.state === before) continue;
        const back = stepBack(said.state, before);
        expect([event, back]).not.toEqual([event, 'unknown']);
        expect(Object.keys(BOOKING_STEPS)).toContain(back);
        if (back !== null && back !== 'unknown')
          expect(nextStatus(said.state, back)).toEqual({ ok: true, status: before });
      }
  });
});

describe('the states of a ticket', () => {
  it('are those statuses of a booking that belong to the hall', () => {
    expect(BOOKING_STATUSES.filter(isTicketState).sort()).toEqual([...TICKET_STATES].sort());
    expect(isTicketState('booked')).toBe(false);
    expect(isTicketState('cancelled-by-applicant')).toBe(false);
  });
});
