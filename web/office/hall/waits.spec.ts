import { describe, expect, it } from '@jest/globals';
import type { Expected, HallTicket } from './views.ts';
import { expectedNow, waitOf } from './waits.ts';

const at = (time: string): string => `2026-11-24T${time}:00+07:00`;
const NOW = Date.parse(at('10:00'));

describe('a wait in the hall', () => {
  const ticket = (arrived: string, booked: string, isLate = false): HallTicket =>
    ({ arrivedAt: at(arrived), bookedFor: at(booked), isLate }) as HallTicket;

  it('counts from the booked time, and for late comers from when they came', () => {
    expect(waitOf(ticket('09:30', '09:46'), NOW)).toEqual({ minutes: 14, isLong: false });
    expect(waitOf(ticket('09:50', '09:46'), NOW)).toEqual({ minutes: 10, isLong: false });
    expect(waitOf(ticket('09:40', '09:00', true), NOW)).toEqual({ minutes: 20, isLong: true });
  });

  it('has not begun before their time, and is long from fifteen minutes on', () => {
    expect(waitOf(ticket('09:40', '10:15'), NOW)).toEqual({ minutes: null, isLong: false });
    expect(waitOf(ticket('09:40', '09:45'), NOW)).toEqual({ minutes: 15, isLong: true });
  });
});

describe('who is expected', () => {
  it('are those of the next hour and those overdue; later ones are counted, missed ones apart', () => {
    const visit = (start: string, status: Expected['status'] = 'booked'): Expected => ({
      ...{ bookingId: start, service: 'account-recovery', start: at(start), status },
    });
    const all = [visit('09:00', 'missed'), visit('09:50'), visit('10:59'), visit('11:00'), visit('14:00')];
    const { soon, later, missed } = expectedNow(all, NOW);
    expect([soon.map(({ bookingId }) => bookingId), later, missed.length]).toEqual([
      ['09:50', '10:59'],
      2,
      1,
    ]);
  });
});
