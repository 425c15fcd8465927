/** Decimals of a degree that an address may hold: about a kilometre, which tells a quarter and not a house. */
const DECIMALS = 2;

/** Degrees of `lat,lon`, rounded; null when it is not a point of the Earth, for a list without order beats a refusal. */
export function nearPoint(near: string): { lat: number; lon: number } | null {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = near
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPoint = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && more.length === 0;
  return isPoint ? { lat: rounded(lat), lon: rounded(lon) } : null;
}

function rounded(degrees: number): number {
  // A zero below zero is written as one above.
  return Number(degrees.toFixed(DECIMALS)) || 0;
}
