import { describe, expect, it } from '@jest/globals';
import { isMeantBy } from './name-search.ts';

const FEDOR = { familyName: 'Соловьёва-Ким', givenName: 'Алёна', patronymic: 'Сергеевна' };

describe('finding a visitor by name', () => {
  it.each([
    ['Соловьёва', true],
    ['соловьева', true],
    ['СОЛОВЬЕВА  алена', true],
    ['алена соловьева', true],
    ['Сoлoвьeвa', true],
    ['ким', true],
    ['Соловьёва – Ким', true],
    ['сол ал сер', true],
    ['', true],
    ['   ', true],
    ['оловьева', false],
    ['Соловьёва Пётр', false],
  ])('%j: %s', (typed, meant) => {
    expect(isMeantBy(typed, FEDOR)).toBe(meant);
  });
});
