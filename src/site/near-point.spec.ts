import { describe, expect, it } from '@jest/globals';
import { nearPoint } from './near-point.ts';

describe('the point a list begins at', () => {
  it('is kept to a hundredth of a degree', () => {
    expect(nearPoint('56.484999,-84.951')).toEqual({ lat: 56.48, lon: -84.95 });
    expect(nearPoint('-0.001,0')).toEqual({ lat: 0, lon: 0 });
  });

  it.each(['', ',', '1', '1,', '1,2,3', '91,0', '0,181', 'x,y', 'NaN,1', 'Infinity,1', ' ,1'])(
    'is none for %j',
    (text) => {
      expect(nearPoint(text)).toBeNull();
    },
  );
});
