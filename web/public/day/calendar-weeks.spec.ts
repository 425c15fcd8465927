import { describe, expect, it } from '@jest/globals';
import { calendarMonths } from './calendar-weeks.ts';
import type { DayState } from './calendar-weeks.ts';

const day = (date: string): DayState => ({
  date,
  state: 'free',
  free: 1,
  opens: null,
  closes: null,
  reason: null,
});
const shape = (dates: readonly string[]) =>
  calendarMonths(dates.map(day)).map(({ month, weeks }) => [
    month,
    weeks.map((week) => week.map((cell) => (cell ? Number(cell.date.slice(8)) : 0))),
  ]);

describe('the calendar', () => {
  it('puts days under their weekdays and leaves out weeks without any', () => {
    expect(shape(['2026-11-29', '2026-11-30', '2026-12-01'])).toEqual([
      [
        '2026-11-01',
        [
          [0, 0, 0, 0, 0, 0, 29],
          [30, 0, 0, 0, 0, 0, 0],
        ],
      ],
      ['2026-12-01', [[0, 1, 0, 0, 0, 0, 0]]],
    ]);
  });

  it('has no months without days', () => {
    expect(calendarMonths([])).toEqual([]);
  });
});
