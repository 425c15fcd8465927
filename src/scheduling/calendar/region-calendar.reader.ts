import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { RegionCentreView } from './calendar.view.ts';

export interface RegionOfCalendar {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

/** Reads a region and its open centres. */
@Injectable()
export class RegionCalendarReader {
  async region(db: Db, code: string): Promise<RegionOfCalendar | null> {
    const [region] = await db.rows<RegionOfCalendar>(sql`
      select code, name, time_zone as "timeZone"
      from region
      where code = ${code}`);
    return region ?? null;
  }

  centres(db: Db, regionCode: string): Promise<RegionCentreView[]> {
    return db.rows<RegionCentreView>(sql`
      select id, name, municipality, head_centre_id as "headCentreId"
      from centre
      where region_code = ${regionCode} and closed_at is null
      order by name, id`);
  }
}
