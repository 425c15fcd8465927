import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import { foldText } from '../../common/validation/fold-text.ts';
import type { Visitor } from '../booking-details.ts';
import type { BookingSource } from '../booking.entity.ts';
import type { BookingStatus } from '../domain/booking-status.ts';
import { parseReference } from '../domain/reference.ts';

/** One line of a list of visits. Instants are epoch milliseconds. */
export interface VisitLine {
  readonly id: string;
  readonly reference: string;
  readonly status: BookingStatus;
  readonly source: BookingSource;
  readonly service: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly visitor: Visitor;
}

interface LineRow extends Omit<VisitLine, 'startsAt' | 'endsAt' | 'visitor'>, Visitor {
  readonly starts_at: Date;
  readonly ends_at: Date;
}

interface Search {
  readonly centreId: string;
  readonly text: string;
  readonly now: number;
}

const MOST = 20;
const DAY_MS = 86_400_000;
/** Yesterday's are asked for when a sheet of paper is entered; later ones than the horizon there are none. */
const DAYS_BACK = 2;

/** Finds visits of one centre, by reference or by name. */
@Injectable()
export class VisitsOfCentreReader {
  constructor(private readonly database: Database) {}

  /** At most twenty, the next ones first. Names are compared as people mistype them, so all of the centre are read. */
  async find({ centreId, text, now }: Search): Promise<VisitLine[]> {
    const reference = parseReference(text);
    if (reference !== null) return this.#read(centreId, sql`b.reference = ${reference}`);
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const from = new Date(now - DAYS_BACK * DAY_MS);
    const visits = await this.#read(centreId, sql`b.starts_at >= ${from}`);
    return visits.filter((visit) => isNamed(visit, words)).slice(0, MOST);
  }

  /** Rides booking_day_ix. */
  async #read(centreId: string, condition: Sql): Promise<VisitLine[]> {
    const rows = await this.database.rows<LineRow>(sql`
      select
        b.id, b.reference, b.status, b.source, b.service_code as service, b.starts_at, b.ends_at,
        b.family_name as "familyName", b.given_name as "givenName", b.patronymic
      from booking b
      where b.centre_id = ${centreId}
        and ${condition}
        and b.reference is not null
        and b.erased_at is null
        and b.status <> 'moved'
      order by b.starts_at, b.id`);
    return rows.map(({ starts_at, ends_at, familyName, givenName, patronymic, ...line }) => ({
      ...line,
      startsAt: starts_at.getTime(),
      endsAt: ends_at.getTime(),
      visitor: { familyName, givenName, patronymic },
    }));
  }
}

/** Every word asked for begins a word of the name. */
function isNamed({ visitor }: VisitLine, words: readonly string[]): boolean {
  const name = [visitor.familyName, visitor.givenName, visitor.patronymic ?? ''];
  const parts = name.flatMap(wordsOf);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return foldText(text).split(/[ -]/u).filter(Boolean);
}
