import { Injectable } from '@nestjs/common';
import { isOpenAt } from '../../centres/open-centre.sql.ts';
import { Database } from '../../common/database/database.ts';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Reach } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';

export interface ReachedCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly timeZone: string;
}

export interface CentresWanted {
  /** Each must be in the name, settlement, municipality or address. */
  readonly words: readonly string[];
  /** Where the page before ended. */
  readonly after: { readonly text: string; readonly id: string } | null;
  readonly limit: number;
}

/** The open centres that reaches cover, by name; rides centre_region_ix or centre_pk. */
@Injectable()
export class OwnCentresReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(reaches: readonly Reach[], { words, after, limit }: CentresWanted): Promise<ReachedCentre[]> {
    const conditions = [
      isOpenAt(new Date(this.clock.now())),
      covered(reaches),
      ...words.map((word) => sql`strpos(c.search, fold_text(${word})) > 0`),
      ...(after ? [sql`(c.name, c.id) > (${after.text}, ${after.id}::uuid)`] : []),
    ];
    return this.database.rows<ReachedCentre>(sql`
      select
        c.id, c.code, c.name, c.region_code as "regionCode",
        coalesce(c.time_zone, r.time_zone) as "timeZone"
      from centre c
      join region r on r.code = c.region_code
      where ${joinSql(conditions, ' and ')}
      order by c.name, c.id
      limit ${limit}`);
  }
}

function covered(reaches: readonly Reach[]): Sql {
  if (reaches.some(({ kind }) => kind === 'everywhere')) return sql`true`;
  const regions = reaches.flatMap((reach) => (reach.kind === 'region' ? [reach.regionCode] : []));
  const centres = reaches.flatMap((reach) => (reach.kind === 'centre' ? [reach.centreId] : []));
  return sql`(c.region_code = any (${regions}::text[]) or c.id = any (${centres}::uuid[]))`;
}
