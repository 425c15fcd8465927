import { describe, expect, it } from '@jest/globals';
import { END_CODES } from '../../triage/domain/triage-tree.ts';
import { demoTriage } from './demo-triage.ts';
import { randomOf } from './random.ts';

describe('the questions of a made-up day', () => {
  it('reach every end, on working days more often', () => {
    const tuesday = demoTriage('2026-11-24', randomOf('a'));
    expect(Object.keys(tuesday).sort()).toEqual([...END_CODES].sort());
    const sum = (ends: Readonly<Record<string, number>>): number =>
      Object.values(ends).reduce((all, one) => all + one, 0);
    expect(sum(tuesday)).toBeGreaterThan(sum(demoTriage('2026-11-28', randomOf('a'))));
    expect(Math.min(...Object.values(tuesday))).toBeGreaterThan(0);
  });
});
