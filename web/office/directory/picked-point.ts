import { degrees, isPoint } from './fact-values.ts';
import type { FactValues } from './fact-values.ts';

export interface PickedPoint {
  readonly lat: number;
  readonly lon: number;
}

/** About a metre: nobody points at a map more finely. */
const DIGITS = 5;
/** The map has no poles. */
const HIGHEST = 85;

/** A place of the map as the numbers that are stored. */
export function rounded({ lat, lon }: PickedPoint): PickedPoint {
  const north = Math.min(HIGHEST, Math.max(-HIGHEST, lat));
  return { lat: Number(north.toFixed(DIGITS)), lon: Number(lon.toFixed(DIGITS)) };
}

/** The point that the fields name; null while they name none. */
export function pointIn(values: Pick<FactValues, 'lat' | 'lon'>): PickedPoint | null {
  const [lat, lon] = [degrees(values.lat), degrees(values.lon)];
  return lat === null || lon === null || !isPoint(values) ? null : { lat, lon };
}
