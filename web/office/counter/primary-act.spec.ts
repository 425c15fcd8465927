import { describe, expect, it } from '@jest/globals';
import { lasted, primaryAct, recallIn, waitedMinutes } from './primary-act.ts';
import type { Counter } from './views.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');

describe('the act of the large button', () => {
  const window = (state: 'open' | 'paused'): Counter['window'] => ({ state }) as unknown as Counter['window'];
  const ticket = (state: 'called' | 'in-service'): Counter['ticket'] =>
    ({ state }) as unknown as Counter['ticket'];

  it.each([
    [null, null, null],
    [window('open'), null, 'call'],
    [window('open'), ticket('called'), 'start'],
    [window('open'), ticket('in-service'), 'finish'],
    [window('paused'), null, 'back'],
    [window('paused'), ticket('called'), 'start'],
    [window('paused'), ticket('in-service'), 'finish-only'],
  ])('at %j with %j is %s', (at, who, act) => expect(primaryAct({ window: at, ticket: who })).toBe(act));
});

describe('calling again', () => {
  const rules = { mostCalls: 3, leastSecondsBetweenCalls: 10 };
  it.each([
    [1, 0, 10],
    [1, 3_500, 7],
    [2, 10_000, 0],
    [2, 60_000, 0],
    [3, 60_000, null],
  ])('after call %i, %i ms ago, is possible in %s s', (calls, ago, seconds) =>
    expect(recallIn({ calls, calledAt: new Date(NOON - ago).toISOString() }, rules, NOON)).toBe(seconds),
  );
});

describe('a wait', () => {
  it.each([
    ['12:10', '11:50', null],
    ['11:45', '11:40', 15],
    ['11:00', '11:58', 2],
  ])('of one booked for %s who came at %s is %s min at noon', (booked, came, minutes) => {
    const at = (time: string): string => `2026-11-24T${time}:00+07:00`;
    expect(waitedMinutes({ bookedFor: at(booked), arrivedAt: at(came) }, NOON)).toBe(minutes);
  });

  it('is written as a clock does', () => {
    expect(lasted('2026-11-24T11:56:48+07:00', NOON)).toBe('03:12');
    expect(lasted('2026-11-24T12:00:01+07:00', NOON)).toBe('00:00');
    expect(lasted('2026-11-24T10:00:00+07:00', NOON)).toBe('120:00');
  });
});
