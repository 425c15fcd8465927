import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { malformedCursor } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { parseWeek } from '../slots/domain/week.ts';
import { centresPage } from './centres-search.sql.ts';
import type { CentresQuestion } from './centres-search.sql.ts';
import { readCursor, writeCursor } from './domain/cursor.ts';
import { receptionHours } from './domain/reception-hours.ts';
import type { ReceptionHours } from './domain/reception-hours.ts';

/** A centre as the list shows it. */
export interface FoundCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly location: { readonly lat: number; readonly lon: number; readonly exact: boolean } | null;
  readonly timeZone: string;
  /** Its own telephone, else its region's hotline. */
  readonly phone: string | null;
  /** null when the hours are not published. */
  readonly hours: readonly ReceptionHours[] | null;
  /** To a tenth; null without a point or without coordinates. */
  readonly distanceKm: number | null;
  /** Epoch milliseconds of the first time the public can book now. */
  readonly nextFree: number | null;
  readonly demo: boolean;
}

export interface CentresPage {
  readonly items: readonly FoundCentre[];
  readonly nextCursor: string | null;
  /** How many answer the question in all; null unless it was asked for. Zero is told by an empty first page. */
  readonly total: number | null;
}

interface Row {
  id: string;
  code: string;
  name: string;
  kind: string;
  region_code: string;
  municipality: string | null;
  settlement: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  location_exact: boolean;
  demo: boolean;
  phone: string | null;
  time_zone: string;
  distance_km: number | null;
  sort_number: number;
  sort_text: string;
  week: unknown;
  next_free: Date | null;
  total: number | null;
}

/** Finds centres: by name and place forgivingly, by distance, by what they offer, each with its next free time. */
@Injectable()
export class FindCentres {
  constructor(private readonly database: Database) {}

  /** One statement a page. Throws `malformed-cursor`. */
  async list(question: CentresQuestion & { readonly cursor: string | null }): Promise<CentresPage> {
    const after = question.cursor === null ? null : readCursor(question.cursor);
    if (question.cursor !== null && !after) throw new Problem(malformedCursor);
    const rows = await this.database.rows<Row>(centresPage(question, after));
    const page = rows.slice(0, question.limit);
    const last = rows.length > question.limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => foundCentre(row)),
      nextCursor: last ? writeCursor({ number: last.sort_number, text: last.sort_text, id: last.id }) : null,
      total: rows[0]?.total ?? null,
    };
  }
}

function foundCentre(row: Row): FoundCentre {
  const { latitude: lat, longitude: lon } = row;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    region: row.region_code,
    municipality: row.municipality,
    settlement: row.settlement,
    address: row.address,
    location: lat === null || lon === null ? null : { lat, lon, exact: row.location_exact },
    timeZone: row.time_zone,
    phone: row.phone,
    hours: row.week === null ? null : hoursOf(row.week),
    distanceKm: row.distance_km === null ? null : Math.round(row.distance_km * 10) / 10,
    nextFree: row.next_free?.getTime() ?? null,
    demo: row.demo,
  };
}

function hoursOf(stored: unknown): ReceptionHours[] {
  const parsed = parseWeek(stored);
  if (!parsed.ok) throw new Error(`a stored week is ${parsed.reason} at ${parsed.pointer}`);
  return receptionHours(parsed.week);
}
