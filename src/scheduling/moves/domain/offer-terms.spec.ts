import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANSWER_MS, CALL_MS, LEAST_TO_ANSWER_MS, keepForCall, offerTerms } from './offer-terms.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const instants = fc.record({
  closed: fc.integer({ min: 0, max: 20 * DAY }),
  offered: fc.integer({ min: DAY, max: 30 * DAY }),
});

describe('how long an offer stands', () => {
  it('is three days to answer a letter, and two more for staff to call', () => {
    const terms = offerTerms(0, { closed: 9 * DAY, offered: 10 * DAY }, true);
    expect(terms).toEqual({ answerUntil: ANSWER_MS, keepUntil: ANSWER_MS + CALL_MS });
  });

  it('leaves staff a day before the closed time and before the offered one', () => {
    expect(offerTerms(0, { closed: 2 * DAY, offered: 10 * DAY }, true).answerUntil).toBe(DAY);
    expect(offerTerms(0, { closed: 9 * DAY, offered: 3 * DAY }, true).answerUntil).toBe(2 * DAY);
  });

  it('is for staff at once without an e-mail, or when too little time is left to read one', () => {
    const closed = DAY + LEAST_TO_ANSWER_MS;
    expect(offerTerms(0, { closed, offered: 10 * DAY }, true).answerUntil).toBe(LEAST_TO_ANSWER_MS);
    expect(offerTerms(0, { closed: closed - 1, offered: 10 * DAY }, true)).toEqual({
      answerUntil: null,
      keepUntil: CALL_MS,
    });
    expect(offerTerms(0, { closed: 9 * DAY, offered: 10 * DAY }, false).answerUntil).toBeNull();
  });

  it('keeps the place as long as somebody may answer, never beyond its beginning', () => {
    fc.assert(
      fc.property(instants, fc.boolean(), (times, hasEmail) => {
        const { answerUntil, keepUntil } = offerTerms(0, times, hasEmail);
        expect(keepUntil).toBeLessThanOrEqual(times.offered);
        if (answerUntil !== null) expect(keepUntil).toBeGreaterThan(answerUntil);
      }),
    );
    expect(keepForCall(0, HOUR)).toBe(HOUR);
  });
});
