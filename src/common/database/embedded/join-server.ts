import { readFile, realpath } from 'node:fs/promises';
import { waitForAnswer } from './ask-server.ts';
import { ROLE, passwordFile, readPidFile } from './cluster.ts';
import { findClusterHome, openDataDir } from './cluster-home.ts';

const SILENCE_MS = 3_000;

export interface JoinOptions {
  readonly dataDir: string;
  readonly database: string;
  readonly log: (message: string) => void;
}

/**
 * The address of the server that a living Okno runs on `dataDir`, for whoever only wants to look into it: its owner
 * goes on owning it, and nothing is started or stopped. Null where no server of that folder answers.
 */
export async function joinEmbeddedPostgres(options: JoinOptions): Promise<string | null> {
  const home = await findClusterHome(await openDataDir(options.dataDir), options.log);
  const noted = await readPidFile(home.cluster);
  const password = await readFile(passwordFile(home.cluster), 'utf8').catch(() => null);
  if (!noted || password === null) return null;
  const cluster = { folder: await realpath(home.cluster), password: password.trim() };
  if ((await waitForAnswer(cluster, noted.port, SILENCE_MS)) !== 'ours') return null;
  const database = encodeURIComponent(options.database);
  return `postgres://${ROLE}:${cluster.password}@127.0.0.1:${noted.port}/${database}`;
}
