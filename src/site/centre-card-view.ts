import type { CentreCardView } from '../../web/public/centres/centre-card.tsx';
import type { FoundCentre } from '../finder/find-centres.service.ts';
import { placeInWords } from './places.ts';

/** A found centre as a card of a list shows it, under its number there. */
export function cardOf(
  centre: FoundCentre,
  { number, canBook }: { readonly number: number; readonly canBook: boolean },
): CentreCardView {
  const { id, code, name, timeZone, phone, hours, distanceKm, nextFree, location, settlement } = centre;
  return {
    ...{ id, code, name, timeZone, phone, distanceKm, nextFree, number, canBook },
    week: hours,
    place: placeInWords(centre),
    point: location && { lat: location.lat, lon: location.lon, town: settlement ?? '' },
  };
}
