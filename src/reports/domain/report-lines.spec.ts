import { describe, expect, it } from '@jest/globals';
import { DAY_COUNTERS } from './day-sums.ts';
import type { DayCounter } from './day-sums.ts';
import { linesOf } from './report-lines.ts';

function counts(some: Partial<Record<DayCounter, number>>): Record<DayCounter, number> {
  return {
    ...(Object.fromEntries(DAY_COUNTERS.map((name) => [name, 0])) as Record<DayCounter, number>),
    ...some,
  };
}

describe('the lines of a report', () => {
  it('say nothing where nothing was', () => {
    const { total, ...rest } = linesOf({ counts: [], waits: [], services: [], places: [] });
    expect(total).toMatchObject({
      ...{ booked: 0, waits: 0, waitMedianMinutes: null, waitP95Minutes: null, waitOverShare: null },
      ...{
        absentShare: null,
        places: 0,
        reservePlaces: 0,
        reserveUsedShare: null,
        serviceMedianMinutes: null,
      },
    });
    expect(Object.values(rest)).toEqual([[], [], [], []]);
  });

  it('take shares of what could have been, and quantiles of all values together', () => {
    const of = { kind: 'centre', key: 'a' };
    const { centres } = linesOf({
      counts: [
        {
          ...of,
          ...counts({
            came: 6,
            absent: 3,
            missedCall: 1,
            cancelledByApplicant: 5,
            waitsOver: 1,
            reserveUsed: 2,
          }),
        },
      ],
      waits: [
        { ...of, value: 4, times: 2 },
        { ...of, value: 20, times: 1 },
        { kind: 'total', key: '', value: 99, times: 50 },
      ],
      services: [{ ...of, value: 9, times: 1 }],
      places: [{ ...of, all: 40, reserve: 8 }],
    });
    expect(centres).toMatchObject([
      {
        ...{
          key: 'a',
          absentShare: 0.3,
          waits: 3,
          waitMedianMinutes: 4,
          waitP95Minutes: 20,
          waitOverShare: 1 / 3,
        },
        ...{ serviceMedianMinutes: 9, places: 40, reservePlaces: 8, reserveUsedShare: 0.25 },
      },
    ]);
  });

  it('have a line for a day on which there were places and nobody came', () => {
    const { periods } = linesOf({
      ...{ counts: [], waits: [], services: [] },
      places: [{ kind: 'period', key: '2026-11-24', all: 12, reserve: 2 }],
    });
    expect(periods).toMatchObject([{ key: '2026-11-24', booked: 0, places: 12, reserveUsedShare: 0 }]);
  });

  it('give places to no single service', () => {
    const service = { kind: 'service', key: 'account-recovery', ...counts({ booked: 1 }) };
    expect(
      linesOf({ counts: [service], waits: [], services: [], places: [] }).services[0]?.places,
    ).toBeNull();
    const period = { kind: 'period', key: '2026-11-24', ...counts({ booked: 1 }) };
    expect(
      linesOf({ counts: [period], waits: [], services: [], places: null }).periods[0]?.places,
    ).toBeNull();
  });
});
