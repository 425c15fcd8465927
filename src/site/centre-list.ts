import { Injectable } from '@nestjs/common';
import type { CentreCardView } from '../../web/public/centres/centre-card.tsx';
import { FindCentres } from '../finder/find-centres.service.ts';
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
}

/** How many centres a page shows: three screens of a phone. */
const PAGE = 20;

/** The list of centres as its page shows it. */
@Injectable()
export class CentreList {
  constructor(private readonly finder: FindCentres) {}

  async find(asked: CentresAsked, now: number): Promise<CentresFound> {
    const { service, region, query, cursor } = asked;
    const near = pointOf(asked.near);
    const { items, nextCursor } = await this.finder.list({
      ...{ service, now, limit: PAGE },
      ...(region !== '' && { region }),
      ...(query.trim() !== '' && { q: query }),
      ...(near && { near }),
      cursor: cursor === '' ? null : cursor,
    });
    const centres = items.map((item): CentreCardView => ({
      id: item.id,
      name: item.name,
      place: placeInWords(item),
      timeZone: item.timeZone,
      phone: item.phone,
      week: item.hours,
      distanceKm: item.distanceKm,
      nextFree: item.nextFree,
    }));
    return { centres, nextCursor };
  }
}

/** Degrees of `near`; null when it is not a point of the Earth, for a list without order beats a refusal. */
function pointOf(near: string): { lat: number; lon: number } | null {
  const [lat = Number.NaN, lon = Number.NaN, ...more] = near
    .split(',')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const isPoint = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && more.length === 0;
  return isPoint ? { lat, lon } : null;
}
