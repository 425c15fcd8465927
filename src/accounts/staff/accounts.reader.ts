import { Injectable } from '@nestjs/common';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { Reach } from '../../common/http/badge.ts';
import type { Role } from '../domain/role-permissions.ts';
import type { PageEnd } from '../../common/http/page-cursor.ts';

export interface AccountRow {
  readonly id: string;
  readonly login: string | null;
  readonly email: string | null;
  readonly displayName: string;
  readonly isSuspended: boolean;
  readonly hasWayIn: boolean;
  readonly hasSecondFactor: boolean;
  readonly demo: boolean;
  readonly seenAt: Date | null;
  readonly search: string;
  readonly roles: readonly {
    readonly role: Role;
    readonly regionCode: string | null;
    readonly centreId: string | null;
    readonly placeName: string | null;
  }[];
}

export interface AccountsWanted {
  readonly words: readonly string[];
  readonly centreId: string | null;
  readonly regionCode: string | null;
  readonly after: PageEnd | null;
  readonly limit: number;
}

/** Reads people as those who manage them see them. */
@Injectable()
export class AccountsReader {
  /** Those with a role within the reaches, by name. Rides staff_account_name_ix, staff_grant_once_uq. */
  list(db: Db, reaches: readonly Reach[], wanted: AccountsWanted): Promise<AccountRow[]> {
    const { words, centreId, regionCode, after, limit } = wanted;
    const conditions = [
      withinReach(reaches),
      ...words.map((word) => sql`strpos(a.search, fold_text(${word})) > 0`),
      ...(centreId === null ? [] : [worksIn(sql`g.centre_id = ${centreId}`)]),
      ...(regionCode === null ? [] : [worksIn(sql`coalesce(g.region_code, c.region_code) = ${regionCode}`)]),
      ...(after ? [sql`(a.search, a.id) > (${after.text}, ${after.id}::uuid)`] : []),
    ];
    return this.#rows(db, joinSql(conditions, ' and '), limit);
  }

  /** One of those that `list` lists. */
  async findWithin(db: Db, reaches: readonly Reach[], id: string): Promise<AccountRow | null> {
    const [found] = await this.#rows(db, joinSql([withinReach(reaches), sql`a.id = ${id}`], ' and '), 1);
    return found ?? null;
  }

  async find(db: Db, id: string): Promise<AccountRow | null> {
    const [found] = await this.#rows(db, sql`a.id = ${id}`, 1);
    return found ?? null;
  }

  #rows(db: Db, condition: Sql, limit: number): Promise<AccountRow[]> {
    return db.rows<AccountRow>(sql`
      select
        a.id, a.login, a.email, a.display_name as "displayName", a.demo, a.search,
        a.suspended_at is not null as "isSuspended",
        a.password_hash is not null or a.oidc_subject is not null as "hasWayIn",
        a.code_since is not null as "hasSecondFactor",
        (select max(s.seen_at) from staff_session s where s.account_id = a.id) as "seenAt",
        (
          select coalesce(
            jsonb_agg(
              jsonb_build_object(
                'role', g.role, 'regionCode', g.region_code, 'centreId', g.centre_id,
                'placeName', coalesce(c.name, r.name)
              )
              order by coalesce(c.name, r.name) nulls first, g.role, g.id
            ),
            '[]'
          )
          from staff_grant g
          left join centre c on c.id = g.centre_id
          left join region r on r.code = g.region_code
          where g.account_id = a.id
        ) as roles
      from staff_account a
      where ${condition}
      order by a.search, a.id
      limit ${limit}`);
  }
}

function withinReach(reaches: readonly Reach[]): Sql {
  if (reaches.some(({ kind }) => kind === 'everywhere')) return sql`true`;
  const regions = reaches.flatMap((reach) => (reach.kind === 'region' ? [reach.regionCode] : []));
  const centres = reaches.flatMap((reach) => (reach.kind === 'centre' ? [reach.centreId] : []));
  return worksIn(sql`(
    coalesce(g.region_code, c.region_code) = any (${regions}::text[]) or g.centre_id = any (${centres}::uuid[])
  )`);
}

function worksIn(condition: Sql): Sql {
  return sql`exists (
    select
    from staff_grant g
    left join centre c on c.id = g.centre_id
    where g.account_id = a.id and ${condition}
  )`;
}
