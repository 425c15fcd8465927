import { describe, expect, it } from '@jest/globals';
import { shortName } from './short-name.ts';

describe('a name shown short', () => {
  it('is the family name and initials', () => {
    const name = { familyName: 'Пробова', givenName: 'Анна', patronymic: 'Петровна' };
    expect(shortName(name)).toBe('Пробова\u{A0}А.\u{A0}П.');
    expect(shortName({ ...name, patronymic: null })).toBe('Пробова\u{A0}А.');
  });
});
