import { Injectable } from '@nestjs/common';
import type { QueryConfig, QueryResult } from 'pg';
import { Database } from './database.ts';
import { inOnePacket } from './one-packet.ts';
import { asQuery } from './sql.ts';
import type { Statement } from './sql.ts';
import type { Atom, Tx } from './tx.ts';

const REPEATABLE = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 5;

/** Somebody who must see the beginning and the end of an errand's transaction from inside it. */
export interface Witness<Result> {
  before(tx: Tx): Promise<void>;
  after(tx: Tx, result: Result): Promise<void>;
}

/** Opens transactions; the only maker of `Tx` and `Atom`. */
@Injectable()
export class Transactions {
  constructor(private readonly database: Database) {}

  /**
   * Runs the work in one transaction and commits. The whole work is repeated, at most five times, when
   * the server gives it up as a deadlock or serialisation victim, so it must have no effect outside.
   */
  async run<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(work);
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  }

  /** Runs work that is a single statement: its own transaction, one round trip. A second is refused. */
  async alone<Answer>(work: (atom: Atom) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(oneStatement(this.database));
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  }

  /** Runs one-statement work: alone when nobody watches, else in a transaction with the witness. */
  async witnessed<Answer>(
    witness: Witness<Answer> | null,
    work: (atom: Atom) => Promise<Answer>,
  ): Promise<Answer> {
    return witness ? this.runWitnessed(witness, work) : this.alone(work);
  }

  /** Runs work of several statements in one transaction, with the witness when there is one. */
  async runWitnessed<Answer>(
    witness: Witness<Answer> | null,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    return this.run(async (tx) => {
      await witness?.before(tx);
      const answer = await work(tx);
      await witness?.after(tx, answer);
      return answer;
    });
  }

  /**
   * What is sent in one moment goes to the server together: the beginning with the work's first statement, and the
   * last writes with the commit. A statement that failed makes the server answer a commit with a rollback.
   */
  async #attempt<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    const client = await this.database.connection();
    const send = (query: string | QueryConfig): Promise<QueryResult> => {
      inOnePacket(client);
      return client.query(query);
    };
    const unawaited: Promise<unknown>[] = [];
    let broken: Error | undefined;
    const later = (sent: Promise<unknown>): void => {
      sent.catch(ignore);
      unawaited.push(sent);
    };
    try {
      // Read committed, as every connection is told when it opens: saying it here costs another round trip.
      later(send('start transaction'));
      const tx = {
        rows: async <Row>(statement: Statement) => (await send(asQuery(statement))).rows as Row[],
        last: (statement: Statement) => later(send(asQuery(statement))),
      } as unknown as Tx;
      const answer = await work(tx);
      const [ended] = await Promise.all([send('commit'), ...unawaited]);
      if (ended.command !== 'COMMIT')
        throw new Error('a transaction whose statement had failed was to be committed');
      return answer;
    } catch (error) {
      await client.query('rollback').catch((failed: unknown) => (broken = failed as Error));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

function oneStatement(database: Database): Atom {
  let used = false;
  const rows = async <Row>(statement: Statement): Promise<Row[]> => {
    if (used) throw new Error('a second statement was asked of a unit that is one statement');
    used = true;
    return database.rows<Row>(statement);
  };
  return { rows } as unknown as Atom;
}

function isRepeatable(error: unknown): boolean {
  return REPEATABLE.has(String((error as { code?: unknown } | null)?.code));
}

function ignore(): void {}
