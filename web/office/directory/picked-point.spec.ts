import { describe, expect, it } from '@jest/globals';
import { pointIn, rounded } from './picked-point.ts';

describe('a picked point', () => {
  it('is as fine as a metre, and never at a pole', () => {
    expect(rounded({ lat: 56.484612345, lon: 84.948198765 })).toEqual({ lat: 56.48461, lon: 84.9482 });
    expect(rounded({ lat: 89, lon: -0.5 })).toEqual({ lat: 85, lon: -0.5 });
  });

  it('is what both fields say, comma or point, and none while one of them says nothing', () => {
    expect(pointIn({ lat: '56,5', lon: ' 84.9 ' })).toEqual({ lat: 56.5, lon: 84.9 });
    expect(pointIn({ lat: '56.5', lon: '' })).toBeNull();
    expect(pointIn({ lat: '', lon: '' })).toBeNull();
    expect(pointIn({ lat: '91', lon: '84' })).toBeNull();
  });
});
