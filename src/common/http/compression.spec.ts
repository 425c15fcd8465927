import { describe, expect, it } from '@jest/globals';
import { encodingFor } from './compression.ts';

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip; q=0', null],
    ['identity', null],
    ['brotli', null],
    ['gzip;q=nonsense', null],
    ['', null],
    [undefined, null],
  ])('for %s is %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});
