import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { built } from './built.mjs';
import { whenInterrupted } from './interrupted.mjs';

let version = null;

/** Of the server the last measurement ran on; null when none did. */
export const postgresVersion = () => version;

/** Statements of the harness itself, beside the product's. */
export class Observer {
  #client;

  constructor(url) {
    this.url = url;
    this.#client = new pg.Client({ connectionString: url, application_name: 'okno-bench' });
    this.#client.on('error', () => undefined);
  }

  async open() {
    await this.#client.connect();
    await this.rows('create extension if not exists pg_stat_statements');
    version = await this.value('show server_version');
    return this;
  }

  async rows(text, values = []) {
    return (await this.#client.query(text, values)).rows;
  }

  async value(text, values = []) {
    const [row] = await this.rows(text, values);
    return row === undefined ? undefined : Object.values(row)[0];
  }

  /** Deadlocks the server ever met in this database; its counters are up to a second late. */
  async deadlocks() {
    await new Promise((wake) => setTimeout(wake, 1500));
    await this.rows('select pg_stat_clear_snapshot()');
    return Number(
      await this.value('select deadlocks from pg_stat_database where datname = current_database()'),
    );
  }

  /** Brings the database to the same state before each measurement: no letters due, no dust, nothing to flush. */
  async settle() {
    await this.rows('update outbox_message set delivered_at = now() where delivered_at is null');
    await this.rows('vacuum (analyze)');
    await this.rows('checkpoint');
  }

  close() {
    return this.#client.end();
  }
}

/**
 * A fresh PostgreSQL of the product's own, with its settings (fsync and synchronous_commit on), in a temporary
 * folder that is gone afterwards.
 * @template Answer
 * @param {(observer: Observer) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function withPostgres(work) {
  const { startEmbeddedPostgres } = await built('common/database/embedded/embedded-postgres.js');
  const dataDir = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDir, database: 'okno', log: () => undefined });
  const observer = new Observer(server.url);
  const close = async () => {
    await observer.close().catch(() => undefined);
    await server.stop();
    await removeData(dataDir);
  };
  const forget = whenInterrupted(close);
  try {
    return await work(await observer.open());
  } finally {
    forget();
    await close();
  }
}

/** Under root the server is another user and has to walk in; mkdtemp closes its folder to all others. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'okno-bench-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Removes a data folder and, where its note says that the database had to lie elsewhere, that place too. */
export async function removeData(dataDir) {
  const elsewhere = await readFile(path.join(dataDir, 'postgres-location'), 'utf8').catch(() => null);
  if (elsewhere !== null) await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
