import { describe, expect, it } from '@jest/globals';
import { servicesToHandOver, windowsFor } from './hand-over-choice.ts';
import type { Counter } from './views.ts';

const seat = (
  number: number,
  state: 'open' | 'paused' | 'closed',
  services: string[],
): Counter['windows'][number] => ({
  ...{ number, state, services },
  clerk: null,
  mine: false,
});

const view = {
  services: ['a', 'b', 'c'],
  windows: [
    seat(1, 'open', ['a', 'b']),
    seat(2, 'paused', ['a']),
    seat(3, 'closed', ['c']),
    seat(4, 'open', ['b']),
  ],
};
const own = { number: 1, services: ['a', 'b'] };

describe('handing over', () => {
  it('goes to another window at work that takes the service, also one on a pause', () => {
    expect(windowsFor(view, own, 'a').map(({ number }) => number)).toEqual([2]);
    expect(windowsFor(view, own, 'b').map(({ number }) => number)).toEqual([4]);
    expect(windowsFor(view, own, 'c')).toEqual([]);
  });

  it('goes to services that somebody takes, to its own only where another window does', () => {
    expect(servicesToHandOver(view, own, { service: 'a' })).toEqual(['a', 'b']);
    const alone = { ...view, windows: [seat(1, 'open', ['a', 'b'])] };
    expect(servicesToHandOver(alone, own, { service: 'a' })).toEqual(['b']);
    expect(servicesToHandOver(alone, own, { service: 'c' })).toEqual(['a', 'b']);
  });
});
