import { describe, expect, it } from '@jest/globals';
import { ANY_LETTER, searchWords } from './search-words.ts';

/** Whether what was typed may have been the beginning of what was meant. */
function forgives(typed: string, meant: string): boolean {
  const slips = searchWords(typed)[0]?.slips ?? [];
  return slips.some((slip) => new RegExp(`^${slip.replaceAll(ANY_LETTER, '.')}`, 'u').test(meant));
}

describe('searchWords', () => {
  it.each([
    ['  с. Кожевниково,  ул.Парковая-1 ', ['с', 'кожевниково', 'ул', 'парковая', '1']],
    ['ТОМСК томск', ['томск']],
    ['«МФЦ» №2', ['мфц', '2']],
    ['%_\\ --', []],
    ['а б в г д е ж з и к', ['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з']],
  ])('reads %j', (typed, words) => {
    expect(searchWords(typed).map(({ text }) => text)).toEqual(words);
  });

  it.each([
    ['тамск', 'томск'],
    ['томзк', 'томская'],
    ['омск', 'томск'],
    ['томмск', 'томск'],
    ['отмск', 'томск'],
    ['осино', 'асино'],
    ['томск', 'томс'],
  ])('forgives %j for %j', (typed, meant) => {
    expect(forgives(typed, meant)).toBe(true);
  });

  it.each([
    ['тамзк', 'томск'],
    ['амск', 'новоомск'],
  ])('does not take %j for %j', (typed, meant) => {
    expect(forgives(typed, meant)).toBe(false);
  });

  it.each(['куб', '1905', '103д', 'октябрьское'])('leaves %j as it is', (word) => {
    expect(searchWords(word)[0]?.slips).toEqual([]);
  });
});
