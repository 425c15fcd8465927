import { describe, expect, it } from '@jest/globals';
import { everyWord, letterWord, numberWords, spokenCall } from './spoken-call.ts';

const said = (words: readonly { word: string }[]): string => words.map(({ word }) => word).join(' ');

/** Written another way than the code: what stands before the last two digits, and those two. */
function expected(number: number): string {
  const hundreds = [
    '',
    'сто',
    'двести',
    'триста',
    'четыреста',
    'пятьсот',
    'шестьсот',
    'семьсот',
    'восемьсот',
  ];
  const tens = ['двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят'];
  const ones = 'ноль один два три четыре пять шесть семь восемь девять'.split(' ');
  const teens =
    'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать';
  const two = number % 100;
  const words = [[...hundreds, 'девятьсот'][Math.floor(number / 100)] ?? ''];
  if (two >= 10 && two < 20) words.push(teens.split(' ')[two - 10] ?? '');
  if (two >= 20) words.push([...tens, 'девяносто'][Math.floor(two / 10) - 2] ?? '');
  if ((two < 10 || two >= 20) && two % 10 !== 0) words.push(ones[two % 10] ?? '');
  return words.filter(Boolean).join(' ') || 'ноль';
}

describe('the words of a number', () => {
  it('are right from 0 to 999', () => {
    for (let number = 0; number <= 999; number += 1) expect(said(numberWords(number))).toBe(expected(number));
  });

  it.each([
    [0, 'ноль'],
    [8, 'восемь'],
    [19, 'девятнадцать'],
    [40, 'сорок'],
    [90, 'девяносто'],
    [108, 'сто восемь'],
    [211, 'двести одиннадцать'],
    [999, 'девятьсот девяносто девять'],
    [1000, 'тысяча'],
    [2001, 'две тысячи один'],
    [5340, 'пять тысяч триста сорок'],
  ])('of %s are "%s"', (number, words) => expect(said(numberWords(number))).toBe(words));

  it.each([-1, 1.5, 10_000, NaN])('are none for %s', (number) => expect(numberWords(number)).toEqual([]));
});

describe('a call', () => {
  it('is said with the letter, the number without its zeros, and the window', () => {
    expect(said(spokenCall('Д-108', 5))).toBe('талон дэ сто восемь окно пять');
    expect(said(spokenCall('П-014', 21))).toBe('талон пэ четырнадцать окно двадцать один');
  });

  it('has a name for every letter a service may have', () => {
    const letters = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'.split('');
    const names = letters.map((letter) => said(letterWord(letter)));
    expect(names.filter((name) => name !== '')).toHaveLength(32);
    expect(new Set(names).size).toBe(32);
    expect(letterWord('D')).toEqual([]);
  });

  it('uses only words of which there is a clip, each clip having one word', () => {
    const clips = new Map(everyWord().map(({ clip, word }) => [clip, word]));
    expect(clips.size).toBe(everyWord().length);
    for (let number = 0; number <= 9_999; number += 1)
      for (const { clip, word } of numberWords(number)) expect(clips.get(clip)).toBe(word);
  });
});
