import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../test/support/fixed-clock.ts';
import { Clock, SystemClock } from './clock.ts';

describe('clocks', () => {
  it('the system clock is the machine’s', () => {
    const before = Date.now();
    const now = new SystemClock().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    expect(new SystemClock()).toBeInstanceOf(Clock);
  });

  it('a fixed clock moves only when it is moved', () => {
    const clock = new FixedClock('2026-11-24T10:15:00+07:00');
    expect(clock.now()).toBe(Date.UTC(2026, 10, 24, 3, 15));
    clock.advance(60_000);
    expect(clock.now()).toBe(Date.UTC(2026, 10, 24, 3, 16));
    clock.set(5);
    expect(clock.now()).toBe(5);
    expect(clock).toBeInstanceOf(Clock);
    expect(() => clock.set('tomorrow')).toThrow('tomorrow');
  });
});
