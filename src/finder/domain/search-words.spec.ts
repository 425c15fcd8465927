import { describe, expect, it } from '@jest/globals';
import { searchWords } from './search-words.ts';

/** The pattern as JavaScript reads it, where `\m` is the beginning of a word. */
function slips(word: string): RegExp {
  const pattern = searchWords(word)[0]?.oneSlipAway ?? '(?!)';
  return new RegExp(pattern.replace(String.raw`\m`, String.raw`(?<![\p{L}\p{N}])`), 'u');
}

describe('searchWords', () => {
  it.each([
    ['  с. Кожевниково,  ул.Парковая-1 ', ['с', 'кожевниково', 'ул', 'парковая', '1']],
    ['ЧАЖЁМТО чажемто', ['чажемто']],
    ['«МФЦ» №2', ['мфц', '2']],
    ['%_\\ --', []],
    ['а б в г д е ж з и к', ['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з']],
  ])('reads %j', (typed, words) => {
    expect(searchWords(typed).map(({ text }) => text)).toEqual(words);
  });

  it.each([
    ['тамск', 'томск'],
    ['омск', 'томск'],
    ['томмск', 'томск'],
    ['отмск', 'томск'],
    ['томс', 'томск'],
    ['асыно', 'асино'],
    ['осино', 'асино'],
    ['кидровый', 'кедровый'],
  ])('forgives %j for %j', (typed, meant) => {
    if (typed.length <= 7) expect(slips(typed).test(`г ${meant}`)).toBe(true);
    else expect(searchWords(typed)[0]?.oneSlipAway).toBeNull();
  });

  it('forgives one slip, not two, and only from the beginning of a word', () => {
    expect(slips('тамзк').test('г томск')).toBe(false);
    expect(slips('амск').test('новоомск')).toBe(false);
  });

  it.each(['куб', '1905', '103д', 'октябрьское'])('leaves %j as it is', (word) => {
    expect(searchWords(word)[0]?.oneSlipAway).toBeNull();
  });
});
