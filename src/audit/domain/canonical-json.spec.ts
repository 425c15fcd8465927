import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts names at every depth and leaves out what is not there', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ё' }, null], a: undefined, A: { z: false, y: null } })).toBe(
      '{"A":{"y":null,"z":false},"b":[{"c":"ё","d":1},null]}',
    );
  });

  it('is the same for the same value, whatever the order it was written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(facts));
        expect(canonicalJson(JSON.parse(JSON.stringify(facts)))).toBe(canonicalJson(facts));
      }),
    );
  });
});
