import { expect, it } from '@jest/globals';
import { looksLikeCode } from './looks-like-code.ts';

it.each([
  ['4827-1935', true],
  ['OKNO:48271935', true],
  ['Иванова Анна', false],
  ["д'Артаньян", false],
])('tells a code from a name: %s', (typed, isCode) => {
  expect(looksLikeCode(typed)).toBe(isCode);
});
