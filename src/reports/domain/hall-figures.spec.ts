import { describe, expect, it } from '@jest/globals';
import { figuresBy, figuresOf } from './hall-figures.ts';
import type { HallSum } from './hall-sums.ts';

function sum(facts: Partial<HallSum>): HallSum {
  return {
    ...{ localDate: '2026-11-24', hour: 9, service: 'account-recovery', window: 1 },
    ...{ arrived: 0, called: 0, served: 0, missed: 0, refused: 0, referred: 0 },
    ...{ waitSeconds: [], serviceSeconds: [] },
    ...facts,
  };
}

describe('figures', () => {
  it('say nothing where nothing was measured', () => {
    expect(figuresOf([])).toEqual({
      ...{ arrived: 0, called: 0, served: 0, missed: 0, refused: 0, referred: 0 },
      ...{ waitMedianSeconds: null, waitP95Seconds: null, waitOverPromise: null, serviceMedianSeconds: null },
    });
  });

  it('take waits of all rows together before they are put in order', () => {
    const figures = figuresOf([
      sum({ called: 2, waitSeconds: [901, 10] }),
      sum({ called: 2, waitSeconds: [900, 20], serviceSeconds: [600] }),
    ]);
    expect(figures).toMatchObject({
      ...{ called: 4, waitMedianSeconds: 20, waitP95Seconds: 901, serviceMedianSeconds: 600 },
      waitOverPromise: 0.25,
    });
  });

  it('are taken apart by a key', () => {
    const rows = figuresBy(
      [sum({ hour: 9, served: 1 }), sum({ hour: 10, served: 2 }), sum({ hour: 9, served: 3 })],
      ({ hour }) => hour,
    );
    expect(rows.map(({ key, served }) => [key, served])).toEqual([
      [9, 4],
      [10, 2],
    ]);
  });
});
