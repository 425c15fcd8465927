import { describe, expect, it } from '@jest/globals';
import { placeInHall, usualMinutes } from './expected-wait.ts';
import type { WaitingTicket } from './expected-wait.ts';

const ticket = (id: string, service = 'recovery'): WaitingTicket => ({ id, service });
const LINE = [ticket('a'), ticket('b', 'confirmation'), ticket('c'), ticket('d')];
const BOTH = { services: ['recovery', 'confirmation'] };
const RECOVERY_ONLY = { services: ['recovery'] };
const CONFIRMATION_ONLY = { services: ['confirmation'] };

describe('a place in the hall', () => {
  it.each([
    ['a', [BOTH], { before: 0, windows: 1, waitMinutes: 0 }],
    ['d', [BOTH], { before: 3, windows: 1, waitMinutes: 45 }],
    ['d', [BOTH, BOTH], { before: 3, windows: 2, waitMinutes: 23 }],
    ['d', [RECOVERY_ONLY, CONFIRMATION_ONLY], { before: 2, windows: 1, waitMinutes: 30 }],
    ['d', [RECOVERY_ONLY, BOTH], { before: 3, windows: 2, waitMinutes: 23 }],
    ['d', [CONFIRMATION_ONLY], { before: 3, windows: 0, waitMinutes: null }],
    ['d', [], { before: 3, windows: 0, waitMinutes: null }],
  ])('of %s with such windows is told', (id, windows, told) => {
    expect(placeInHall(LINE, ticket(id), { windows, usualMinutes: 15 })).toEqual(told);
  });

  it('is none for who does not wait', () => {
    expect(placeInHall(LINE, ticket('x'), { windows: [BOTH], usualMinutes: 15 })).toBeNull();
  });
});

describe('the usual time of a service', () => {
  it('is the median of ten visits or more, and the list before that', () => {
    expect(usualMinutes({ visits: 10, medianMinutes: 8.5 }, 15)).toBe(8.5);
    expect(usualMinutes({ visits: 9, medianMinutes: 8.5 }, 15)).toBe(15);
    expect(usualMinutes(undefined, 15)).toBe(15);
  });
});
