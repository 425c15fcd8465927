import { describe, expect, it } from '@jest/globals';
import { GatheredWrites } from './gathered-writes.ts';
import type { Gathering } from './gathered-writes.ts';

/** Writes that end when the test says so. Lone ones answer `alone x`, those of a group `with a b c: x`. */
class SlowWrites implements Gathering<string, string> {
  readonly begun: string[] = [];
  readonly #ends: ((error?: Error) => void)[] = [];

  readonly keysOf = (item: string): string[] => [item.charAt(0)];

  readonly alone = async (item: string): Promise<string> => {
    await this.#untilEnded(item);
    return `alone ${item}`;
  };

  /** Does not do those that end with an exclamation mark. */
  readonly together = async (items: readonly string[]): Promise<(string | undefined)[]> => {
    await this.#untilEnded(items.join(' '));
    return items.map((item) => (item.endsWith('!') ? undefined : `with ${items.join(' ')}: ${item}`));
  };

  /** Ends the next that has not ended, in the order in which they began. */
  async end(error?: Error): Promise<void> {
    this.#ends.shift()?.(error);
    await new Promise((resolve) => setImmediate(resolve));
  }

  #untilEnded(what: string): Promise<void> {
    this.begun.push(what);
    return new Promise((resolve, reject) => {
      this.#ends.push((error) => (error ? reject(error) : resolve()));
    });
  }
}

function begin(items: readonly string[]): { slow: SlowWrites; answers: Promise<string>[] } {
  const slow = new SlowWrites();
  const writes = new GatheredWrites(slow);
  return { slow, answers: items.map((item) => writes.write(item)) };
}

describe('gathered writes', () => {
  it('begin at once and alone while few are under way, the others together after them', async () => {
    const { slow, answers } = begin(['a', 'b', 'c', 'd', 'e']);
    expect(slow.begun).toEqual(['a', 'b']);
    await slow.end();
    expect(slow.begun).toEqual(['a', 'b', 'c d e']);
    await slow.end();
    await slow.end();
    expect(await Promise.all(answers)).toEqual([
      'alone a',
      'alone b',
      'with c d e: c',
      'with c d e: d',
      'with c d e: e',
    ]);
  });

  it('go alone when nobody else waited', async () => {
    const { slow, answers } = begin(['a', 'b', 'c']);
    for (let ended = 0; ended < 3; ended += 1) await slow.end();
    expect(await Promise.all(answers)).toEqual(['alone a', 'alone b', 'alone c']);
  });

  it('are thirty-two together at most', async () => {
    const many = Array.from({ length: 50 }, (_, n) => String.fromCharCode(0x430 + n));
    const { slow } = begin(many);
    await slow.end();
    await slow.end();
    expect(slow.begun.slice(2).map((group) => group.split(' ').length)).toEqual([32, 16]);
  });

  it('do not wait when one that waits wants the same', async () => {
    const { slow } = begin(['a', 'b', 'c1', 'c2', 'd']);
    expect(slow.begun).toEqual(['a', 'b', 'c2']);
    await slow.end();
    expect(slow.begun).toEqual(['a', 'b', 'c2', 'c1 d']);
  });

  it('are done alone when their group did not do them', async () => {
    const { slow, answers } = begin(['a', 'b', 'c', 'd!']);
    for (let ended = 0; ended < 4; ended += 1) await slow.end();
    expect((await Promise.all(answers)).slice(2)).toEqual(['with c d!: c', 'alone d!']);
  });

  it('are each done alone when their group failed, so each has an answer or an error of its own', async () => {
    const { slow, answers } = begin(['a', 'b', 'c', 'd']);
    const settled = Promise.allSettled(answers);
    await slow.end();
    await slow.end();
    await slow.end(new Error('the group'));
    expect(slow.begun.slice(3)).toEqual(['c', 'd']);
    await slow.end(new Error('only c'));
    await slow.end();
    const [, , c, d] = await settled;
    expect(c).toMatchObject({ status: 'rejected', reason: { message: 'only c' } });
    expect(d).toMatchObject({ status: 'fulfilled', value: 'alone d' });
  });

  it('are not done again when the database went away: perhaps they were done', async () => {
    const { slow, answers } = begin(['a', 'b', 'c', 'd']);
    const settled = Promise.allSettled(answers);
    await slow.end();
    await slow.end();
    await slow.end(Object.assign(new Error('gone'), { code: '57P01' }));
    expect(slow.begun).toEqual(['a', 'b', 'c d']);
    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
  });

  it('pass those that are kept waiting for long', async () => {
    const slow = new SlowWrites();
    const passed = new Promise<readonly string[]>((resolve) => {
      const together = (items: readonly string[]): Promise<string[]> => {
        resolve(items);
        return Promise.resolve([...items]);
      };
      const writes = new GatheredWrites({ alone: slow.alone, keysOf: slow.keysOf, together });
      for (const item of ['a', 'b', 'c', 'd']) void writes.write(item);
    });
    expect(await passed).toEqual(['c', 'd']);
    expect(slow.begun).toEqual(['a', 'b']);
  });
});
