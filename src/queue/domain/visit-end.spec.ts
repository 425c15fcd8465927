import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from './ticket-steps.ts';
import { REFUSAL_REASONS, checkEnd } from './visit-end.ts';

const ASKED = ['passport', 'snils', 'phone'];

describe('the end of a visit', () => {
  it('has a reason when it is a refusal, and only then', () => {
    for (const outcome of OUTCOMES)
      for (const reason of [null, ...REFUSAL_REASONS]) {
        const isRight = (outcome === 'refused') === (reason !== null);
        expect(checkEnd({ outcome, reason, documentsSeen: [] }, ASKED).ok).toBe(isRight);
      }
    expect(checkEnd({ outcome: 'refused', reason: null, documentsSeen: [] }, ASKED)).toEqual({
      ok: false,
      reason: 'reason-missing',
    });
    expect(checkEnd({ outcome: 'recovered', reason: 'other', documentsSeen: [] }, ASKED)).toEqual({
      ok: false,
      reason: 'reason-not-asked',
    });
  });

  it('names only documents that were asked for, none of which must have been seen', () => {
    const end = { outcome: 'recovered', reason: null } as const;
    expect(checkEnd({ ...end, documentsSeen: ['snils', 'passport'] }, ASKED)).toEqual({ ok: true });
    expect(checkEnd({ ...end, documentsSeen: ['snils', 'birth-certificate'] }, ASKED)).toEqual({
      ok: false,
      reason: 'unknown-document',
    });
  });
});
