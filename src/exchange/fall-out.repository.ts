import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { DAY_FIELDS } from './domain/fields.ts';
import { ROW_COLUMNS } from './import-columns.sql.ts';
import type { ImportRowFacts } from './import-facts.ts';

/** How many visits each row of a dry run would take the time from. */
@Injectable()
export class FallOutRepository {
  /** Rows that take time away: nobody, until it is found otherwise. The others say nothing. */
  async clear(db: Db, id: string, numbers: readonly number[] | null): Promise<void> {
    await db.rows(sql`
      update import_row r
      set falls_out = case when ${TAKES_TIME} then 0 end
      where r.file_id = ${id} and (${numbers}::integer[] is null or r.number = any (${numbers}::integer[]))`);
  }

  /** Those of them whose office has a visit to come. */
  toTry(db: Db, id: string, numbers: readonly number[] | null, now: Date): Promise<ImportRowFacts[]> {
    return db.rows<ImportRowFacts>(sql`
      select ${ROW_COLUMNS}
      from import_row r
      where r.file_id = ${id}
        and r.falls_out is not null
        and (${numbers}::integer[] is null or r.number = any (${numbers}::integer[]))
        and exists (
          select
          from slot s
          where s.centre_id = r.centre_id and s.starts_at > ${now} and s.taken > 0
        )
      order by r.number`);
  }

  async put(db: Db, id: string, number: number, count: number): Promise<void> {
    await db.rows(sql`
      update import_row set falls_out = ${count} where file_id = ${id} and number = ${number}`);
  }
}

/** Of `import_row r`: it closes an office or changes its week. */
const TAKES_TIME = sql`(
  r.kind = 'missing'
  or (
    r.kind = 'changed'
    and exists (
      select from jsonb_array_elements(r.changes) as c where c ->> 'field' = any (${[...DAY_FIELDS]}::text[])
    )
  )
)`;
