import { describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES } from '../../../bookings/domain/booking-status.ts';
import type { BookingStatus } from '../../../bookings/domain/booking-status.ts';
import { fateOf } from './booking-fate.ts';
import { MOVE_STEPS } from './move-state.ts';

const CLOSED = 1000;
const fate = (status: BookingStatus, startsAt = CLOSED, holdUntil: number | null = null): string | null =>
  fateOf({ status, startsAt, holdUntil }, CLOSED, 500);

describe('what a booking did while it waited to be moved', () => {
  it('is nothing while it stands at the closed time, also with the person in the hall', () => {
    for (const status of ['booked', 'arrived', 'called', 'deferred'] as const)
      expect([fate(status), fate(status, CLOSED + 1)]).toEqual([null, 'choose-another']);
  });

  it('is read from how it ended', () => {
    expect(fate('moved')).toBe('choose-another');
    expect([fate('cancelled-by-applicant'), fate('cancelled-by-centre')]).toEqual(['cancel', 'cancel']);
    expect([fate('in-service'), fate('served'), fate('missed')]).toEqual(['receive', 'receive', 'receive']);
    expect(fateOf(null, CLOSED, 500)).toBe('cancel');
  });

  it('waits for a hold until it ran out', () => {
    expect([fate('held', CLOSED, 501), fate('held', CLOSED, 500), fate('expired')]).toEqual([
      null,
      'run-out',
      'run-out',
    ]);
  });

  it('is known for every status and always a step', () => {
    for (const status of BOOKING_STATUSES) {
      const event = fate(status, CLOSED + 1);
      expect(event === null || event in MOVE_STEPS).toBe(true);
    }
  });
});
