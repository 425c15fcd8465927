import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../languages/texts-of.ts';
import { hoursInWords } from './hours-words.ts';

const ru = { language: 'ru', texts: textsOf('ru') } as const;
const en = { language: 'en', texts: textsOf('en') } as const;
const open = (weekdays: readonly number[], opens = '10:00', closes = '14:00') =>
  weekdays.map((weekday) => ({ weekday, opens, closes }));
/** Word joiners keep a range on one line; they are not seen. */
const plain = (words: string): string => words.replaceAll('\u2060', '');

describe('hours in words', () => {
  it.each([
    [open([2]), 'по вторникам, 10:00–14:00', 'on Tuesdays, 10:00–14:00'],
    [open([2, 4]), 'по вторникам и четвергам, 10:00–14:00', 'on Tuesdays and Thursdays, 10:00–14:00'],
    [
      [...open([1, 2, 3, 4, 5], '09:00', '18:00'), ...open([6], '09:00', '13:00')],
      'по будням, 09:00–18:00; по субботам, 09:00–13:00',
      'Monday–Friday, 09:00–18:00; on Saturdays, 09:00–13:00',
    ],
    [open([2, 3, 4, 5, 6]), 'вторник–суббота, 10:00–14:00', 'Tuesday–Saturday, 10:00–14:00'],
    [open([1, 2, 3, 4, 5, 6, 7]), 'ежедневно, 10:00–14:00', 'every day, 10:00–14:00'],
    [
      [...open([3], '09:00', '12:00'), ...open([3], '13:00', '17:00')],
      'по средам, 09:00–17:00',
      'on Wednesdays, 09:00–17:00',
    ],
  ])('put weekdays of the same hours together: %#', (week, inRussian, inEnglish) => {
    expect(plain(hoursInWords(ru, week))).toBe(inRussian);
    expect(plain(hoursInWords(en, week))).toBe(inEnglish);
  });
});
