import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import { OneTimeCodes } from './one-time-codes.ts';

const STEP_MS = 30_000;
const NOW = 58_800_000 * STEP_MS;

class StandingClock extends Clock {
  now(): number {
    return NOW;
  }
}

describe('OneTimeCodes', () => {
  const codes = new OneTimeCodes(new Secrets('a secret that is only good for tests'), new StandingClock());
  const secret = codes.newSecret();
  const codeAt = (instant: number): string => generateSync({ secret, epoch: Math.floor(instant / 1000) });

  it('are of this half minute, the one before or the next, and of no other', () => {
    const steps = [-2, -1, 0, 1, 2].map((steps) => codes.stepOf(secret, codeAt(NOW + steps * STEP_MS)));
    expect(steps).toEqual([null, 58_799_999, 58_800_000, 58_800_001, null]);
    const code = codeAt(NOW);
    expect(codes.stepOf(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(58_800_000);
    expect(codes.stepOf(codes.newSecret(), code)).toBeNull();
  });

  it('have a secret that opens for its own person under its own key, and shows nothing of itself', () => {
    const sealed = codes.seal(secret, 'person');
    expect(codes.open(sealed, 'person')).toBe(secret);
    expect(sealed.toString('latin1')).not.toContain(secret);
    expect(codes.seal(secret, 'person').equals(sealed)).toBe(false);
    expect(() => codes.open(sealed, 'another')).toThrow();
    const elsewhere = new OneTimeCodes(new Secrets('a secret of another installation'), new StandingClock());
    expect(() => elsewhere.open(sealed, 'person')).toThrow();
    const changed = Buffer.from(sealed);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(() => codes.open(changed, 'person')).toThrow();
  });

  it('come into an application by an address that names the product and the person', () => {
    expect(codes.uri(secret, 'anna')).toBe(`otpauth://totp/Okno:anna?secret=${secret}&issuer=Okno`);
  });
});
