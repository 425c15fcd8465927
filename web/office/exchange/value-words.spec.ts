import { describe, expect, it } from '@jest/globals';
import { valueWords } from './value-words.ts';
import { exchangeWords } from './words.ts';

describe('a value of a list', () => {
  it('is read in the language of the office', () => {
    expect(valueWords('mon', '09:00-18:00 (перерыв 13:00-14:00)', exchangeWords.en)).toBe(
      '09:00-18:00 (break 13:00-14:00)',
    );
    expect(valueWords('sun', 'выходной', exchangeWords.en)).toBe('closed');
    expect(valueWords('kind', 'satellite', exchangeWords.ru)).toBe('ТОСП');
    expect(valueWords('address', 'ул. Выходная', exchangeWords.en)).toBe('ул. Выходная');
    expect(valueWords('phone', null, exchangeWords.ru)).toBe('не известно');
  });
});
