import { describe, expect, it } from '@jest/globals';
import { heatCells } from './heat.ts';

const HOURS = [
  { weekday: 2, hour: 9, booked: 8, arrived: 8, waits: 4, waitsOver: 1 },
  { weekday: 2, hour: 11, booked: 0, arrived: 20, waits: 0, waitsOver: 0 },
  { weekday: 1, hour: 9, booked: 1, arrived: 0, waits: 2, waitsOver: 0 },
];
const WEEKDAYS = [
  { weekday: 1, days: 3 },
  { weekday: 2, days: 4 },
];

describe('the load by hour and weekday', () => {
  it('has every hour from the first to the last, and the weekdays there were', () => {
    const { hours, weekdays } = heatCells({ hours: HOURS, weekdays: WEEKDAYS }, 'arrived');
    expect([hours, weekdays]).toEqual([
      [9, 10, 11],
      [1, 2],
    ]);
  });

  it('is of arrivals the average of such days, and the darker the more', () => {
    const { cellAt } = heatCells({ hours: HOURS, weekdays: WEEKDAYS }, 'arrived');
    expect([cellAt(2, 9), cellAt(2, 11), cellAt(1, 9), cellAt(1, 10)]).toEqual([
      { value: 2, level: 2 },
      { value: 5, level: 5 },
      { value: 0, level: 0 },
      null,
    ]);
  });

  it('is of waits their share, and nothing where nobody waited', () => {
    const { cellAt } = heatCells({ hours: HOURS, weekdays: WEEKDAYS }, 'over');
    expect([cellAt(2, 9), cellAt(2, 11), cellAt(1, 9)]).toEqual([
      { value: 0.25, level: 5 },
      null,
      { value: 0, level: 0 },
    ]);
  });

  it('is nothing of nothing', () => {
    expect(heatCells({ hours: [], weekdays: [] }, 'over').hours).toEqual([]);
  });
});
