export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

export interface PointDoubt {
  /** To the nearest other centre of the region, in whole kilometres. */
  readonly nearestKm: number;
  /** True when the point is right with latitude and longitude changed round. */
  readonly swapped: boolean;
}

/** Fewer known points say nothing of where a region is. */
const LEAST_KNOWN = 3;
/** Nearer than this to a neighbour is never doubted. */
const NEVER_DOUBTED_KM = 50;
/** A new point may be lonelier than the loneliest one known, by so much. */
const LONELIER = 1.5;
/** A known point so many times lonelier than the next lonely one is a slip itself, and is no measure. */
const SLIP = 3;
const KM_OF_DEGREE = 111.2;

/**
 * Whether a point looks as if it were outside of the region of its centre; null when it does not. There are no
 * outlines of regions here, so the region's other centres say where it is: a point is doubted when its nearest
 * neighbour is further than 50 km and further than one and a half times what any other centre of the region has to its
 * own nearest neighbour, known slips left out. With fewer than three other known points nothing is doubted. A doubt is shown, never refused:
 * a first office in a far district looks like a slip, and is none.
 */
export function pointDoubt(point: GeoPoint, others: readonly GeoPoint[]): PointDoubt | null {
  if (others.length < LEAST_KNOWN) return null;
  const limit = Math.max(NEVER_DOUBTED_KM, LONELIER * loneliestKm(others));
  const nearest = nearestKm(point, others);
  if (nearest <= limit) return null;
  const turned = { lat: point.lon, lon: point.lat };
  const swapped = Math.abs(point.lon) <= 90 && nearestKm(turned, others) <= limit;
  return { nearestKm: Math.round(nearest), swapped };
}

export interface PlacedPoint extends GeoPoint {
  readonly id: string;
  /** A closed centre is judged, but is no measure of where its region is. */
  readonly isOpen: boolean;
}

/** Which of a region's points are doubted, each judged by the other open ones. */
export function doubtedPoints(points: readonly PlacedPoint[]): string[] {
  const open = points.filter(({ isOpen }) => isOpen);
  return points
    .filter((point) => {
      const others = open.filter(({ id }) => id !== point.id);
      // Hardly any is far from all the others, and only those are worth the whole question.
      return nearestKm(point, others) > NEVER_DOUBTED_KM && pointDoubt(point, others) !== null;
    })
    .map(({ id }) => id);
}

/** The greatest of the distances from each point to the nearest other one, those of slips left out. */
function loneliestKm(points: readonly GeoPoint[]): number {
  const sorted = points.toSorted((a, b) => a.lat - b.lat);
  const distances = sorted.map((_, at) => nearestInOrder(sorted, at)).toSorted((a, b) => a - b);
  let most = distances[Math.floor((distances.length - 1) / 2)] ?? 0;
  for (const distance of distances) {
    if (distance > SLIP * Math.max(most, NEVER_DOUBTED_KM)) break;
    most = Math.max(most, distance);
  }
  return most;
}

/** Looks to both sides by latitude, no further than the nearest found so far can be. */
function nearestInOrder(sorted: readonly GeoPoint[], at: number): number {
  const from = sorted[at];
  if (!from) return 0;
  let nearest = Infinity;
  for (const step of [-1, 1]) {
    for (let other = at + step; ; other += step) {
      const to = sorted[other];
      if (!to || Math.abs(to.lat - from.lat) * KM_OF_DEGREE > nearest) break;
      nearest = Math.min(nearest, kilometres(from, to));
    }
  }
  return nearest;
}

function nearestKm(from: GeoPoint, others: readonly GeoPoint[]): number {
  return others.reduce((nearest, other) => Math.min(nearest, kilometres(from, other)), Infinity);
}

/** Along a great circle. Degrees, WGS 84. */
export function kilometres(a: GeoPoint, b: GeoPoint): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
