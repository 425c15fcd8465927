import { describe, expect, it } from '@jest/globals';
import {
  BOOKING_EVENTS,
  BOOKING_STATUSES,
  BOOKING_STEPS,
  holdsPlace,
  isActive,
  nextStatus,
} from './booking-status.ts';
import type { BookingEvent, BookingStatus } from './booking-status.ts';

/** Columns of the matrix, in the order of a life. */
const COLUMNS = [
  'held',
  'booked',
  'arrived',
  'called',
  'in-service',
  'deferred',
  'served',
  'missed',
  'expired',
  'cancelled-by-applicant',
  'cancelled-by-centre',
  'moved',
] as const satisfies readonly BookingStatus[];

const LETTERS: Readonly<Record<string, BookingStatus>> = {
  B: 'booked',
  A: 'arrived',
  C: 'called',
  I: 'in-service',
  D: 'deferred',
  S: 'served',
  M: 'missed',
  E: 'expired',
  P: 'cancelled-by-applicant',
  X: 'cancelled-by-centre',
  V: 'moved',
};

/**
 * A letter is the status it leads to, `=` is "already so", `.` is "not from here".
 * Columns: held, booked, arrived, called, in service, deferred, served, missed, expired,
 * cancelled by aPplicant, cancelled by centre (X), moVed.
 */
const MATRIX: Readonly<Record<BookingEvent, string>> = {
  //                        h b a c i d s m e p x v
  book: /*               */ 'B = . . . . . . . . . .',
  expire: /*             */ 'E . . . . . . . = . . .',
  release: /*            */ 'E . . . . . . . = . . .',
  arrive: /*             */ '. A = . . . . . . . . .',
  call: /*               */ '. . C = . . . . . . . .',
  recall: /*             */ '. . . C . . . . . . . .',
  start: /*              */ '. . . I = . . . . . . .',
  serve: /*              */ '. . . . S . = . . . . .',
  'cancel-by-applicant': /**/ '. P P . . P . . . = . .',
  restore: /*            */ '. = . . . . . . . B . .',
  'cancel-by-centre': /* */ '. X X X . X . . . . = .',
  miss: /*               */ '. M . M . M . = . . . .',
  'undo-miss': /*        */ '. . = . . . . A . . . .',
  defer: /*              */ '. . . D . = . . . . . .',
  resume: /*             */ '. . = . . A . . . . . .',
  'hand-over': '. . = A A . . . . . . .',
  'undo-call': '. . = A . . . . . . . .',
  'undo-start': '. . . = C . . . . . . .',
  'undo-serve': '. . . . = . I . . . . .',
  'undo-missed-call': '. . . = . . . C . . . .',
  'undo-missed-deferral': '. . . . . = . D . . . .',
  'undo-defer': '. . . = . C . . . . . .',
  'undo-resume': '. . D . . = . . . . . .',
  'undo-hand-over': '. . C = . . . . . . . .',
  'undo-hand-over-of-service': '. . I . = . . . . . . .',
  'undo-bring-back': '. . M . . . . = . . . .',
  'undo-arrive': '. = B . . . . . . . . .',
  move: /*               */ '. V . . . . . . . . . =',
};

function told(cell: string): ReturnType<typeof nextStatus> {
  if (cell === '=') return { ok: false, reason: 'already-so' };
  const status = LETTERS[cell];
  return status === undefined ? { ok: false, reason: 'not-from-here' } : { ok: true, status };
}

describe('the life of a booking', () => {
  it('has a row for every event and a column for every status', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...BOOKING_EVENTS].sort());
    expect([...COLUMNS].sort()).toEqual([...BOOKING_STATUSES].sort());
    for (const row of Object.values(MATRIX)) expect(row.split(' ')).toHaveLength(COLUMNS.length);
  });

  const pairs = BOOKING_EVENTS.flatMap((event) =>
    COLUMNS.map((status, column) => ({ event, status, cell: MATRIX[event].split(' ')[column] ?? '?' })),
  );
  it.each(pairs)('$event when $status: $cell', ({ event, status, cell }) => {
    expect(cell).toMatch(/^[BACIDSMEPXV=.]$/);
    expect(nextStatus(status, event)).toEqual(told(cell));
  });

  it('walks from hold to served', () => {
    const events: readonly BookingEvent[] = ['book', 'arrive', 'call', 'recall', 'start', 'serve'];
    const end = events.reduce<BookingStatus>((status, event) => {
      const next = nextStatus(status, event);
      return next.ok ? next.status : status;
    }, 'held');
    expect(end).toBe('served');
  });

  it('brings the deferred and the wrongly missed back into the order of the hall', () => {
    expect(nextStatus('deferred', 'resume')).toEqual({ ok: true, status: 'arrived' });
    expect(nextStatus('missed', 'undo-miss')).toEqual({ ok: true, status: 'arrived' });
  });

  it('lets nothing happen to a closed booking but the undoing of a cancellation and of a slip in the hall', () => {
    const closed: readonly BookingStatus[] = ['expired', 'cancelled-by-centre', 'moved'];
    const froms = Object.values(BOOKING_STEPS).flatMap((step) => [...step.from]);
    for (const status of closed) expect(froms).not.toContain(status);
    const reopened = BOOKING_EVENTS.filter((event) => nextStatus('cancelled-by-applicant', event).ok);
    expect(reopened).toEqual(['restore']);
    expect(BOOKING_EVENTS.filter((event) => nextStatus('served', event).ok)).toEqual(['undo-serve']);
  });

  it('reaches every status but the first', () => {
    const reached = new Set<BookingStatus>(Object.values(BOOKING_STEPS).map((step) => step.to));
    expect([...reached, 'held'].sort()).toEqual([...BOOKING_STATUSES].sort());
  });
});

describe('what a status means for places and persons', () => {
  const meanings: readonly [BookingStatus, boolean, boolean][] = [
    ['held', false, true],
    ['booked', true, true],
    ['arrived', true, true],
    ['called', true, true],
    ['in-service', true, true],
    ['deferred', true, true],
    ['served', false, true],
    ['missed', false, false],
    ['expired', false, false],
    ['cancelled-by-applicant', false, false],
    ['cancelled-by-centre', false, false],
    ['moved', false, false],
  ];
  it.each(meanings)('%s: active %s, holds a place %s', (status, active, place) => {
    expect(isActive(status)).toBe(active);
    expect(holdsPlace(status)).toBe(place);
  });

  it('is told for every status', () => {
    expect(meanings.map(([status]) => status).sort()).toEqual([...BOOKING_STATUSES].sort());
  });
});
