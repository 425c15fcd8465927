import { describe, expect, it } from '@jest/globals';
import { neverOpens, parseWeek, writeWeek } from '../../slots/domain/week.ts';
import { demoSchedule } from './demo-schedule.ts';

describe('demoSchedule', () => {
  it('gives weeks that open and could be stored, two to four windows, one office of a single day', () => {
    const schedules = Array.from({ length: 13 }, (_, nth) => demoSchedule(nth));
    for (const { week, windows } of schedules) {
      expect(parseWeek(writeWeek(week))).toEqual({ ok: true, week });
      expect(neverOpens(week)).toBe(false);
      expect(windows).toBeGreaterThanOrEqual(2);
      expect(windows).toBeLessThanOrEqual(4);
    }
    const daysOpen = schedules.map(
      ({ week }) => Object.values(week).filter(({ work }) => work.length > 0).length,
    );
    expect(new Set(daysOpen)).toEqual(new Set([6, 5, 1]));
  });

  it('refuses to count backwards', () => {
    expect(() => demoSchedule(-1)).toThrow(RangeError);
  });
});
