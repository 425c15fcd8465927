import { describe, expect, it } from '@jest/globals';
import { dayState } from './day-state.ts';
import type { DayFacts } from './day-state.ts';

const TODAY = '2026-12-20';
const facts = (facts: Partial<DayFacts>): DayFacts => ({
  date: TODAY,
  today: TODAY,
  horizonDays: 14,
  planned: 'open',
  free: 1,
  anyAhead: true,
  ...facts,
});

describe('dayState', () => {
  it.each<[string, Partial<DayFacts>, string]>([
    ['today with a place', {}, 'free'],
    ['today without a place', { free: 0 }, 'full'],
    ['today after the last notice', { free: 0, anyAhead: false }, 'past'],
    ['today closed', { planned: 'closed', free: 0, anyAhead: false }, 'closed'],
    ['yesterday', { date: '2026-12-19', free: 0, anyAhead: false }, 'past'],
    ['yesterday closed', { date: '2026-12-19', planned: 'closed', free: 0, anyAhead: false }, 'past'],
    ['yesterday, whatever is counted', { date: '2026-12-19' }, 'past'],
    ['tomorrow', { date: '2026-12-21' }, 'free'],
    ['tomorrow full', { date: '2026-12-21', free: 0 }, 'full'],
    ['tomorrow, all inside a notice of two days', { date: '2026-12-21', free: 0, anyAhead: false }, 'full'],
    ['the last day of the horizon', { date: '2027-01-03' }, 'free'],
    ['the day after the horizon', { date: '2027-01-04' }, 'beyond-horizon'],
    [
      'the day after the horizon, nothing planned yet',
      { date: '2027-01-04', free: 0, anyAhead: false },
      'beyond-horizon',
    ],
    ['a day off beyond the horizon', { date: '2027-01-04', planned: 'closed', free: 0 }, 'closed'],
    ['tomorrow with no horizon at all', { date: '2026-12-21', horizonDays: 0 }, 'beyond-horizon'],
  ])('%s', (_, given, state) => expect(dayState(facts(given))).toBe(state));
});
