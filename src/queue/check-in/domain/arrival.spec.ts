import { describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES } from '../../../bookings/domain/booking-status.ts';
import type { BookingStatus } from '../../../bookings/domain/booking-status.ts';
import { decideArrival } from './arrival.ts';
import type { ArrivingVisit } from './arrival.ts';

const at = (text: string): number => Date.parse(text);

/** Tuesday 24 November 2026, 10:00 in Tomsk. */
const VISIT: ArrivingVisit = {
  centreId: 'here',
  status: 'booked',
  startsAt: at('2026-11-24T10:00:00+07:00'),
  timeZone: 'Asia/Tomsk',
  arriveEarlyMinutes: 30,
  arriveLateMinutes: 15,
};

describe('the arrival window', () => {
  it.each([
    ['09:29:59', 'too-early'],
    ['09:30:00', 'on time'],
    ['10:00:00', 'on time'],
    ['10:15:00', 'on time'],
    ['10:15:01', 'late'],
    ['10:29:59', 'late'],
    ['17:59:00', 'late'],
    ['23:59:59', 'late'],
  ])('at %s says: %s', (time, said) => {
    const decided = decideArrival(at(`2026-11-24T${time}+07:00`), 'here', VISIT);
    if (!decided.ok) expect(decided.reason).toBe(said);
    else expect(decided).toEqual({ ok: true, how: 'first', isLate: said === 'late' });
  });

  it('is as wide as the settings of the centre say', () => {
    const strict = { ...VISIT, arriveEarlyMinutes: 0, arriveLateMinutes: 0 };
    const says = (time: string): unknown => decideArrival(at(`2026-11-24T${time}+07:00`), 'here', strict);
    expect(says('09:59:59')).toEqual({ ok: false, reason: 'too-early' });
    expect(says('10:00:00')).toEqual({ ok: true, how: 'first', isLate: false });
    expect(says('10:00:01')).toEqual({ ok: true, how: 'first', isLate: true });
  });

  it.each([
    // Ten in the morning in Kamchatka is the evening before in UTC, and one in the night of Kaliningrad too.
    ['Asia/Kamchatka', '2026-11-24T10:00:00+12:00', '2026-11-24T09:45:00+12:00', 'first'],
    ['Asia/Kamchatka', '2026-11-24T10:00:00+12:00', '2026-11-24T00:00:00+12:00', 'too-early'],
    ['Asia/Kamchatka', '2026-11-24T10:00:00+12:00', '2026-11-23T23:59:59+12:00', 'other-day'],
    ['Asia/Kamchatka', '2026-11-24T10:00:00+12:00', '2026-11-25T00:00:00+12:00', 'day-past'],
    ['Europe/Kaliningrad', '2026-11-24T00:30:00+02:00', '2026-11-24T00:10:00+02:00', 'first'],
    ['Europe/Kaliningrad', '2026-11-24T00:30:00+02:00', '2026-11-23T23:59:59+02:00', 'other-day'],
    ['Europe/Kaliningrad', '2026-11-24T23:45:00+02:00', '2026-11-25T00:00:00+02:00', 'day-past'],
    ['Asia/Vladivostok', '2026-11-24T09:00:00+10:00', '2026-11-23T23:00:00Z', 'first'],
  ])('knows the day of %s: a visit at %s, come at %s, is %s', (timeZone, startsAt, now, said) => {
    const decided = decideArrival(at(now), 'here', { ...VISIT, timeZone, startsAt: at(startsAt) });
    expect(decided.ok ? decided.how : decided.reason).toBe(said);
  });
});

describe('whoever comes', () => {
  const now = at('2026-11-24T10:00:00+07:00');
  const said = (visit: Partial<ArrivingVisit>, centreId = 'here'): string => {
    const decided = decideArrival(now, centreId, { ...VISIT, ...visit });
    return decided.ok ? decided.how : decided.reason;
  };

  it.each([
    ['held', 'not-found'],
    ['expired', 'not-found'],
    ['booked', 'first'],
    ['arrived', 'again'],
    ['called', 'again'],
    ['in-service', 'again'],
    ['deferred', 'again'],
    ['served', 'served'],
    ['missed', 'missed'],
    ['cancelled-by-applicant', 'cancelled'],
    ['cancelled-by-centre', 'cancelled'],
    ['moved', 'moved'],
  ] satisfies [BookingStatus, string][])('with a visit that is %s is told: %s', (status, told) => {
    expect(said({ status })).toBe(told);
  });

  it('is told something for every status a booking may have', () => {
    for (const status of BOOKING_STATUSES) expect(said({ status })).toMatch(/^[a-z-]+$/);
  });

  it('to another centre is told so first, the day matters there', () => {
    expect(said({ startsAt: at('2026-12-01T10:00:00+07:00') }, 'elsewhere')).toBe('wrong-centre');
    expect(said({ status: 'arrived' }, 'elsewhere')).toBe('wrong-centre');
    expect(said({ status: 'cancelled-by-centre' }, 'elsewhere')).toBe('cancelled');
  });

  it('a day late finds a visit gone by, not one to be brought back', () => {
    expect(said({ status: 'missed', startsAt: at('2026-11-23T10:00:00+07:00') })).toBe('day-past');
    expect(said({ status: 'arrived', startsAt: at('2026-11-23T10:00:00+07:00') })).toBe('day-past');
  });
});
