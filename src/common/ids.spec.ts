import { describe, expect, it } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './ids.ts';

describe('ids', () => {
  it('rise strictly, thousands in a millisecond too', () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect(ids.every((id, n) => n === 0 || id > (ids[n - 1] ?? ''))).toBe(true);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  });

  it('say when they were made', () => {
    const [before, id, after] = [Date.now(), newId(), Date.now()];
    const ms = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(ms).toBeGreaterThanOrEqual(before);
    expect(ms).toBeLessThanOrEqual(after);
  });
});
