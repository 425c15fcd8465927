import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterCount, cleanText, hasForbiddenCharacters } from './clean-text.ts';

const anyText = fc.string({ unit: 'binary' });

describe('text as a person meant it', () => {
  it.each([
    ['the empty Braille cell', '\u2800Ива\u2800нов\u2800'],
    ['zero-width characters', '\u200bИва\u200c\u200dнов\u2060'],
    ['a byte order mark', '\ufeffИванов'],
    ['bidi marks', '\u200e\u202aИванов\u202c\u2066\u2069\u061c'],
    ['a soft hyphen', 'Ива\u00adнов'],
    ['variation selectors', 'Ива\ufe0fнов\u{e0100}'],
    ['Hangul fillers', '\u3164Ива\u115fнов\uffa0'],
    ['tags and annotation marks', 'Иванов\u{e0041}\ufff9'],
  ])('loses %s', (_what, raw) => {
    expect(cleanText(raw)).toBe('Иванов');
  });

  it.each([
    ['no-break', 'Иванов\u00a0Иван'],
    ['narrow no-break', 'Иванов\u202fИван'],
    ['ideographic', 'Иванов\u3000Иван'],
    ['double', ' Иванов   Иван '],
    ['mixed', '\u2003Иванов \u00a0\u2009Иван\u2028'],
  ])('has one plain space for a %s one', (_what, raw) => {
    expect(cleanText(raw)).toBe('Иванов Иван');
  });

  it('joins letters with their marks', () => {
    expect(cleanText('Се\u0308милии\u0306')).toBe('Сёмилий');
  });

  it('keeps letters, case, dashes and apostrophes', () => {
    const kept = "О’Коннор – д'Артаньян, Ёлкина Ӏ 7";
    expect(cleanText(kept)).toBe(kept);
  });

  it('is empty when nothing shows', () => {
    expect(cleanText('\u200b \u2800\u00a0\ufeff')).toBe('');
  });

  it('does not change when cleaned again, and has no outer or double space', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('characters that are refused', () => {
  const controls = Array.from({ length: 0xa0 }, (_, code) => code).filter(
    (code) => code < 0x20 || code >= 0x7f,
  );
  it('are all control characters', () => {
    expect(controls).toHaveLength(65);
    for (const code of controls) expect(hasForbiddenCharacters(`а${String.fromCharCode(code)}б`)).toBe(true);
  });

  it.each(['\ud83d', 'а\udc68', '\udc68\ud83d'])('are lone surrogates, %j', (raw) => {
    expect(hasForbiddenCharacters(raw)).toBe(true);
  });

  it.each(['', 'Иванов Иван', '👨 Иван', '\u00a0\u200b\u2800', '\uffff'])('are not in %j', (raw) => {
    expect(hasForbiddenCharacters(raw)).toBe(false);
  });

  it('are not tab and line breaks where a field has several lines', () => {
    expect(hasForbiddenCharacters('Ремонт.\r\n\tПриём в окне 2.', { multiline: true })).toBe(false);
    expect(hasForbiddenCharacters('а\n\u0000', { multiline: true })).toBe(true);
    expect(hasForbiddenCharacters('а\nб', { multiline: false })).toBe(true);
  });
});

it('counts characters, not units of UTF-16', () => {
  expect(characterCount('👨 Иван')).toBe(6);
  expect(characterCount('')).toBe(0);
});
