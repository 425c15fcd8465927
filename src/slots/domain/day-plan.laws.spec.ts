import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise, subtract } from '../../common/time/interval.ts';
import type { Interval } from '../../common/time/interval.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { planDay } from './day-plan.ts';
import type { PlannedSlot } from './day-plan.ts';
import type { DayHours } from './week.ts';

const MINUTE_MS = 60_000;
// Dates about both changes of clocks in Berlin, Cairo, New York and Lord Howe, and quiet ones.
const anyDate = fc
  .tuple(
    fc.constantFrom(
      '2026-10-25',
      '2027-03-28',
      '2026-11-01',
      '2027-03-14',
      '2027-04-04',
      '2027-04-30',
      '2026-11-24',
    ),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([date, days]) => addDays(date, days));
const anyZone = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo'],
  ...['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Tomsk', 'Asia/Kamchatka'],
);
const interval = fc
  .tuple(fc.nat(1440), fc.nat(1440))
  .map(([a, b]): Interval => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const anyHours = fc
  .tuple(fc.array(interval, { minLength: 1, maxLength: 3 }), fc.array(interval, { maxLength: 3 }))
  .map(([work, rawBreaks]): DayHours => {
    const breaks = normalise(rawBreaks).filter((pause) => subtract([pause], work).length === 0);
    return { work: normalise(work), breaks };
  });
const aroundTheClock: DayHours = { work: [{ from: 0, to: 1440 }], breaks: [] };
const anyDay = fc.record({
  date: anyDate,
  zone: anyZone,
  hours: fc.oneof({ weight: 4, arbitrary: anyHours }, fc.constant(aroundTheClock)),
  slotMinutes: fc.integer({ min: 5, max: 240 }),
  reservePercent: fc.nat(100),
  windows: fc.integer({ min: 1, max: 30 }),
});
type Day = typeof anyDay extends fc.Arbitrary<infer Value> ? Value : never;

function slotsOf({ date, zone, hours, slotMinutes, reservePercent, windows }: Day): readonly PlannedSlot[] {
  return planDay({
    date,
    zone,
    week: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours },
    calendar: [],
    windows: Array.from({ length: windows }, (_, index) => ({ number: index + 1, closures: [] })),
    settings: { slotMinutes, reservePercent, horizonDays: 14, noticeMinutes: 30, reserveOpensMinutes: 480 },
  }).slots;
}

function holds(law: (day: Day, slots: readonly PlannedSlot[]) => void): void {
  fc.assert(
    fc.property(anyDay, (day) => law(day, slotsOf(day))),
    { numRuns: 200 },
  );
}

describe('the slots of any day', () => {
  it('last as long as they say and never overlap', () => {
    holds(({ slotMinutes }, slots) => {
      for (const [index, { startsAt, endsAt }] of slots.entries()) {
        expect(endsAt - startsAt).toBe(slotMinutes * MINUTE_MS);
        expect(startsAt).toBeGreaterThanOrEqual(slots[index - 1]?.endsAt ?? 0);
      }
    });
  });

  it('lie on their date, inside the work and outside the breaks', () => {
    holds(({ date, zone, hours }, slots) => {
      const shown = ({ from, to }: Interval): [number, number] => [
        instantOf(date, from, zone),
        instantOf(date, to, zone),
      ];
      for (const { startsAt, endsAt } of slots) {
        expect(localOf(startsAt, zone).date).toBe(date);
        expect(hours.work.map(shown).some(([from, to]) => from <= startsAt && endsAt <= to)).toBe(true);
        expect(hours.breaks.map(shown).some(([from, to]) => startsAt < to && from < endsAt)).toBe(false);
      }
    });
  });

  it('read differently from each other', () => {
    holds(({ zone }, slots) => {
      const read = slots.map(({ startsAt }) => localOf(startsAt, zone).minutes);
      expect(new Set(read).size).toBe(slots.length);
      expect(read).toEqual(read.toSorted((a, b) => a - b));
    });
  });

  it('together are no longer than the reception, and leave less than one slot of each stretch unused', () => {
    holds(({ date, zone, hours, slotMinutes }, slots) => {
      const stretches = subtract(hours.work, hours.breaks);
      const onPaper = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(slots.length * slotMinutes).toBeLessThanOrEqual(onPaper);
      const isOrdinary = instantOf(date, 1440, zone) - instantOf(date, 0, zone) === 1440 * MINUTE_MS;
      if (isOrdinary)
        expect(slots.length * slotMinutes).toBeGreaterThan(onPaper - slotMinutes * stretches.length - 1);
    });
  });

  it('keep in reserve a part of their places', () => {
    holds(({ windows, reservePercent }, slots) => {
      for (const { capacity, reserved } of slots) {
        expect(capacity).toBe(windows);
        expect(reserved * 100).toBeLessThanOrEqual(capacity * reservePercent);
        expect((reserved + 1) * 100).toBeGreaterThan(capacity * reservePercent);
      }
    });
  });
});
