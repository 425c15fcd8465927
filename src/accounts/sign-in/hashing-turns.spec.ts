import { describe, expect, it } from '@jest/globals';
import { HashingTurns } from './hashing-turns.ts';

describe('HashingTurns', () => {
  it('lets two work, twenty wait in turn, and turns the next away with when to come again', async () => {
    const turns = new HashingTurns();
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const take = (nth: number): Promise<number> =>
      turns.take(async () => {
        begun.push(nth);
        await new Promise<void>((resolve) => ends.push(resolve));
        return nth;
      });
    const all = Array.from({ length: 22 }, (_, nth) => take(nth));
    await expect(take(22)).rejects.toMatchObject({
      type: { code: 'temporarily-unavailable' },
      facts: { retryAfterSeconds: 2 },
    });
    expect(begun).toEqual([0, 1]);
    for (let done = 0; done < 22; done += 1) {
      ends[done]?.();
      expect(await all[done]).toBe(done);
      expect(begun.length - done - 1).toBeLessThanOrEqual(2);
    }
    expect(begun).toEqual(Array.from({ length: 22 }, (_, nth) => nth));
  });

  it('goes on after work that failed', async () => {
    const turns = new HashingTurns();
    const fail = (): Promise<never> => turns.take(() => Promise.reject(new Error('no')));
    for (let nth = 0; nth < 5; nth += 1) await expect(fail()).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
