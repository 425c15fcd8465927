import { describe, expect, it } from '@jest/globals';
import { GRACE_MS, RENEWED_AFTER_MS, isCopy, isToBeRenewed } from './device-tokens.ts';

const DAY = 86_400_000;
const FRESH = { issuedAt: 0, overtakenAt: null, youngerIssuedAt: null };

describe('a token of a device', () => {
  it('is good for ever while no younger one was used', () => {
    expect(isCopy(400 * DAY, FRESH)).toBe(false);
    expect(isCopy(400 * DAY, { ...FRESH, youngerIssuedAt: DAY })).toBe(false);
  });

  it('is a copy once a younger one has been in use for a minute', () => {
    const overtaken = { ...FRESH, youngerIssuedAt: DAY, overtakenAt: DAY };
    expect(isCopy(DAY + GRACE_MS - 1, overtaken)).toBe(false);
    expect(isCopy(DAY + GRACE_MS, overtaken)).toBe(true);
  });

  it('is replaced when it is half a day old', () => {
    expect(isToBeRenewed(RENEWED_AFTER_MS - 1, FRESH)).toBe(false);
    expect(isToBeRenewed(RENEWED_AFTER_MS, FRESH)).toBe(true);
  });

  it('is not replaced twice at once, but again when the next one was lost on the way', () => {
    const sent = { ...FRESH, youngerIssuedAt: DAY };
    expect(isToBeRenewed(DAY + GRACE_MS - 1, sent)).toBe(false);
    expect(isToBeRenewed(DAY + GRACE_MS, sent)).toBe(true);
    expect(isToBeRenewed(DAY + GRACE_MS, { ...sent, overtakenAt: DAY })).toBe(false);
  });
});
