import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import type { GroupKind } from '../calendar/calendar.view.ts';

export interface Group {
  readonly id: string;
  readonly regionCode: string;
  readonly kind: GroupKind;
  readonly name: string;
  /** In order. */
  readonly centreIds: readonly string[];
}

/** Groups of centres and who is in them. */
@Injectable()
export class GroupsRepository {
  ofRegion(db: Db, regionCode: string): Promise<Group[]> {
    return db.rows<Group>(sql`
      select
        g.id, g.region_code as "regionCode", g.kind, g.name,
        array(
          select m.centre_id from centre_group_member m where m.group_id = g.id order by m.centre_id
        ) as "centreIds"
      from centre_group g
      where g.region_code = ${regionCode}
      order by g.name, g.id`);
  }

  async find(db: Db, regionCode: string, id: string): Promise<Group | null> {
    const groups = await this.ofRegion(db, regionCode);
    return groups.find((group) => group.id === id) ?? null;
  }

  async add(tx: Tx, { id, regionCode, kind, name, centreIds }: Group): Promise<void> {
    await tx.rows(sql`
      insert into centre_group (id, region_code, kind, name)
      values (${id}, ${regionCode}, ${kind}, ${name})`);
    await this.#addMembers(tx, id, centreIds);
  }

  async change(tx: Tx, { id, kind, name, centreIds }: Omit<Group, 'regionCode'>): Promise<void> {
    await tx.rows(sql`
      update centre_group
      set name = ${name}, kind = ${kind}
      where id = ${id}`);
    await tx.rows(sql`delete from centre_group_member where group_id = ${id}`);
    await this.#addMembers(tx, id, centreIds);
  }

  /** With its days. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`delete from calendar_day where scope = 'group' and group_id = ${id}`);
    await tx.rows(sql`delete from centre_group_member where group_id = ${id}`);
    await tx.rows(sql`delete from centre_group where id = ${id}`);
  }

  /** Which of these are no centres of the region. */
  async strangers(db: Db, regionCode: string, centreIds: readonly string[]): Promise<string[]> {
    const rows = await db.rows<{ id: string }>(sql`
      select wanted.id
      from unnest(${centreIds}::uuid[]) as wanted (id)
      left join centre c on c.id = wanted.id and c.region_code = ${regionCode}
      where c.id is null`);
    return rows.map(({ id }) => id);
  }

  async #addMembers(tx: Tx, id: string, centreIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      insert into centre_group_member (centre_id, group_id)
      select centre_id, ${id}::uuid
      from unnest(${centreIds}::uuid[]) as member (centre_id)`);
  }
}
