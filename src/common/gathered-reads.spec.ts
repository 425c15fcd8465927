import { describe, expect, it } from '@jest/globals';
import { GatheredReads } from './gathered-reads.ts';

/** A reading that ends when the test says so, and counts how often it was begun. */
function slowReading(): { ask: () => Promise<number>; end: () => void; begun: () => number } {
  let times = 0;
  let finish: (() => void)[] = [];
  return {
    ask: () => {
      times += 1;
      const mine = times;
      return new Promise((resolve) => finish.push(() => resolve(mine)));
    },
    end: () => {
      const waiting = finish;
      finish = [];
      for (const one of waiting) one();
    },
    begun: () => times,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const turns = async (): Promise<void> => {
  await turn();
  await turn();
};

describe('gathered reads', () => {
  it('begin once for all who asked in the same turn', async () => {
    const reads = new GatheredReads<number>();
    const reading = slowReading();
    const answers = [1, 2, 3].map(() => reads.read('a', reading.ask));
    await turns();
    reading.end();
    expect(await Promise.all(answers)).toEqual([1, 1, 1]);
  });

  it('never show anybody what was being read before they asked', async () => {
    const reads = new GatheredReads<number>();
    const reading = slowReading();
    const early = reads.read('a', reading.ask);
    await turns();
    const late = [reads.read('a', reading.ask), reads.read('a', reading.ask)];
    await turns();
    expect(reading.begun()).toBe(1);
    reading.end();
    expect(await early).toBe(1);
    await turns();
    reading.end();
    expect(await Promise.all(late)).toEqual([2, 2]);
  });

  it('keep nothing: the next question is a new reading', async () => {
    const reads = new GatheredReads<number>();
    let now = 0;
    const ask = (): Promise<number> => Promise.resolve((now += 1));
    expect(await reads.read('a', ask)).toBe(1);
    expect(await reads.read('a', ask)).toBe(2);
  });

  it('do not let a reading that failed stop the next', async () => {
    const reads = new GatheredReads<number>();
    const failed = reads.read('a', () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    expect(await reads.read('a', () => Promise.resolve(7))).toBe(7);
  });

  it('keep different questions apart', async () => {
    const reads = new GatheredReads<string>();
    const [a, b] = await Promise.all([
      reads.read('a', () => Promise.resolve('of a')),
      reads.read('b', () => Promise.resolve('of b')),
    ]);
    expect([a, b]).toEqual(['of a', 'of b']);
  });
});
