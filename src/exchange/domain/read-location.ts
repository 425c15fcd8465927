/** Degrees written in the one way they compare by: `48.009964, 37.808141`. */
export function writeLocation(lat: number, lon: number): string {
  return `${rounded(lat)}, ${rounded(lon)}`;
}

/** The point that `writeLocation` wrote. */
export function readPoint(location = ''): Point | null {
  const [lat, lon] = location.split(', ').map(Number);
  return lat === undefined || lon === undefined ? null : { lat, lon };
}

export type LocationNote = 'one-coordinate' | 'unreadable-coordinates' | 'point-outside-country';
export type LocationReading =
  | { readonly ok: true; readonly lat: number; readonly lon: number }
  | { readonly ok: false; readonly note: LocationNote | null };

/** Russia and nothing much else; in the far east it goes on beyond 180°. */
const SOUTH = 41;
const NORTH = 82;
const WEST = 19;
const EAST_END = -168;

/**
 * A point of one cell (`48.009964,37.808141`; `48,009964; 37,808141`) or of two. A blank cell says nothing; one
 * number of two, what is no number and what is not in the country are told and not taken.
 */
export function readLocation(cells: readonly string[]): LocationReading {
  const text = cells
    .map((cell) => cell.trim())
    .join(' ')
    .trim();
  if (!/[^\s,;0.]/u.test(text)) return { ok: false, note: null };
  const numbers = cells.length > 1 ? cells.map(oneNumber) : numbersOf(text);
  if (!numbers || numbers.length > 2) return { ok: false, note: 'unreadable-coordinates' };
  const [lat, lon] = numbers;
  if (cells.length > 1 && cells.some((cell) => cell.trim() === ''))
    return { ok: false, note: 'one-coordinate' };
  if (lat != null && numbers.length === 1) return { ok: false, note: 'one-coordinate' };
  if (lat == null || lon == null) return { ok: false, note: 'unreadable-coordinates' };
  const isInside =
    lat >= SOUTH && lat <= NORTH && ((lon >= WEST && lon <= 180) || (lon >= -180 && lon <= EAST_END));
  return isInside
    ? { ok: true, lat: rounded(lat), lon: rounded(lon) }
    : { ok: false, note: 'point-outside-country' };
}

/** Kilometres between two points, near enough to tell a slip from a neighbour. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const width = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return 111.2 * Math.hypot(a.lat - b.lat, width);
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const LEAST_FAR_KM = 300;

/**
 * How far from the middle of a region's points is out of place: six times as far as half of them lie, and at least
 * 300 km. null with fewer than four points: then nothing can be told. A region's border we do not have.
 */
export function farFrom(points: readonly Point[]): { readonly middle: Point; readonly km: number } | null {
  if (points.length < 4) return null;
  const middle = { lat: median(points.map(({ lat }) => lat)), lon: median(points.map(({ lon }) => lon)) };
  const usual = median(points.map((point) => kilometresBetween(point, middle)));
  return { middle, km: Math.max(LEAST_FAR_KM, 6 * usual) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function oneNumber(cell: string): number | null {
  const text = cell.trim().replace(',', '.');
  return /^-?\d{1,3}(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/** Points and a comma between, or commas in the numbers and something else between them. */
function numbersOf(text: string): readonly (number | null)[] | null {
  const pieces = text.includes('.') ? text.split(/[\s,;]+/u) : text.split(/[;\s]+|,\s+/u);
  const numbers = pieces.filter((piece) => piece !== '').map(oneNumber);
  return numbers.includes(null) ? null : numbers;
}
