import { describe, expect, it } from '@jest/globals';
import { STEPS, firstUnfinished } from './journey.ts';

describe('the journey', () => {
  it.each([
    [{}, 'centres'],
    [{ date: '2026-11-24' }, 'centres'],
    [{ centreId: 'c' }, 'day'],
    [{ centreId: 'c', date: '2026-11-24' }, 'time'],
    [{ centreId: 'c', date: '2026-11-24', held: true }, 'details'],
    [{ centreId: 'c', date: '2026-11-24', held: true, detailsGiven: true }, 'check'],
  ])('goes on from %j at %s', (answers, step) => {
    expect(firstUnfinished(answers)).toBe(step);
  });

  it('has four numbered steps', () => {
    expect(STEPS.filter(({ numbered }) => numbered)).toHaveLength(4);
  });
});
