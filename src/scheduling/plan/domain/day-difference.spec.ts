import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '../../../common/time/wall-clock.ts';
import { dayDifferences, daySums, timesByDate } from './day-difference.ts';
import type { CountedSlot } from './day-difference.ts';

const ZONE = 'Asia/Tomsk';

function slot(date: string, minutes: number, capacity = 1, length = 15): CountedSlot {
  const startsAt = instantOf(date, minutes, ZONE);
  return { startsAt, endsAt: startsAt + length * 60_000, capacity };
}

const anySlots = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 95 })), {
    selector: ([day, quarter]) => `${day}/${quarter}`,
  })
  .map((starts) => starts.map(([day, quarter]) => slot(`2026-11-2${4 + day}`, quarter * 15)));

describe('what a day offers', () => {
  it('joins slots that follow each other and keeps a break apart', () => {
    const sums = daySums(
      [slot('2026-11-24', 600), slot('2026-11-24', 540, 2), slot('2026-11-24', 555, 2)],
      ZONE,
    );
    expect(sums.get('2026-11-24')).toEqual({
      hours: [
        { from: 540, to: 570 },
        { from: 600, to: 615 },
      ],
      slots: 3,
      places: 5,
    });
  });

  it('counts no slot that only keeps those who booked before', () => {
    expect(daySums([slot('2026-11-24', 540, 0)], ZONE).size).toBe(0);
  });

  it('reads the date on the clock of the centre', () => {
    expect([...daySums([slot('2026-11-24', 0)], ZONE).keys()]).toEqual(['2026-11-24']);
  });
});

describe('the times of a plan', () => {
  it('stand in order under their dates, without those that give nobody a place', () => {
    const slots = [slot('2026-11-25', 600), slot('2026-11-24', 555), slot('2026-11-24', 540, 2)];
    expect([...timesByDate([...slots, slot('2026-11-24', 570, 0)], ZONE)]).toEqual([
      [
        '2026-11-24',
        [
          { at: 540, places: 2 },
          { at: 555, places: 1 },
        ],
      ],
      ['2026-11-25', [{ at: 600, places: 1 }]],
    ]);
  });
});

describe('the dates on which two plans differ', () => {
  it('names what was and what is', () => {
    const [day, ...rest] = dayDifferences([slot('2026-11-24', 540)], [slot('2026-11-25', 540, 3)], ZONE);
    expect(day).toEqual({
      date: '2026-11-24',
      before: { hours: [{ from: 540, to: 555 }], slots: 1, places: 1 },
      after: { hours: [], slots: 0, places: 0 },
    });
    expect(rest).toMatchObject([{ date: '2026-11-25', before: { places: 0 }, after: { places: 3 } }]);
  });

  it('sees that slots became longer though places and hours are the same', () => {
    const before = [slot('2026-11-24', 540), slot('2026-11-24', 555)];
    expect(dayDifferences(before, [slot('2026-11-24', 540, 2, 30)], ZONE)).toHaveLength(1);
  });

  it('are none between a plan and itself, and turned round between the other two', () => {
    fc.assert(
      fc.property(anySlots, anySlots, (one, other) => {
        expect(dayDifferences(one, one.toReversed(), ZONE)).toEqual([]);
        const there = dayDifferences(one, other, ZONE);
        const back = dayDifferences(other, one, ZONE);
        expect(back).toEqual(
          there.map(({ date, before, after }) => ({ date, before: after, after: before })),
        );
      }),
    );
  });
});
