import { describe, expect, it } from '@jest/globals';
import { doubtedPoints, pointDoubt } from './point-doubt.ts';

/** Towns of Tomsk oblast. */
const TOMSK = [
  { lat: 56.4846, lon: 84.9482 },
  { lat: 56.6, lon: 84.886 },
  { lat: 57.0, lon: 86.15 },
  { lat: 58.3, lon: 82.9 },
  { lat: 58.43, lon: 82.6 },
];

describe('a point', () => {
  it.each([
    ['beside a town', { lat: 56.5, lon: 85 }],
    ['in a far district of the region', { lat: 57.5, lon: 84.2 }],
    ['beyond the border, but near a town', { lat: 56.3, lon: 85.3 }],
  ])('%s is not doubted', (_, point) => {
    expect(pointDoubt(point, TOMSK)).toBeNull();
  });

  it('of another region is, with how far it is', () => {
    expect(pointDoubt({ lat: 55.75, lon: 37.62 }, TOMSK)).toEqual({
      nearestKm: expect.any(Number),
      swapped: false,
    });
    expect(pointDoubt({ lat: 55.75, lon: 37.62 }, TOMSK)?.nearestKm).toBeGreaterThan(2500);
  });

  it('with its degrees changed round is told so', () => {
    expect(pointDoubt({ lat: 84.9482, lon: 56.4846 }, TOMSK)).toMatchObject({ swapped: true });
  });

  it('is not doubted where too few others are known to say where the region is', () => {
    expect(pointDoubt({ lat: 0, lon: 0 }, TOMSK.slice(0, 2))).toBeNull();
  });

  it('is doubted though another slip is stored already', () => {
    const slip = { lat: 84.9482, lon: 56.4846 };
    expect(pointDoubt({ lat: 55.75, lon: 37.62 }, [...TOMSK, slip])).not.toBeNull();
    expect(pointDoubt(slip, [...TOMSK, { lat: 55.75, lon: 37.62 }])).toMatchObject({ swapped: true });
  });

  it('near its neighbour is not doubted, however close the others stand to each other', () => {
    const street = [56.48, 56.481, 56.482, 56.483].map((lat) => ({ lat, lon: 84.95 }));
    expect(pointDoubt({ lat: 56.85, lon: 84.95 }, street)).toBeNull();
    expect(pointDoubt({ lat: 57, lon: 84.95 }, street)).toEqual({ nearestKm: 57, swapped: false });
  });
});

describe('the doubted points of a region', () => {
  const placed = TOMSK.filter(({ lon }) => lon < 86).map((point, index) => ({
    ...point,
    id: `${index}`,
    isOpen: true,
  }));
  const moscow = { lat: 55.75, lon: 37.62, id: 'moscow' };

  it('are those that are doubted one by one, of closed centres too', () => {
    expect(doubtedPoints(placed)).toEqual([]);
    expect(doubtedPoints([...placed, { ...moscow, isOpen: true }])).toEqual(['moscow']);
    expect(doubtedPoints([...placed, { ...moscow, isOpen: false }])).toEqual(['moscow']);
  });

  it('are not cleared by a closed centre nearby', () => {
    const beside = { lat: 55.76, lon: 37.6, id: 'beside', isOpen: false };
    expect(doubtedPoints([...placed, { ...moscow, isOpen: true }, beside])).toEqual(['moscow']);
  });
});
