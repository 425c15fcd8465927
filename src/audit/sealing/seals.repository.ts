import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import type { EntryFacts, Link, SealedEntry } from './chain.ts';
import { seal } from './chain.ts';
import { originMark } from './origin-mark.ts';

/** Everything that goes into the hash of an entry, under the names it has there. */
const FACTS: Sql = sql`
  e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e.action,
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.before, e.after, e.reason,
  e.centre_id as "centreId", e.region_code as "regionCode", e.session_id as "sessionId",
  encode(e.origin_mark, 'hex') as "originMark"`;

interface SealedRow extends EntryFacts {
  readonly position: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly address: string | null;
  readonly salt: Buffer | null;
}

/** The chain in the database: its end, what is not in it yet, what is. */
@Injectable()
export class SealsRepository {
  /** The end of the chain; others who seal wait until this transaction is over. */
  async lockHead(tx: Tx): Promise<Link> {
    return link(
      await tx.rows(sql`
      select position, encode(hash, 'hex') as hash from audit_head where id = 1 for update`),
    );
  }

  async head(db: Db): Promise<Link> {
    return link(
      await db.rows(sql`select position, encode(hash, 'hex') as hash from audit_head where id = 1`),
    );
  }

  /** The end, and whether entries stand where no end has been, at one moment. */
  async ends(db: Db): Promise<{ readonly head: Link; readonly beyond: boolean }> {
    const rows = await db.rows<{ position: string; hash: string; beyond: boolean }>(sql`
      select
        h.position, encode(h.hash, 'hex') as hash,
        exists (select 1 from audit_entry e where e.position > h.position or e.position < 1) as beyond
      from audit_head h
      where h.id = 1`);
    return { head: link(rows), beyond: rows[0]?.beyond === true };
  }

  /** Committed entries that are not in the chain, oldest first. Rides audit_entry_unsealed_ix. */
  unsealed(db: Db, limit: number): Promise<EntryFacts[]> {
    return db.rows<EntryFacts>(sql`
      select ${FACTS}
      from audit_entry e
      where e.position is null
      order by e.at, e.id
      limit ${limit}`);
  }

  async countUnsealed(db: Db): Promise<number> {
    const [row] = await db.rows<{ count: string }>(sql`
      select count(*) as count from audit_entry where position is null`);
    return Number(row?.count ?? 0);
  }

  async append(tx: Tx, head: Link, entries: readonly EntryFacts[]): Promise<Link> {
    const links = seal(entries, head);
    const last = links.at(-1);
    if (!last) return head;
    const done = await tx.rows(sql`
      update audit_entry e
      set position = s.position, previous_hash = decode(s.previous_hash, 'hex'), hash = decode(s.hash, 'hex')
      from unnest(
        ${links.map(({ id }) => id)}::uuid[], ${links.map(({ position }) => position)}::bigint[],
        ${links.map(({ previousHash }) => previousHash)}::text[], ${links.map(({ hash }) => hash)}::text[]
      ) as s (id, position, previous_hash, hash)
      where e.id = s.id
      returning e.id`);
    if (done.length !== links.length) throw new Error('an entry of the trail went away while it was sealed');
    await tx.rows(sql`
      update audit_head set position = ${last.position}, hash = decode(${last.hash}, 'hex') where id = 1`);
    return { position: last.position, hash: last.hash };
  }

  /** Sealed entries behind a position and up to another, in order. Rides audit_entry_position_uq. */
  async sealed(db: Db, after: number, upTo: number): Promise<SealedEntry[]> {
    const rows = await db.rows<SealedRow>(sql`
      select
        ${FACTS}, e.position, encode(e.previous_hash, 'hex') as "previousHash", encode(e.hash, 'hex') as hash,
        o.address, o.salt
      from audit_entry e
      left join audit_origin o on o.entry_id = e.id
      where e.position > ${after} and e.position <= ${upTo}
      order by e.position`);
    return rows.map(({ position, previousHash, hash, address, salt, ...facts }) => ({
      ...{ facts, position: Number(position), previousHash, hash },
      keptMark: address !== null && salt ? originMark(salt, address).toString('hex') : null,
    }));
  }

  async forgetOrigins(db: Db, before: Date): Promise<void> {
    await db.rows(sql`delete from audit_origin where at < ${before}`);
  }
}

function link([row]: { position: string; hash: string }[]): Link {
  if (!row) throw new Error('the end of the audit chain is gone');
  return { position: Number(row.position), hash: row.hash };
}
