import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import { LIFE_MS } from '../domain/session-life.ts';
import { tellSessionsChanged } from '../door/session-changes.ts';

const TOKEN_BYTES = 32;

export interface NewSession {
  readonly accountId: string;
  readonly way: 'password' | 'link' | 'oidc';
  readonly browser: string | null;
  /** True when whoever vouched for the person has seen their second factor. */
  readonly secondFactorPassed: boolean;
}

/** What a browser is given: the token, of which only a hash is kept. */
export interface OpenedSession {
  readonly sessionId: string;
  readonly token: string;
}

/** Writes sessions in the transaction of an errand. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, { accountId, way, browser, secondFactorPassed }: NewSession): Promise<OpenedSession> {
    const sessionId = newId();
    const token = newToken();
    const now = this.clock.now();
    const at = new Date(now);
    await tx.rows(sql`
      insert into staff_session (
        id, account_id, token_hash, way, browser, created_at, seen_at, expires_at, second_factor_at
      )
      values (
        ${sessionId}, ${accountId}, ${this.#hash(token)}, ${way}, ${browser},
        ${at}, ${at}, ${new Date(now + LIFE_MS)}, ${secondFactorPassed ? at : null}
      )`);
    return { sessionId, token };
  }

  /** The second factor was shown: the session goes on under a new token, so that one seen before opens nothing more. */
  async passSecondFactor(tx: Tx, sessionId: string): Promise<OpenedSession | null> {
    const token = newToken();
    const passed = await tx.rows(sql`
      update staff_session
      set second_factor_at = ${new Date(this.clock.now())}, token_hash = ${this.#hash(token)}
      where id = ${sessionId} and revoked_at is null
      returning id`);
    return passed.length > 0 ? { sessionId, token } : null;
  }

  /** Ends the session of a token, if there is one. */
  async revokeToken(tx: Tx, token: string): Promise<void> {
    await this.#end(tx, sql`token_hash = ${this.#hash(token)}`);
  }

  /** Ends one session of a person. False when they have no such session, or it has ended. */
  async revoke(tx: Tx, accountId: string, sessionId: string): Promise<boolean> {
    return this.#end(tx, sql`id = ${sessionId} and account_id = ${accountId}`);
  }

  /** Ends all sessions of a person. */
  async revokeAll(tx: Tx, accountId: string): Promise<void> {
    await this.#end(tx, sql`account_id = ${accountId}`);
  }

  /** Ends all sessions of a person but one; whether there were any. */
  async revokeOthers(tx: Tx, accountId: string, keptId: string): Promise<boolean> {
    return this.#end(tx, sql`account_id = ${accountId} and id <> ${keptId}`);
  }

  /** Their streams are closed with the commit, in whichever process. */
  async #end(tx: Tx, condition: Sql): Promise<boolean> {
    const ended = await tx.rows(sql`
      with ended as (
        update staff_session
        set revoked_at = ${new Date(this.clock.now())}
        where ${condition} and revoked_at is null
        returning account_id
      )
      select ${tellSessionsChanged(sql`account_id`)}
      from ended`);
    return ended.length > 0;
  }

  #hash(token: string): Buffer {
    return this.secrets.hash('staff-session', token);
  }
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
