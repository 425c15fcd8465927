import { Injectable } from '@nestjs/common';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { Reach } from '../../common/http/badge.ts';
import type { JournalEnd } from '../domain/journal-cursor.ts';

export interface JournalRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly centreId: string | null;
  readonly regionCode: string | null;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly position: number | null;
}

export interface JournalWanted {
  /** Folded the way names are, each must be in the name or login. */
  readonly who: readonly string[];
  readonly accountId: string | null;
  readonly action: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly from: Date | null;
  /** Not included. */
  readonly until: Date | null;
  readonly centreId: string | null;
  readonly regionCode: string | null;
  readonly after: JournalEnd | null;
  readonly limit: number;
}

/** Reads entries as whoever looks after a place may see them. */
@Injectable()
export class JournalReader {
  /** Latest first. Rides audit_entry_centre_ix, …_region_ix, …_actor_ix, …_subject_ix, …_seen_ix or …_at_ix. */
  list(db: Db, reaches: readonly Reach[], wanted: JournalWanted): Promise<JournalRow[]> {
    const { after, limit } = wanted;
    const conditions = [
      withinReach(reaches),
      ...conditionsOf(wanted),
      ...(after ? [sql`(e.at, e.id) < (${new Date(after.at)}, ${after.id}::uuid)`] : []),
    ];
    return db.rows<JournalRow>(sql`
      select
        e.id, e.at, e.actor, e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.before,
        e.after, e.reason, e.centre_id as "centreId", e.region_code as "regionCode", e.session_id as "sessionId",
        o.address, e.position
      from audit_entry e
      left join audit_origin o on o.entry_id = e.id
      where ${joinSql(conditions, ' and ')}
      order by e.at desc, e.id desc
      limit ${limit}`);
  }

  /** Names of people, centres, devices and regions, by id; references of the bookings that entries are about. */
  async names(
    db: Db,
    ids: readonly string[],
    bookings: readonly JournalRow[],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await db.rows<{ id: string; name: string }>(sql`
      select id::text, display_name as name from staff_account where id = any (${ids}::uuid[])
      union all
      select id::text, name from centre where id = any (${ids}::uuid[])
      union all
      select id::text, name from device where id = any (${ids}::uuid[])
      union all
      select b.id::text, regexp_replace(b.reference, '^(\d{4})(\d{4})$', '\1-\2')
      from booking b
      join unnest(
        ${bookings.map(({ centreId }) => centreId)}::uuid[], ${bookings.map(({ subjectId }) => subjectId)}::uuid[]
      ) as w (centre_id, id) on w.centre_id = b.centre_id and w.id = b.id
      where b.reference is not null`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async regions(db: Db): Promise<ReadonlyMap<string, string>> {
    const rows = await db.rows<{ code: string; name: string }>(sql`select code, name from region`);
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  async zoneOfCentre(db: Db, centreId: string): Promise<string | null> {
    const [row] = await db.rows<{ timeZone: string }>(sql`
      select coalesce(c.time_zone, r.time_zone) as "timeZone"
      from centre c join region r on r.code = c.region_code
      where c.id = ${centreId}`);
    return row?.timeZone ?? null;
  }

  async zoneOfRegion(db: Db, regionCode: string | null): Promise<string | null> {
    const [row] = await db.rows<{ timeZone: string }>(sql`
      select time_zone as "timeZone" from region where code = ${regionCode}`);
    return row?.timeZone ?? null;
  }
}

function conditionsOf(wanted: JournalWanted): Sql[] {
  const { who, accountId, action, subjectKind, subjectId, from, until, centreId, regionCode } = wanted;
  return [
    ...(who.length === 0 ? [] : [whose(who)]),
    ...(accountId === null ? [] : [sql`e.actor = ${`staff:${accountId}`}`]),
    ...(action === null ? [] : [sql`e.action = ${action}`]),
    ...(subjectKind === null ? [] : [sql`e.subject_kind = ${subjectKind}`]),
    ...(subjectId === null
      ? []
      : [
          sql`(e.subject_id = ${subjectId} or (e.after ? 'bookings' and e.after -> 'bookings' ? ${subjectId}))`,
        ]),
    ...(from === null ? [] : [sql`e.at >= ${from}`]),
    ...(until === null ? [] : [sql`e.at < ${until}`]),
    ...(centreId === null ? [] : [sql`e.centre_id = ${centreId}`]),
    ...(regionCode === null ? [] : [sql`e.region_code = ${regionCode}`]),
  ];
}

function whose(words: readonly string[]): Sql {
  const named = words.map((word) => sql`strpos(a.search, fold_text(${word})) > 0`);
  return sql`e.actor in (select 'staff:' || a.id from staff_account a where ${joinSql(named, ' and ')})`;
}

function withinReach(reaches: readonly Reach[]): Sql {
  if (reaches.some(({ kind }) => kind === 'everywhere')) return sql`true`;
  const regions = reaches.flatMap((reach) => (reach.kind === 'region' ? [reach.regionCode] : []));
  const centres = reaches.flatMap((reach) => (reach.kind === 'centre' ? [reach.centreId] : []));
  return sql`(e.region_code = any (${regions}::text[]) or e.centre_id = any (${centres}::uuid[]))`;
}
