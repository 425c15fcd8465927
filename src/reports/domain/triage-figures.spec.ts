import { describe, expect, it } from '@jest/globals';
import { triageFigures } from './triage-figures.ts';

describe('where the questions led', () => {
  it('is helped without a visit by two of the ends, and knows ends nobody reached', () => {
    expect(
      triageFigures([
        { end: 'recover', reached: 5 },
        { end: 'recover-by-snils', reached: 1 },
        { end: 'visit', reached: 2 },
      ]),
    ).toEqual({
      ends: [
        { end: 'recover', reached: 5 },
        { end: 'recover-by-snils', reached: 1 },
        { end: 'visit', reached: 2 },
        { end: 'visit-today', reached: 0 },
      ],
      ...{ reached: 8, helpedWithoutVisit: 6, helpedShare: 0.75 },
    });
    expect(triageFigures([]).helpedShare).toBeNull();
  });
});
