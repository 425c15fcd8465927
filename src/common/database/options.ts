import type { DataSourceOptions, MixedList } from 'typeorm';
import pg from 'pg';

// Counts and dates as plain values: bigint and numeric fit numbers here, a date is no instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Connections a process keeps: sixteen share the disk's flushes well; many more make hot rows slower. */
export const POOL_SIZE = 16;

type EntityClass = abstract new (...args: never[]) => object;

/** How every process talks to PostgreSQL: bounded in connections, waiting, statements and locks. */
export function databaseOptions(url: string, entities: readonly EntityClass[]): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as unknown as MixedList<() => void>,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    extra: {
      max: POOL_SIZE,
      // Statements of one transaction that need not wait for each other are sent together.
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 20_000,
      application_name: 'okno',
      options: '-c default_transaction_isolation=read\\ committed',
    },
  };
}
