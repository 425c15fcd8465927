import { Injectable } from '@nestjs/common';
import type { CentreCardView } from '../../web/public/centres/centre-card.tsx';
import { FindCentres } from '../finder/find-centres.service.ts';
import type { FoundCentre } from '../finder/find-centres.service.ts';
import { placeInWords } from './places.ts';

export interface CentresAsked {
  readonly service: string;
  readonly region: string;
  readonly query: string;
  /** `lat,lon` in degrees, or nothing. */
  readonly near: string;
  readonly cursor: string;
}

export interface CentresFound {
  readonly centres: readonly CentreCardView[];
  readonly nextCursor: string | null;
  /** False when nothing that was looked for can be booked here, and the centres are shown for their telephones. */
  readonly bookable: boolean;
}

/** How many centres a page shows: three screens of a phone. */
const PAGE = 20;
/** Stands before the cursors of lists of centres that cannot be booked. */
const ANY = 'any.';

/** The list of centres as its page shows it. */
@Injectable()
export class CentreList {
  constructor(private readonly finder: FindCentres) {}

  /**
   * Centres that do the service; where there are none, whatever centres answer to what was looked for: most
   * village offices publish neither hours nor address, and people need their telephone. Throws `malformed-cursor`.
   */
  async find(asked: CentresAsked, now: number): Promise<CentresFound> {
    if (asked.cursor.startsWith(ANY))
      return this.#any({ ...asked, cursor: asked.cursor.slice(ANY.length) }, now);
    const { items, nextCursor } = await this.finder.list({ ...question(asked, now), service: asked.service });
    if (items.length === 0 && asked.cursor === '') return this.#any(asked, now);
    const centres = items.map((item) => cardOf(item, item.hours !== null || item.nextFree !== null));
    return { centres, nextCursor, bookable: true };
  }

  async #any(asked: CentresAsked, now: number): Promise<CentresFound> {
    const { items, nextCursor } = await this.finder.list(question(asked, now));
    const centres = items.map((item) => cardOf(item, false));
    return { centres, nextCursor: nextCursor && ANY + nextCursor, bookable: false };
  }
}

function question(
  { region, query, near, cursor }: CentresAsked,
  now: number,
): Parameters<FindCentres['list']>[0] {
  const point = pointOf(near);
  return {
    ...{ now, limit: PAGE },
    ...(region !== '' && { region }),
    ...(query.trim() !== '' && { q: query }),
    ...(point && { near: point }),
    cursor: cursor === '' ? null : cursor,
  };
}

function cardOf(centre: FoundCentre, canBook: boolean): CentreCardView {
  const { id, name, timeZone, phone, hours, distanceKm, nextFree } = centre;
  return {
    id,
    name,
    timeZone,
    phone,
    distanceKm,
    nextFree,
    canBook,
    week: hours,
    place: placeInWords(centre),
  };
}

/** Degrees of `near`; null when it is not a point of the Earth, for a list without order beats a refusal. */
function pointOf(near: string): { lat: number; lon: number } | null {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = near
    .split(',')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const isPoint = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && more.length === 0;
  return isPoint ? { lat, lon } : null;
}
