import { describe, expect, it } from '@jest/globals';
import { datesFrom } from '../../common/time/local-date.ts';
import { instantOf } from '../../common/time/wall-clock.ts';
import type { PlannedSlot } from '../../slots/domain/day-plan.ts';
import { demoBookings } from './demo-bookings.ts';
import type { DemoBooking } from './demo-bookings.ts';
import { demoHall } from './demo-hall.ts';
import type { DemoVisit } from './demo-hall.ts';
import { demoRows } from './demo-rows.ts';
import { randomOf } from './random.ts';

const ZONE = 'Europe/Moscow';
const MINUTE = 60_000;
const WINDOWS = 3;

function slotsOn(date: string): PlannedSlot[] {
  return Array.from({ length: 36 }, (_, nth) => {
    const startsAt = instantOf(date, 540 + nth * 15, ZONE);
    const times = { startsAt, endsAt: startsAt + 15 * MINUTE, closesAt: startsAt, reserveOpensAt: startsAt };
    return { ...times, opensAt: startsAt - 14 * 86_400_000, capacity: WINDOWS, reserved: 1 };
  });
}

interface MadeDay {
  readonly slots: readonly PlannedSlot[];
  readonly bookings: readonly DemoBooking[];
  readonly visits: readonly DemoVisit[];
}

function dayOf(date: string): MadeDay {
  const random = randomOf(`07-001 ${date}`);
  const slots = slotsOn(date);
  const bookings = demoBookings({ date, zone: ZONE, slots }, random);
  return { slots, bookings, visits: demoHall(bookings, WINDOWS, random) };
}

const YEAR = datesFrom('2026-01-01', '2026-12-31').map(dayOf);
const share = (part: number, whole: number): number => part / whole;

describe('a made-up year', () => {
  const bookings = YEAR.flatMap((day) => day.bookings);
  const visits = YEAR.flatMap((day) => day.visits);

  it('is the same again', () => {
    expect(dayOf('2026-11-24')).toEqual(dayOf('2026-11-24'));
  });

  it('never has more bookings at a time than there are places', () => {
    for (const day of YEAR)
      for (const { startsAt, capacity, reserved } of day.slots) {
        const here = day.bookings.filter((booking) => booking.startsAt === startsAt);
        expect(here.length).toBeLessThanOrEqual(capacity);
        expect(here.filter(({ inReserve }) => inReserve).length).toBe(
          Math.max(0, here.length - capacity + reserved),
        );
      }
  });

  it('is like a year: people who do not come, come late, cancel and move, in small numbers', () => {
    const of = (fate: string): number => bookings.filter((booking) => booking.fate === fate).length;
    expect(share(of('absent'), bookings.length)).toBeCloseTo(0.095, 1);
    expect(share(of('cancelled-by-applicant'), bookings.length)).toBeCloseTo(0.07, 1);
    expect(of('cancelled-by-centre') * of('leaves')).toBeGreaterThan(0);
    expect(share(visits.filter(({ isLate }) => isLate).length, visits.length)).toBeLessThan(0.1);
    expect(bookings.some(({ movedFrom }) => movedFrom !== null)).toBe(true);
    expect(bookings.some(({ inReserve }) => inReserve)).toBe(true);
  });

  it('has a summer and an autumn, and more before noon than after', () => {
    const inMonth = (month: number): number =>
      bookings.filter(({ startsAt }) => new Date(startsAt).getUTCMonth() + 1 === month).length;
    expect(inMonth(7)).toBeLessThan(inMonth(9));
    const atHour = (hour: number): number =>
      bookings.filter(({ startsAt }) => new Date(startsAt).getUTCHours() + 3 === hour).length;
    expect(atHour(10)).toBeGreaterThan(atHour(16));
  });

  it('is booked before its time, and nobody is moved to where they were', () => {
    expect(bookings.every(({ bookedAt, startsAt }) => bookedAt < startsAt)).toBe(true);
    expect(bookings.every(({ movedFrom, startsAt }) => movedFrom !== startsAt)).toBe(true);
  });

  it('is written down with every booking once, those who came with a visit', () => {
    for (const { bookings: booked, visits: came } of YEAR.slice(0, 30)) {
      const rows = demoRows(booked, came);
      expect(rows.map(({ startsAt }) => startsAt)).toEqual(booked.map(({ startsAt }) => startsAt));
      expect(rows.filter(({ visit }) => visit !== null)).toHaveLength(came.length);
    }
  });
});
