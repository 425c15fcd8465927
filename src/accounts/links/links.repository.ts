import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import { LINK_LIFE_MS } from '../domain/link-life.ts';
import type { LinkKind } from '../domain/link-life.ts';

const TOKEN_BYTES = 32;

/** A link as it is handed over once: only a hash of the token is kept. */
export interface MadeLink {
  readonly token: string;
  readonly expiresAt: number;
}

export interface SpentLink {
  readonly kind: LinkKind;
  /** Null for the first administrator, who is nobody yet. */
  readonly accountId: string | null;
}

export interface OpenLink extends SpentLink {
  readonly displayName: string | null;
  readonly login: string | null;
  readonly expiresAt: Date;
}

/** Writes one-time links in the transaction of an errand. */
@Injectable()
export class LinksRepository {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** A new link; earlier ones of the same person are void. */
  async make(tx: Tx, { kind, accountId }: SpentLink): Promise<MadeLink> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = now + LINK_LIFE_MS[kind];
    if (accountId !== null) await this.voidAll(tx, accountId);
    await tx.rows(sql`
      insert into staff_link (id, token_hash, kind, account_id, created_at, expires_at)
      values (
        ${newId()}, ${this.#hash(token)}, ${kind}, ${accountId}, ${new Date(now)}, ${new Date(expiresAt)}
      )`);
    return { token, expiresAt };
  }

  async voidAll(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update staff_link
      set used_at = ${new Date(this.clock.now())}
      where account_id = ${accountId} and used_at is null`);
  }

  /** What a link is for; null when it is spent, too old or unknown, or its person is suspended. */
  async find(db: Db, token: string): Promise<OpenLink | null> {
    const [found] = await db.rows<OpenLink>(sql`
      select
        l.kind, l.account_id as "accountId", l.expires_at as "expiresAt",
        a.display_name as "displayName", a.login
      from staff_link l
      left join staff_account a on a.id = l.account_id
      where l.token_hash = ${this.#hash(token)}
        and l.used_at is null
        and l.expires_at > ${new Date(this.clock.now())}
        and a.suspended_at is null`);
    return found ?? null;
  }

  /** Uses the link up. Null when somebody else just did, or its time is over. */
  async spend(tx: Tx, token: string): Promise<SpentLink | null> {
    const now = new Date(this.clock.now());
    const [spent] = await tx.rows<SpentLink>(sql`
      update staff_link
      set used_at = ${now}
      where token_hash = ${this.#hash(token)} and used_at is null and expires_at > ${now}
      returning kind, account_id as "accountId"`);
    return spent ?? null;
  }

  #hash(token: string): Buffer {
    return this.secrets.hash('staff-link', token);
  }
}
