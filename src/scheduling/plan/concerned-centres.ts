import { Injectable } from '@nestjs/common';
import { isOpenAt } from '../../centres/open-centre.sql.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';

/** Whose plan changes: these centres, those of a group, of a region, or all. */
export type Concerned =
  | readonly string[]
  /** Those of a group, and those about to join it. */
  | { readonly groupId: string; readonly joining?: readonly string[] }
  | { readonly regionCode: string }
  | 'country';

/**
 * Says which centres a change concerns, so that no centre slips in beside it: regions are locked before their centres
 * are counted, in the order of their codes, and whoever adds a centre waits for its region. A group is locked likewise.
 */
@Injectable()
export class ConcernedCentres {
  constructor(private readonly clock: Clock) {}

  /** Ids in order. Of a region or the country those that are open; a closed one has no slots to write anew. */
  async lockAndList(tx: Tx, concerned: Concerned): Promise<readonly string[]> {
    if (isList(concerned)) return [...new Set(concerned)].toSorted();
    if (concerned === 'country') {
      await tx.rows(sql`select code from region order by code for update`);
      return this.#ids(tx, sql`true`);
    }
    if ('regionCode' in concerned) {
      await tx.rows(sql`select code from region where code = ${concerned.regionCode} for update`);
      return this.#ids(tx, sql`region_code = ${concerned.regionCode}`);
    }
    await tx.rows(sql`select id from centre_group where id = ${concerned.groupId} for update`);
    return this.#ids(
      tx,
      sql`(
        id in (select centre_id from centre_group_member where group_id = ${concerned.groupId})
        or id = any (${concerned.joining ?? []}::uuid[])
      )`,
    );
  }

  async #ids(tx: Tx, condition: ReturnType<typeof sql>): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(sql`
      select c.id
      from centre c
      where ${isOpenAt(new Date(this.clock.now()))} and ${condition}
      order by c.id`);
    return rows.map(({ id }) => id);
  }
}

function isList(concerned: Concerned): concerned is readonly string[] {
  return Array.isArray(concerned);
}
