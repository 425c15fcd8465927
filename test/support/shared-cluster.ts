import { chmod, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCATION_NOTE } from '../../src/common/database/embedded/cluster-home.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/common/database/embedded/embedded-postgres.ts';

const PREFIX = 'okno-test-';
const LEFT_BEHIND_AFTER_MS = 60_000;

/**
 * Starts a server for tests in a fresh temporary folder, with durability off, and removes the folder on `stop`.
 * What test runs that were killed left behind (a running server among it) is stopped and removed first.
 */
export async function startTestCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweepLeftBehind();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // Under root the server is another user and must be able to walk in; mkdtemp closes the folder to all others.
  await chmod(dataDir, 0o711);
  const server = await startIn(dataDir);
  return { url: server.url, stop: () => stopAndRemove(server, dataDir) };
}

function startIn(dataDir: string): Promise<EmbeddedPostgres> {
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  };
  return startEmbeddedPostgres({ dataDir, database: 'okno_test', log: () => undefined, settings });
}

async function stopAndRemove(server: EmbeddedPostgres, dataDir: string): Promise<void> {
  await server.stop();
  const elsewhere = await readFile(join(dataDir, LOCATION_NOTE), 'utf8').catch(() => null);
  if (elsewhere !== null) await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

async function sweepLeftBehind(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dataDir = join(tmpdir(), name);
    const { birthtimeMs } = await stat(dataDir).catch(() => ({ birthtimeMs: Infinity }));
    if (Date.now() - birthtimeMs < LEFT_BEHIND_AFTER_MS) continue;
    // Refused where the run is still alive, or is another user's: both are left alone.
    await startIn(dataDir).then(
      (server) => stopAndRemove(server, dataDir),
      () => undefined,
    );
  }
}
