import { describe, expect, it } from '@jest/globals';
import { staysOf } from './booking-story.ts';
import type { BookingEvent, BookingFacts } from './booking-story.ts';

const HOUR = 3_600_000;

function told(...events: readonly (string | Partial<BookingEvent>)[]): BookingEvent[] {
  return events.map((event, index) => ({
    ...{ at: index * 1000, event: 'book', leftAt: null, leftReserve: false, movedBy: null, copied: false },
    ...(typeof event === 'string' ? { event } : event),
  }));
}

function booking(facts: Partial<BookingFacts>): BookingFacts {
  return {
    ...{ isFirst: true, service: 'account-recovery', source: 'site', status: 'booked' },
    ...{ startsAt: 10 * HOUR, inReserve: false, events: told('book') },
    ...facts,
  };
}

const ends = (facts: Partial<BookingFacts>): string[] => staysOf(booking(facts)).map(({ end }) => end);

describe('the times a booking had', () => {
  it.each([
    ['book', 'open'],
    ['book confirm', 'open'],
    ['book arrive call start serve', 'came'],
    ['book arrive undo-arrive', 'open'],
    ['book arrive undo-arrive miss', 'absent'],
    ['book miss', 'absent'],
    ['book miss undo-miss call', 'came'],
    ['book miss undo-miss undo-bring-back', 'missed-call'],
    ['book arrive call miss', 'missed-call'],
    ['book arrive call miss undo-missed-call start serve', 'came'],
    ['book arrive call defer miss undo-missed-deferral resume', 'came'],
    ['book cancel-by-applicant', 'cancelled-by-applicant'],
    ['book cancel-by-applicant restore', 'open'],
    ['book cancel-by-applicant restore arrive', 'came'],
    ['book arrive cancel-by-applicant', 'cancelled-by-applicant'],
    ['book cancel-by-centre', 'cancelled-by-centre'],
    ['book cancel-by-applicant withdraw', 'cancelled-by-applicant'],
  ])('after %s end as %s', (story, end) => {
    expect(ends({ events: told(...story.split(' ')) })).toEqual([end]);
  });

  it('are none for a hold that never became a booking', () => {
    expect(staysOf(booking({ status: 'expired', events: [] }))).toEqual([]);
  });

  it('are as many as it was moved, each with its place and how long before it was booked', () => {
    const events = told(
      'book',
      { event: 'move', leftAt: 8 * HOUR, leftReserve: true, movedBy: 'staff' },
      { event: 'move', leftAt: 9 * HOUR, movedBy: 'public' },
      'arrive',
    );
    expect(staysOf(booking({ inReserve: true, events }))).toEqual([
      { startsAt: 8 * HOUR, inReserve: true, bookedAt: 0, end: 'moved-out', movedByStaff: true },
      { startsAt: 9 * HOUR, inReserve: false, bookedAt: null, end: 'moved-out', movedByStaff: false },
      { startsAt: 10 * HOUR, inReserve: true, bookedAt: null, end: 'came', movedByStaff: false },
    ]);
  });

  it('end where it left for another centre, and begin there without what happened before', () => {
    const left = { event: 'move-away', leftAt: 10 * HOUR, movedBy: 'staff' };
    expect(staysOf(booking({ status: 'moved', events: told('book', left) }))).toEqual([
      { startsAt: 10 * HOUR, inReserve: false, bookedAt: 0, end: 'moved-out', movedByStaff: true },
    ]);
    const came = told({ event: 'book', copied: true }, { event: 'move', copied: true }, 'move', 'miss');
    expect(staysOf(booking({ isFirst: false, startsAt: 30 * HOUR, events: came }))).toEqual([
      { startsAt: 30 * HOUR, inReserve: false, bookedAt: null, end: 'absent', movedByStaff: false },
    ]);
  });
});
