import { describe, expect, it } from '@jest/globals';
import { isCode } from './is-code.ts';

describe('a one-time code', () => {
  it.each(['123456', '123 456', ' 1 2 3 4 5 6 '])('is six digits, however spaced: %p', (typed) => {
    expect(isCode(typed)).toBe(true);
  });

  it.each(['', '12345', '1234567', '12345a', '123-456'])('is nothing else: %p', (typed) => {
    expect(isCode(typed)).toBe(false);
  });
});
