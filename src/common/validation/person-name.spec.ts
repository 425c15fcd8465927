import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePersonName } from './person-name.ts';

interface Samples {
  readonly names: Readonly<Record<'valid' | 'edge' | 'invalid', readonly string[]>>;
}
const samplesFile = new URL('../../../test/support/field-examples.json', import.meta.url);
const { names } = JSON.parse(readFileSync(samplesFile, 'utf8')) as Samples;
/** What stands in brackets after a sample is a remark; `Семен/Семён` are two samples. */
const samples = (list: readonly string[]): readonly string[] =>
  list.flatMap((line) => line.replace(/ \([^()]*\)$/u, '').split('/'));

const refusal = (raw: string): string => {
  const parsed = parsePersonName(raw);
  return parsed.ok ? `taken as ${parsed.value}` : parsed.reason;
};

describe('names of the field examples', () => {
  it.each(samples(names.valid))('takes %p as typed', (raw) => {
    expect(parsePersonName(raw)).toEqual({ ok: true, value: raw });
  });

  it.each(samples(names.edge))('takes the edge case %p', (raw) => {
    expect(parsePersonName(raw).ok).toBe(true);
  });

  it.each(names.invalid)('refuses %p', (raw) => {
    expect(refusal(raw)).toBe(Array.from(raw).length > 50 ? 'too-long' : 'not-a-name');
  });
});

describe('a name as it is kept', () => {
  it.each([
    ['Иванов  Иван   Иванович', 'Иванов Иван Иванович'],
    [' ИВАНОВ ИВАН ИВАНОВИЧ', 'ИВАНОВ ИВАН ИВАНОВИЧ'],
    ['иванов иван', 'иванов иван'],
    ['Иванoв', 'Иванoв'],
    ['О’Коннор', 'О’Коннор'],
    ['О`Коннор', "О'Коннор"],
    ['Салтыков–Щедрин', 'Салтыков-Щедрин'],
    ['Салтыков - Щедрин', 'Салтыков-Щедрин'],
    ['Иван\u200bов\u2800', 'Иванов'],
    ['Алёна', 'Алёна'],
    ['Але\u0308на', 'Алёна'],
    ['José', 'José'],
  ])('%p becomes %p', (raw, value) => {
    expect(parsePersonName(raw)).toEqual({ ok: true, value });
  });

  it.each([
    'О',
    'Ен',
    'Ӏ',
    'КӀамыл',
    'Гөлнара',
    'Ләйлә',
    'Үмүт',
    'Аңа',
    'Җәмилә',
    'Ҷамшед',
    'Ғафур',
    'Ўткир',
    'Ѓорѓи',
    'Łukasz',
    'Ñuñez',
    'Đặng',
    'Şükrü',
    "Gor'",
    "'т Гофт",
    'Ивано\u0301в',
    'Тестов',
    'Тест Иван',
    'Нет',
    'Ахмед-Хан-оглы',
    'Ким-Ен Сук-Хи',
  ])('%p is a name', (raw) => {
    expect(parsePersonName(raw)).toEqual({ ok: true, value: raw });
  });
});

describe('what is not a name', () => {
  it.each(['', ' ', '\u2800', '\u200b\u00a0'])('%p is empty', (raw) => {
    expect(refusal(raw)).toBe('empty');
  });

  it.each(['Иван\u0000', 'Иванов\nИван', 'Иванов\tИван', 'Иван\ud83d', '\u001b[31mИван'])(
    '%j has a forbidden character',
    (raw) => {
      expect(refusal(raw)).toBe('forbidden-character');
    },
  );

  it.each([
    'Иванов-',
    '-Иванов',
    '–',
    "О''Коннор",
    "Иванов-'",
    'И. И.',
    'Иванов, Иван',
    'Иванов/Иван',
    'Иван_Иван',
    '王小明',
    'Γιώργος',
    'محمد',
    'Ⅳ',
    'Иван№1',
    'Иван@',
    'Иван?',
    'Z\u0351\u036b\u0343algo',
    '\u0301Иван',
    'ʰ',
    'Иванов—–Петров',
    '<b>Иван</b>',
  ])('%p is not a name', (raw) => {
    expect(refusal(raw)).toBe('not-a-name');
  });

  it.each(['test', 'Тест', 'TEST', ' тест ', 'asdf', 'Qwerty', 'фыва', 'ЙЦУКЕН', 'tест'])(
    '%p is a placeholder',
    (raw) => {
      expect(refusal(raw)).toBe('not-a-name');
    },
  );

  it('is too long from the fifty-first character on, counted after cleaning', () => {
    expect(refusal(` ${'И'.repeat(50)}\u200b `)).toBe(`taken as ${'И'.repeat(50)}`);
    expect(refusal('И'.repeat(51))).toBe('too-long');
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."аяЁӏzZé –—-’'` .1\u0301\u200b") }),
  );
  it('that is taken is short, has only allowed characters, and is taken again unchanged', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const parsed = parsePersonName(raw);
        if (!parsed.ok) return;
        expect(parsed.value).toMatch(/^[\p{Script=Cyrillic}\p{Script=Latin}\u0300-\u036f '’-]{1,50}$/u);
        expect(parsed.value).not.toMatch(/ {2}|--|- | -|^[ -]|[ -]$/u);
        expect(parsePersonName(parsed.value)).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });

  it('is answered at once, however hostile', () => {
    for (const raw of [
      'а'.repeat(60_000),
      "а'".repeat(25) + '1',
      'а-'.repeat(30_000),
      '\u200b'.repeat(60_000),
    ]) {
      expect(parsePersonName(raw).ok).toBe(false);
    }
  });
});
