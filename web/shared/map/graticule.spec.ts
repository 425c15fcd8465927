import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graticule } from './graticule.ts';

describe('the grid of degrees', () => {
  it('has round lines through what is shown', () => {
    const lines = graticule({ south: 43.1, west: 42.2, north: 44, east: 44.4 });
    expect(lines.map(([from]) => from?.[0]).filter((lat) => lat !== 43.1)).toEqual([43.5, 44]);
    expect(lines.filter(([from, to]) => from?.[1] === to?.[1]).map(([from]) => from?.[1])).toEqual([
      42.5, 43, 43.5, 44,
    ]);
  });

  it('has some lines and not too many, however far one zooms, and stays off the poles', () => {
    const zoom = fc.double({ min: 0.1, max: 180, noNaN: true });
    const centre = fc.tuple(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -150, max: 150, noNaN: true }),
    );
    fc.assert(
      fc.property(zoom, centre, (width, [lat, lon]) => {
        const lines = graticule({
          south: lat - width / 2,
          north: lat + width / 2,
          west: lon - width / 2,
          east: lon + width / 2,
        });
        expect(lines.length).toBeGreaterThanOrEqual(3);
        expect(lines.length).toBeLessThanOrEqual(30);
        expect(lines.flat().every(([at]) => Math.abs(at) <= 90)).toBe(true);
      }),
    );
  });
});
