import { realpath } from 'node:fs/promises';
import { supervisorClient } from './ask-server.ts';
import { ROLE, type Cluster } from './cluster.ts';
import { findClusterHome, openDataDir } from './cluster-home.ts';
import { ensureCluster } from './create-cluster.ts';
import { explainError } from './embedded-errors.ts';
import { prepareNativeFolder } from './native-folder.ts';
import { findNativePackage } from './native-package.ts';
import { takeOwnership, type OwnerLock } from './owner-lock.ts';
import { ServerKeeper } from './server-keeper.ts';
import { startServer } from './start-server.ts';
import { stopServer } from './stop-server.ts';

export { joinEmbeddedPostgres } from './join-server.ts';
export { DataDirectoryInUse, EmbeddedPostgresError } from './embedded-errors.ts';

/** A PostgreSQL of our own, on the loopback of this machine. */
export interface EmbeddedPostgres {
  /** `postgres://user:password@127.0.0.1:port/database`; the same until `stop()`, even over a crash of the server. */
  readonly url: string;
  readonly port: number;
  /** Shuts the server down, ending open sessions, and gives the data folder free. May be called again. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made if missing. Holds the database, its password and its log; under root see `cluster-home.ts`. */
  dataDir: string;
  /** Made if missing. */
  database: string;
  log: (message: string) => void;
  /** Lines of `postgresql.conf` over the house's own. */
  settings?: Record<string, string>;
}

/**
 * Starts PostgreSQL on `dataDir`, or adopts the one that a killed Okno left running there, and keeps it
 * running until `stop()`. The process owns the folder meanwhile, and only it.
 *
 * @throws DataDirectoryInUse when a living process owns the folder.
 * @throws EmbeddedPostgresError with one sentence for whatever else is in the way.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const locks: OwnerLock[] = [];
  try {
    const dataDir = await openDataDir(options.dataDir);
    locks.push(await takeOwnership(dataDir));
    const cluster = await openCluster(dataDir, locks, options);
    const port = await startServer(cluster);
    await createDatabase(cluster, port, options.database).catch(async (error: unknown) => {
      await stopServer(cluster);
      throw error;
    });
    options.log(
      `PostgreSQL ${cluster.native.version} answers on 127.0.0.1:${port}, its data are in ${cluster.folder}`,
    );
    return serve(cluster, port, options.database, locks);
  } catch (error) {
    await releaseAll(locks);
    throw explainError(error, options.dataDir);
  }
}

async function openCluster(
  dataDir: string,
  locks: OwnerLock[],
  options: EmbeddedPostgresOptions,
): Promise<Cluster> {
  const { log, settings = {} } = options;
  const home = await findClusterHome(dataDir, log);
  // A copy of the data folder carries the note of the same far place: that place is owned by itself too.
  if (home.folder !== dataDir) locks.push(await takeOwnership(home.folder));
  const native = await prepareNativeFolder(await findNativePackage(), home.user, home.shelter, log);
  const password = await ensureCluster(home, native, settings.fsync !== 'off');
  return { folder: await realpath(home.cluster), native, user: home.user, password, settings, log };
}

async function createDatabase(cluster: Cluster, port: number, name: string): Promise<void> {
  const client = supervisorClient(cluster, port);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function serve(cluster: Cluster, port: number, database: string, locks: OwnerLock[]): EmbeddedPostgres {
  const keeper = new ServerKeeper(cluster, port);
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await keeper.stop();
    await stopServer(cluster);
    await releaseAll(locks);
    cluster.log('PostgreSQL is stopped');
  };
  return {
    url: `postgres://${ROLE}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    port,
    stop: () => (stopping ??= stop()),
  };
}

async function releaseAll(locks: OwnerLock[]): Promise<void> {
  for (const lock of locks.splice(0).reverse()) await lock.release();
}
