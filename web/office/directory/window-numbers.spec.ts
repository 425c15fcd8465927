import { describe, expect, it } from '@jest/globals';
import { readNumbers, writeNumbers } from './window-numbers.ts';

describe('numbers of windows', () => {
  it.each([
    ['1-4, 7', [1, 2, 3, 4, 7]],
    ['7,1–2;2', [1, 2, 7]],
    ['3', [3]],
    ['', []],
    [' 1, 2 , 3 ', [1, 2, 3]],
  ])('of %j are %j', (text, numbers) => expect(readNumbers(text)).toEqual(numbers));

  it.each(['0', '201', '4-1', 'два', '1.5', '1-', '-1'])('are not %j', (text) =>
    expect(readNumbers(text)).toBeNull(),
  );

  it('are written as they are read', () => {
    expect(writeNumbers([1, 2, 3, 4, 7])).toBe('1-4, 7');
    expect(writeNumbers([1, 2])).toBe('1, 2');
    expect(writeNumbers([])).toBe('');
    expect(readNumbers(writeNumbers([1, 5, 6, 7, 9]))).toEqual([1, 5, 6, 7, 9]);
  });
});
