import { keep, kept } from '../parts/kept.ts';

const KEY = 'place';
const NOT_PLACES = /^\/(?:sign-in|welcome)?(?:\?|$)/;

/** The common sign-in leaves the page: where one was is kept for the way back. */
export function keepPlace(): void {
  const place = location.hash.slice(1);
  keep(KEY, NOT_PLACES.test(place) ? null : place);
}

/** Once; null when there is none. */
export function takePlace(): string | null {
  const place = kept<string>(KEY);
  keep(KEY, null);
  return place;
}
