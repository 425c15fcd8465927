import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intersect, normalise, subtract, trimEnd } from './interval.ts';
import type { Interval } from './interval.ts';

const of = (...pairs: [number, number][]): Interval[] => pairs.map(([from, to]) => ({ from, to }));

// A short day makes intervals touch and overlap often; some are empty or reversed.
const DAY = 24;
const anyTime = fc.array(fc.record({ from: fc.nat(DAY), to: fc.nat(DAY) }), { maxLength: 6 });

/** The slow truth: whether each minute is inside. */
const minutesIn = (intervals: readonly Interval[]): boolean[] =>
  Array.from({ length: DAY }, (_, minute) => intervals.some(({ from, to }) => from <= minute && minute < to));

function expectNormal(intervals: readonly Interval[]): void {
  for (const [index, { from, to }] of intervals.entries()) {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThan(intervals[index - 1]?.to ?? -1);
  }
}

describe('normalise', () => {
  it('sorts, joins those that touch or overlap, drops the empty', () => {
    expect(normalise(of([20, 22], [5, 9], [9, 12], [11, 13], [15, 15], [18, 17]))).toEqual(
      of([5, 13], [20, 22]),
    );
    expect(normalise(of([5, 20], [6, 7]))).toEqual(of([5, 20]));
    expect(normalise([])).toEqual([]);
  });

  it('keeps every minute and is normal, and normal time stays as it is', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const normal = normalise(time);
        expectNormal(normal);
        expect(minutesIn(normal)).toEqual(minutesIn(time));
        expect(normalise(normal)).toEqual(normal);
      }),
    );
  });
});

describe('subtract', () => {
  it.each([
    ['a hole inside', of([9, 18]), of([13, 14]), of([9, 13], [14, 18])],
    ['a hole at the start', of([9, 18]), of([9, 10]), of([10, 18])],
    ['a hole over the end', of([9, 18]), of([17, 20]), of([9, 17])],
    ['a hole over everything', of([9, 18]), of([0, 24]), of()],
    ['a hole that only touches', of([9, 18]), of([18, 20], [5, 9]), of([9, 18])],
    ['two that touch and a hole across', of([9, 13], [13, 18]), of([12, 14]), of([9, 12], [14, 18])],
    ['no hole', of([9, 18]), of(), of([9, 18])],
    ['an empty hole', of([9, 18]), of([12, 12]), of([9, 18])],
    ['a reversed hole', of([9, 18]), of([14, 12]), of([9, 18])],
  ])('%s', (_, time, holes, expected) => expect(subtract(time, holes)).toEqual(expected));

  it('leaves exactly the minutes that are in no hole', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (time, holes) => {
        const left = subtract(time, holes);
        const [inTime, inHoles] = [minutesIn(time), minutesIn(holes)];
        expectNormal(left);
        expect(minutesIn(left)).toEqual(inTime.map((is, minute) => is && !inHoles[minute]));
        expect(subtract(left, holes)).toEqual(left);
      }),
    );
  });
});

describe('intersect', () => {
  it('gives the time that is in both', () => {
    expect(intersect(of([9, 13], [14, 18]), of([12, 15]))).toEqual(of([12, 13], [14, 15]));
    expect(intersect(of([9, 13]), of([13, 18]))).toEqual([]);
  });

  it('is exactly the shared minutes, whichever way round, and is what subtracting the rest leaves', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (a, b) => {
        const both = intersect(a, b);
        const inB = minutesIn(b);
        expectNormal(both);
        expect(minutesIn(both)).toEqual(minutesIn(a).map((is, minute) => is && inB[minute]));
        expect(intersect(b, a)).toEqual(both);
        expect(subtract(a, subtract(a, b))).toEqual(both);
      }),
    );
  });
});

describe('trimEnd', () => {
  it.each([
    ['the end of the last', of([9, 13], [14, 18]), 1, of([9, 13], [14, 17])],
    ['the whole last', of([9, 13], [14, 18]), 4, of([9, 13])],
    ['more than the last, past the gap', of([9, 13], [17, 18]), 3, of([9, 11])],
    ['more than there is', of([9, 13]), 5, of()],
    ['nothing', of([14, 18], [9, 13]), 0, of([9, 13], [14, 18])],
    ['nothing when negative', of([9, 13]), -1, of([9, 13])],
  ])('takes away %s', (_, time, minutes, expected) => expect(trimEnd(time, minutes)).toEqual(expected));

  it('takes exactly the last minutes', () => {
    fc.assert(
      fc.property(anyTime, fc.nat(DAY), (time, minutes) => {
        const covered = minutesIn(time).flatMap((is, minute) => (is ? [minute] : []));
        const left = trimEnd(time, minutes);
        expectNormal(left);
        expect(minutesIn(left).flatMap((is, minute) => (is ? [minute] : []))).toEqual(
          covered.slice(0, Math.max(0, covered.length - minutes)),
        );
      }),
    );
  });
});

it('changes nothing it is given', () => {
  const frozen = Object.freeze(of([14, 18], [9, 13]).map((interval) => Object.freeze(interval)));
  for (const give of [normalise, (i: readonly Interval[]) => trimEnd(i, 2)])
    expect(() => give(frozen)).not.toThrow();
  expect(() => subtract(frozen, frozen)).not.toThrow();
  expect(() => intersect(frozen, frozen)).not.toThrow();
});
