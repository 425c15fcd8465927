import { describe, expect, it } from '@jest/globals';
import { HEIGHT, WIDTH, sketchOf } from './sketch.ts';

describe('the sketch of a point', () => {
  const tomsk = { lat: 56.5, lon: 84.95 };

  it('has the point in the middle and everybody inside', () => {
    const { here, others } = sketchOf(tomsk, [
      { lat: 60.7, lon: 77.6 },
      { lat: 56.5, lon: 84.95 },
      { lat: 56.4, lon: 86 },
    ]);
    expect(here).toEqual({ x: WIDTH / 2, y: HEIGHT / 2 });
    for (const { x, y } of others) {
      expect(x > 0 && x < WIDTH).toBe(true);
      expect(y > 0 && y < HEIGHT).toBe(true);
    }
    expect(others[0]?.x).toBeLessThan(WIDTH / 2);
    expect(others[0]?.y).toBeLessThan(HEIGHT / 2);
  });

  it('has a scale of a round length', () => {
    const { scale } = sketchOf(tomsk, [{ lat: 56.6, lon: 84.95 }]);
    expect(scale.km).toBe(10);
    expect(scale.width).toBeLessThanOrEqual(WIDTH / 3);
    expect(sketchOf(tomsk, []).scale.km).toBeGreaterThan(0);
  });
});
