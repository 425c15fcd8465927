import { describe, expect, it } from '@jest/globals';
import { statementsOf } from './hours-statements.ts';
import { hoursTokens } from './hours-tokens.ts';

describe('statementsOf', () => {
  it('gives hours to the days named before them, and a break after a comma to nobody yet', () => {
    const said = statementsOf(hoursTokens('пн-ср 9-18, чт до 20, обед 13-14'));
    expect(said.ok && said.statements.map(({ days, work, closes }) => [days, work, closes])).toEqual([
      [[1, 2, 3], [{ from: 540, to: 1080 }], null],
      [[4], [], 1200],
    ]);
    expect(said.ok && said.apart).toEqual([{ breaks: [{ from: 780, to: 840 }], after: 2 }]);
  });

  it('keeps hours without a day for the weekday of their column', () => {
    const said = statementsOf(hoursTokens('9-18'), 3);
    expect(said.ok && said.statements[0]?.days).toEqual([3]);
  });

  it('refuses with the piece that is to blame', () => {
    expect(statementsOf(hoursTokens('пн 9-18 наверное'))).toEqual({
      ok: false,
      reason: 'unreadable',
      fragment: 'наверное',
    });
  });
});
