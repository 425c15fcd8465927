import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPhone, maskPhone } from './phone-view.ts';
import { parsePhone } from './phone.ts';

describe('a telephone as people write it', () => {
  it.each([
    ['+79281234567', '+7 928 123-45-67', '+7 928 ···-··-67'],
    ['+74951234567', '+7 495 123-45-67', '+7 495 ···-··-67'],
    ['+78662421021', '+7 8662 42-10-21', '+7 8662 ··-··-21'],
    ['+73822602999', '+7 3822 60-29-99', '+7 3822 ··-··-99'],
    ['+78663141234', '+7 86631 4-12-34', '+7 86631 ·-··-34'],
    ['+78001003282', '8 800 100-32-82', '8 800 ···-··-82'],
    ['+74952000022', '+7 495 200-00-22', '+7 495 ···-··-22'],
    ['+380501234567', '+380501234567', '···67'],
    ['', '', '···'],
  ])('%p is %p, masked %p', (e164, shown, masked) => {
    expect(formatPhone(e164)).toBe(shown);
    expect(maskPhone(e164)).toBe(masked);
  });

  it('is read back from the way it is shown, and hides all but the code and two digits when masked', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+7[3489]\d{9}$/), (e164) => {
        const parsed = parsePhone(e164);
        if (parsed.ok) expect(parsePhone(formatPhone(e164))).toEqual(parsed);
        expect(formatPhone(e164).replace(/\D/gu, '').slice(1)).toBe(e164.slice(2));
        expect(maskPhone(e164).replace(/^\S+ \d+ /u, '')).toMatch(/^·{1,3}-··-\d\d$/u);
        expect(maskPhone(e164).endsWith(e164.slice(-2))).toBe(true);
      }),
    );
  });
});
