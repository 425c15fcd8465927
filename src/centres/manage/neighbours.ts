import { kilometres } from '../domain/point-doubt.ts';
import type { GeoPoint } from '../domain/point-doubt.ts';
import type { NeighbourView } from './centres.view.ts';

const MOST_NEIGHBOURS = 8;

/** The nearest of some centres to a point, the nearest first. */
export function neighboursOf(
  point: GeoPoint,
  others: readonly (GeoPoint & { readonly name: string })[],
): NeighbourView[] {
  return others
    .map(({ name, lat, lon }) => ({
      name,
      lat,
      lon,
      km: Math.round(kilometres(point, { lat, lon }) * 10) / 10,
    }))
    .toSorted((a, b) => a.km - b.km)
    .slice(0, MOST_NEIGHBOURS);
}
