import { expect, it } from '@jest/globals';
import { paperTime } from './paper-time.ts';

it.each([
  ['9:50', '09:50'],
  ['09:50', '09:50'],
  ['950', '09:50'],
  ['0950', '09:50'],
  [' 9.50 ', '09:50'],
  ['23 59', '23:59'],
  ['24:00', null],
  ['9:60', null],
  ['9', null],
  ['утром', null],
])('reads %s as %s', (typed, time) => {
  expect(paperTime(typed)).toBe(time);
});
