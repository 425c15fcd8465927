import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { centreAsked, dayAsked } from './report-scope.ts';
import type { ReportOf, ReportQuestion } from './report-scope.ts';

export interface ReportPlace {
  readonly id: string;
  readonly name: string;
  /** The municipality; empty when it is not known. */
  readonly district: string;
}

/** The centres of a report, and how far what is shown of them may be believed. */
@Injectable()
export class ReportPlacesReader {
  places(db: Db, of: ReportOf): Promise<ReportPlace[]> {
    return db.rows<ReportPlace>(sql`
      select c.id, c.name, coalesce(c.municipality, '') as district
      from centre c
      where ${of.centreId === undefined ? sql`c.region_code = ${of.regionCode}` : sql`c.id = ${of.centreId}`}
      order by c.name, c.id`);
  }

  /** What the region or the centre is called; the code of a region that is not there. */
  async name(db: Db, { regionCode, centreId }: ReportOf): Promise<string> {
    const [row] = await db.rows<{ name: string }>(
      centreId === undefined
        ? sql`select name from region where code = ${regionCode}`
        : sql`select name from centre where id = ${centreId}`,
    );
    return row?.name ?? regionCode ?? '';
  }

  /** When sums were last brought up to date, and whether any of the days were made up. */
  async state(db: Db, question: ReportQuestion): Promise<{ madeAt: number | null; demo: boolean }> {
    const [row] = await db.rows<{ madeAt: number | null; demo: boolean }>(sql`
      select
        (select (extract(epoch from finished_at) * 1000)::float8 from job where name = 'make-sums') as "madeAt",
        exists (
          select from demo_day d
          join centre c on c.id = d.centre_id
          where ${centreAsked(question)} and ${dayAsked(question)}
        ) as demo`);
    return { madeAt: row?.madeAt ?? null, demo: row?.demo ?? false };
  }
}
