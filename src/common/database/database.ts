import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { inOnePacket } from './one-packet.ts';
import { asQuery } from './sql.ts';
import type { Statement } from './sql.ts';
import type { Db } from './tx.ts';

/** Statements outside a transaction: what readers use. */
@Injectable()
export class Database implements Db {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row>(statement: Statement): Promise<Row[]> {
    // Not pool.query(): that throws the connection away whenever the server refuses a statement.
    const client = await this.connection();
    let broken: Error | undefined;
    try {
      return (await client.query(asQuery(statement))).rows as Row[];
    } catch (error) {
      if (!isRefusal(error)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * Readings that need not wait for each other: what `work` asks in one moment goes to the server together, on one
   * connection. Each statement is its own transaction; for long ones `rows`, which take a connection each, are better.
   */
  async together<Answer>(work: (db: Db) => Promise<Answer>): Promise<Answer> {
    const client = await this.connection();
    const asked: Promise<QueryResult>[] = [];
    const rows = async <Row>(statement: Statement): Promise<Row[]> => {
      inOnePacket(client);
      const answer = client.query(asQuery(statement));
      asked.push(answer);
      return (await answer).rows as Row[];
    };
    try {
      return await work({ rows });
    } finally {
      const answers = await Promise.allSettled(asked);
      const failures = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      client.release(failures.some((failure) => !isRefusal(failure)));
    }
  }

  /** A connection that dies while in use reports twice: to its statement, and as an event nobody awaits. */
  async connection(): Promise<PoolClient> {
    const client = await (this.dataSource.driver as unknown as { master: Pool }).master.connect();
    if (client.listenerCount('error') === 0) client.on('error', ignore);
    return client;
  }
}

/** The server answered with an error and the connection is still good. */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR';
}

function ignore(): void {}
