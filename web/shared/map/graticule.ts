export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

export type Line = readonly (readonly [lat: number, lon: number])[];

/** Degrees between two lines, the widest first. */
const STEPS = [30, 10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01];
/** So many lines one way or more, so that distances can be told by eye. */
const LEAST_LINES = 4;
/** Mercator ends before the poles. */
const HIGHEST = 85;

/** Meridians and parallels of what is shown, in a round step: all the ground there is without tiles. */
export function graticule({ south, west, north, east }: Bounds): Line[] {
  const widest = Math.max(north - south, east - west);
  const step = STEPS.find((degrees) => widest / degrees >= LEAST_LINES) ?? 0.01;
  const low = Math.max(-HIGHEST, south);
  const high = Math.min(HIGHEST, north);
  return [
    ...stops(low, high, step).map((lat): Line => [
      [lat, west],
      [lat, east],
    ]),
    ...stops(west, east, step).map((lon): Line => [
      [low, lon],
      [high, lon],
    ]),
  ];
}

/** Multiples of the step from `from` to `to`, counted in whole steps: adding fractions up would drift. */
function stops(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}
