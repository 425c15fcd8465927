import { describe, expect, it } from '@jest/globals';
import type { Said, Statement } from './hours-reading.ts';
import { settleHours } from './settle-hours.ts';

const NOTHING: Statement = {
  ...{ days: [], isSpan: false, work: [], breaks: [] },
  ...{ closed: false, noBreak: false, opens: null, closes: null },
};
const said = (statements: readonly Partial<Statement>[], rest: Partial<Said> = {}): Said => ({
  ...{ ok: true, apart: [], bare: null, notes: [] },
  statements: statements.map((one) => ({ ...NOTHING, ...one })),
  ...rest,
});
const DAY = [{ from: 540, to: 1080 }];
const LUNCH = [{ from: 780, to: 840 }];

describe('settleHours', () => {
  it('lets the statement about fewer days win', () => {
    const read = settleHours(
      said([
        { days: [5, 6], work: DAY, isSpan: true },
        { days: [6], closed: true },
      ]),
    );
    expect(read).toMatchObject({ ok: true, days: { 5: { work: DAY }, 6: { work: [] } } });
  });

  it('gives a break that stands apart to the days before it that are open then', () => {
    const morning = [{ from: 540, to: 720 }];
    const read = settleHours(
      said(
        [
          { days: [1], work: DAY },
          { days: [2], work: morning },
          { days: [3], work: DAY },
        ],
        {
          apart: [{ breaks: LUNCH, after: 2 }],
        },
      ),
    );
    expect(read.ok && [1, 2, 3].map((day) => read.days[day as 1]?.breaks)).toEqual([LUNCH, [], []]);
  });

  it('refuses two statements about one day that cannot both be', () => {
    const read = settleHours(
      said([
        { days: [1], work: DAY },
        { days: [1], closed: true },
      ]),
    );
    expect(read).toMatchObject({ ok: false, reason: 'contradiction' });
  });
});
