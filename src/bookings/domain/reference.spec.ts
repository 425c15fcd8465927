import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawReference, formatReference, parseReference } from './reference.ts';

describe('the reference on the talon', () => {
  it('is drawn over all numbers of eight digits without a leading zero', () => {
    expect(drawReference(() => 0)).toBe('10000000');
    expect(drawReference((bound) => bound - 1)).toBe('99999999');
    expect(drawReference(() => 38_271_935)).toBe('48271935');
  });

  it('asks for one number of ninety million', () => {
    const bounds: number[] = [];
    drawReference((bound) => {
      bounds.push(bound);
      return 5;
    });
    expect(bounds).toEqual([90_000_000]);
  });

  it.each([90_000_000, -1, 0.5, Number.NaN])(
    'does not accept %p of a source that breaks its word',
    (drawn) => {
      expect(() => drawReference(() => drawn)).toThrow(RangeError);
    },
  );

  it('is shown in two groups of four', () => {
    expect(formatReference('48271935')).toBe('4827-1935');
    expect(formatReference('4827193')).toBe('4827193');
    expect(formatReference('482719351')).toBe('482719351');
  });

  it.each([
    '48271935',
    '4827-1935',
    '4827 1935',
    ' 4827 - 1935 ',
    '4827–1935',
    '48 27 19 35',
    '4827\u00a01935',
    '\u200b4827-1935',
  ])('is read from %p', (typed) => {
    expect(parseReference(typed)).toBe('48271935');
  });

  it.each(['', '4827193', '482719351', '4827-193O', '4827/1935', '٤٨٢٧١٩٣٥', '-', '4827.1935', '1e7'])(
    'is not read from %p',
    (typed) => {
      expect(parseReference(typed)).toBeNull();
    },
  );

  it('is read back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.nat(89_999_999), (drawn) => {
        const reference = drawReference(() => drawn);
        expect(parseReference(formatReference(reference))).toBe(reference);
      }),
    );
  });
});
