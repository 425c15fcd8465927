import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskEmail, parseEmail } from './email.ts';

const told = (raw: string): string => {
  const parsed = parseEmail(raw);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('an e-mail address', () => {
  it.each([
    ['ivan@mail.ru', 'ivan@mail.ru'],
    [' ivan@mail.ru\u200b', 'ivan@mail.ru'],
    ['Ivan.Ivanov@Mail.RU', 'Ivan.Ivanov@mail.ru'],
    ['ivan+okno@yandex.ru', 'ivan+okno@yandex.ru'],
    ['иван@пример.рф', 'иван@пример.рф'],
    ['ivan@пример.рф', 'ivan@пример.рф'],
    ['ivan@Пример.РФ', 'ivan@пример.рф'],
    ['ivan@xn--e1afmkfd.xn--p1ai', 'ivan@xn--e1afmkfd.xn--p1ai'],
  ])('%p is kept as %p', (raw, value) => {
    expect(told(raw)).toBe(value);
  });

  it.each([
    ['', 'empty'],
    ['\u2800 ', 'empty'],
    ['ivan', 'not-an-email'],
    ['ivan@mail', 'not-an-email'],
    ['ivan@@mail.ru', 'not-an-email'],
    ['ivan@mail..ru', 'not-an-email'],
    ['ivan ivan@mail.ru', 'not-an-email'],
    ['Иван <ivan@mail.ru>', 'not-an-email'],
    ['a@b.ru, c@d.ru', 'not-an-email'],
    ['ivanоv@mail.ru', 'not-an-email'],
    ['ivan@mаil.ru', 'not-an-email'],
    ['ivan@mail.ru\r\nBcc: all@mail.ru', 'forbidden-character'],
    ['ivan\u0000@mail.ru', 'forbidden-character'],
    ['\ud83d@mail.ru', 'forbidden-character'],
  ])('%j is refused: %s', (raw, reason) => {
    expect(told(raw)).toBe(reason);
  });

  it('is too long from the 255th character on', () => {
    const address = (last: number): string =>
      `ivanov@${`${'a'.repeat(60)}.`.repeat(3)}${'b'.repeat(last)}.ru`;
    expect(address(61)).toHaveLength(254);
    expect(told(address(61))).toBe(address(61));
    expect(told(address(62))).toBe('too-long');
  });

  it('that is taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const parsed = parseEmail(raw);
        if (parsed.ok) expect(parseEmail(parsed.value)).toEqual(parsed);
      }),
    );
  });
});

describe('an address hidden', () => {
  it.each([
    ['ivanov@mail.ru', 'i···@mail.ru'],
    ['iva@mail.ru', 'i···@mail.ru'],
    ['iv@mail.ru', '···@mail.ru'],
    ['i@mail.ru', '···@mail.ru'],
    ['иванов@пример.рф', 'и···@пример.рф'],
    ['nothing', '···'],
  ])('%p is %p', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});
