import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DatabaseError } from 'pg';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { asQuery } from './sql.ts';
import type { Statement } from './sql.ts';
import type { Db } from './tx.ts';

/** Statements outside a transaction: what readers use. */
@Injectable()
export class Database implements Db, OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  /** A connection that dies while in use reports twice: to its statement and as an event nobody awaits. */
  onModuleInit(): void {
    this.#pool().on('connect', (client) => client.on('error', () => undefined));
  }

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

  connection(): Promise<PoolClient> {
    return this.#pool().connect();
  }

  #pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** The server answered with an error and the connection is still good. */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR';
}
