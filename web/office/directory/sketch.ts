export interface SketchPoint {
  readonly lat: number;
  readonly lon: number;
}

export const WIDTH = 320;
export const HEIGHT = 200;
const MARGIN = 24;
const KM_OF_DEGREE = 111.2;
/** A round length for the scale that takes no more than a third of the width. */
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

export interface Sketch {
  readonly here: { readonly x: number; readonly y: number };
  readonly others: readonly { readonly x: number; readonly y: number }[];
  readonly scale: { readonly km: number; readonly width: number };
}

/** Where a point and its neighbours are drawn, north up, all of them inside; the same length everywhere. */
export function sketchOf(point: SketchPoint, others: readonly SketchPoint[]): Sketch {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const flat = [point, ...others].map(({ lat, lon }) => ({
    x: (lon - point.lon) * shrink * KM_OF_DEGREE,
    y: (point.lat - lat) * KM_OF_DEGREE,
  }));
  const reach = (values: readonly number[]): number => Math.max(...values.map(Math.abs), 0.5);
  const perKm = Math.min(
    (WIDTH / 2 - MARGIN) / reach(flat.map(({ x }) => x)),
    (HEIGHT / 2 - MARGIN) / reach(flat.map(({ y }) => y)),
  );
  const drawn = flat.map(({ x, y }) => ({ x: WIDTH / 2 + x * perKm, y: HEIGHT / 2 + y * perKm }));
  const km = LENGTHS.findLast((length) => length * perKm <= WIDTH / 3) ?? 1;
  const [here = { x: WIDTH / 2, y: HEIGHT / 2 }, ...rest] = drawn;
  return { here, others: rest, scale: { km, width: km * perKm } };
}
