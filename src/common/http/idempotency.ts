import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { Witness } from '../database/transactions.ts';
import { Transactions } from '../database/transactions.ts';
import type { Db, Tx } from '../database/tx.ts';
import { keyReused } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { Clock } from '../time/clock.ts';
import type { Language } from './language.ts';
import { problemBody, statusOf } from './problem-answer.ts';

/** A write that came with an `Idempotency-Key`. The hash covers everything the answer depends on. */
export interface KeyedRequest {
  readonly key: string;
  readonly hash: Buffer;
}

/** The bytes of an answer, as first given. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What an errand is asked to do under a key. */
export interface KeyedWork<Result> {
  readonly request: KeyedRequest | null;
  /** Whether a refusal is an answer to be given again. People at a page may mend what stood in the way and try anew. */
  readonly keepsRefusals: boolean;
  readonly status: number;
  readonly language: Language;
  /** Checked once a key is known to be new, in the same transaction: a replay passes without it. */
  readonly gate: (db: Db) => Promise<void>;
  readonly errand: (witness: Witness<Result> | null) => Promise<Result>;
  /** Writes the body from what is at hand: inside the transaction no other connection may be waited for. */
  readonly render: (result: Result) => string;
}

class AnsweredBefore extends Error {}

/** Refusals that are an answer about the state of things, and so are given again under the same key. */
const REMEMBERED = new Set(['conflict', 'gone', 'rule', 'not-found']);

/**
 * The same key and request give the first answer again, byte for byte, however often and however
 * concurrently: the key is claimed and the answer kept in the transaction that does the work, so
 * rivals with one key wait for the first of them and then read what it was told.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async answer<Result>(work: KeyedWork<Result>): Promise<Answer> {
    const { request, status, render } = work;
    if (!request) {
      await work.gate(this.database);
      return { status, body: render(await work.errand(null)) };
    }
    const before = await this.#recall(request);
    if (before) return before;
    let body = '';
    try {
      await work.errand({
        before: async (tx) => {
          await this.#claim(tx, request);
          await work.gate(tx);
        },
        after: async (tx, result) => {
          body = render(result);
          await this.#keep(tx, request, { status, body });
        },
      });
      return { status, body };
    } catch (error) {
      return this.#refused(work, request, error);
    }
  }

  /** Removes kept answers that begin so, with what they say of somebody. A repeated request is a new one then. */
  async forget(tx: Tx, beginning: string): Promise<void> {
    await tx.rows(sql`
      delete from idempotency_answer
      where starts_with(body, ${beginning})`);
  }

  async #refused<Result>(work: KeyedWork<Result>, request: KeyedRequest, error: unknown): Promise<Answer> {
    if (work.keepsRefusals && error instanceof Problem && REMEMBERED.has(error.type.kind)) {
      const refusal: Answer = {
        status: statusOf(error.type.kind),
        body: JSON.stringify(problemBody(error, work.language)),
      };
      await this.transactions
        .run(async (tx) => {
          await this.#claim(tx, request);
          await work.gate(tx).catch(() => undefined);
          await this.#keep(tx, request, refusal);
        })
        .catch(ignoreAnsweredBefore);
    } else if (!(error instanceof AnsweredBefore)) throw error;
    const first = await this.#recall(request);
    if (!first) throw error;
    return first;
  }

  async #recall(request: KeyedRequest): Promise<Answer | null> {
    const [row] = await this.database.rows<{ request_hash: Buffer; status: number; body: string }>(
      sql`
      select request_hash, status, body
      from idempotency_answer
      where key = ${request.key}`.named('idempotency.recall'),
    );
    if (!row) return null;
    if (!row.request_hash.equals(request.hash)) throw new Problem(keyReused);
    return { status: row.status, body: row.body };
  }

  /** Waits for a rival with the same key; leaves by exception when that one has answered. */
  async #claim(tx: Tx, request: KeyedRequest): Promise<void> {
    const claimed = await tx.rows(
      sql`
      insert into idempotency_answer (key, request_hash, status, body, created_at)
      values (${request.key}, ${request.hash}, 0, '', ${new Date(this.clock.now())})
      on conflict do nothing
      returning key`.named('idempotency.claim'),
    );
    if (claimed.length === 0) throw new AnsweredBefore();
  }

  async #keep(tx: Tx, request: KeyedRequest, answer: Answer): Promise<void> {
    await tx.rows(
      sql`
      update idempotency_answer
      set status = ${answer.status}, body = ${answer.body}
      where key = ${request.key}`.named('idempotency.keep'),
    );
  }
}

/** Hash of method, address, credentials and body: what makes two requests the same one. */
export function requestHash(parts: readonly (string | undefined)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part === undefined ? '-' : part.length}:${part ?? ''}`);
  return hash.digest();
}

function ignoreAnsweredBefore(error: unknown): void {
  if (!(error instanceof AnsweredBefore)) throw error;
}
