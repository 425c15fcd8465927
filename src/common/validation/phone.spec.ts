import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePhone } from './phone.ts';

interface Samples {
  readonly phones: Readonly<Record<'valid' | 'landline' | 'invalid', readonly string[]>>;
}
const samplesFile = new URL('../../../test/support/field-examples.json', import.meta.url);
const { phones } = JSON.parse(readFileSync(samplesFile, 'utf8')) as Samples;
/** What stands in brackets at the end of a sample is a remark, unless it is digits. */
const sample = (line: string): string => line.replace(/ \([^()]*[A-Za-z][^()]*\)$/u, '');

const told = (raw: string): string => {
  const parsed = parsePhone(raw);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('telephones of the field examples', () => {
  it.each(phones.valid.map(sample))('%p is the mobile', (raw) => {
    expect(told(raw)).toBe('+79281234567');
  });

  const landlines = ['+78662421021', '+78662421021', 'toll-free'];
  it.each(phones.landline.map((line, index) => [sample(line), landlines[index]]))(
    '%p is %p',
    (raw, answer) => {
      expect(told(raw ?? '')).toBe(answer);
    },
  );

  const refusals = [
    'not-a-number',
    'not-a-number',
    'foreign',
    'not-a-number',
    'foreign',
    'not-a-number',
    'not-a-number',
    'not-a-number',
  ];
  it.each(phones.invalid.map((line, index) => [sample(line), refusals[index]]))(
    '%p is refused: %p',
    (raw, answer) => {
      expect(told(raw ?? '')).toBe(answer);
    },
  );

  it('are all answered above', () => {
    expect([phones.landline.length, phones.invalid.length]).toEqual([landlines.length, refusals.length]);
  });
});

describe('a telephone staff can call', () => {
  it.each([
    ['8 495 123-45-67', '+74951234567'],
    ['8 (3822) 60-29-99', '+73822602999'],
    ['(8662) 42-10-21', '+78662421021'],
    ['8662 42-10-21', '+78662421021'],
    ['+7 (86631) 4-12-34', '+78663141234'],
    ['(+7) 928 123 45 67', '+79281234567'],
    ['+7.928.123.45.67', '+79281234567'],
    ['8\u00a0928–123—45‑67', '+79281234567'],
    ['\u202a+79281234567\u202c', '+79281234567'],
  ])('%p is %p', (raw, e164) => {
    expect(told(raw)).toBe(e164);
  });

  it.each(['+7 940 123-45-67', '8 840 226-12-34'])('%p of Abkhazia is within the Russian plan', (raw) => {
    expect(told(raw)).toMatch(/^\+7[98]40/u);
  });
});

describe('a telephone that is refused', () => {
  it.each([
    ['', 'empty'],
    [' \u2800', 'empty'],
    ['8-800-555-35-35', 'toll-free'],
    ['+7 800 555 35 35', 'toll-free'],
    ['88005553535', 'toll-free'],
    ['8 804 333-22-11', 'toll-free'],
    ['+7 701 123 45 67', 'foreign'],
    ['87011234567', 'foreign'],
    ['+7 600 000-00-00', 'foreign'],
    ['+375 29 123-45-67', 'foreign'],
    ['+1 202 555 0123', 'foreign'],
    ['8 10 375 29 1234567', 'foreign'],
    ['+380 50 123 45 6', 'not-a-number'],
    ['+8 928 123-45-67', 'not-a-number'],
    ['8 809 123-45-67', 'not-a-number'],
    ['8435123456', 'not-a-number'],
    ['8 928 123-45-6', 'not-a-number'],
    ['8 (8662) 42-10-21 доб. 3', 'not-a-number'],
    ['89281234567, 89281234568', 'not-a-number'],
    ['8928123456789281234567', 'not-a-number'],
    ['٨٩٢٨١٢٣٤٥٦٧', 'not-a-number'],
    ['8928+1234567', 'not-a-number'],
    ['8928123456\u0000', 'not-a-number'],
    ['tel:+79281234567', 'not-a-number'],
    ['9'.repeat(50_000), 'not-a-number'],
  ])('%.40p is %p', (raw, reason) => {
    expect(told(raw)).toBe(reason);
  });
});

describe('any spelling', () => {
  const gap = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '(', ') ', '.');
  const mobile = fc.tuple(fc.constantFrom('903', '928', '960', '988', '999'), fc.stringMatching(/^\d{7}$/));

  it('of one mobile gives one number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('+7', '7', '8', ''),
        mobile,
        fc.array(gap, { minLength: 11, maxLength: 11 }),
        (lead, [code, rest], gaps) => {
          const digits = [...code, ...rest].map((digit, index) => `${digit}${gaps[index] ?? ''}`).join('');
          expect(told(`${lead}${gaps[10] ?? ''}${digits}`)).toBe(`+7${code}${rest}`);
        },
      ),
    );
  });

  it('that is taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+7|8|7)?[3489]\d{9}$/), (raw) => {
        const once = told(raw);
        if (once.startsWith('+')) expect(told(once)).toBe(once);
      }),
    );
  });
});
