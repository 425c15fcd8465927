import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { stateStream } from './state-stream.ts';

describe('a streamed state', () => {
  let state: string;
  let readings: number;
  let told: string[];
  let changed: () => void;
  let gone: string[];

  beforeEach(() => {
    jest.useFakeTimers();
    [state, readings, told, gone] = ['one', 0, [], []];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const watch = (gatherMs = 0) =>
    stateStream({
      ...{ event: 'state', first: state, now: () => 5, gatherMs },
      read: () => {
        readings += 1;
        return state === 'broken' ? Promise.reject(new Error('broken')) : Promise.resolve(state);
      },
      enter: () => () => void gone.push('left'),
      listen: (callBack) => {
        changed = callBack;
        return () => void gone.push('deaf');
      },
    }).subscribe(({ type, data }) => void told.push(`${type} ${data as string}`));

  it('is told at once and when it is another, not when it is read as it was; a failed reading is passed over', async () => {
    const watching = watch();
    await jest.advanceTimersByTimeAsync(8_000);
    expect(told).toEqual(['state one', 'pulse 5', 'pulse 5']);
    state = 'broken';
    changed();
    state = 'two';
    await jest.advanceTimersByTimeAsync(8_000);
    expect(told.slice(3)).toEqual(['pulse 5', 'state two']);
    watching.unsubscribe();
    expect(gone).toEqual(['left', 'deaf']);
    await jest.advanceTimersByTimeAsync(16_000);
    expect(told).toHaveLength(5);
  });

  it('is read once for changes that come together, where it gathers them', async () => {
    const watching = watch(200);
    for (let nth = 0; nth < 5; nth += 1) changed();
    await jest.advanceTimersByTimeAsync(200);
    expect(readings).toBe(1);
    watching.unsubscribe();
  });
});
