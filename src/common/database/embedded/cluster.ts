import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NativeFolder } from './native-folder.ts';
import type { ServerUser } from './server-user.ts';

/** A whole cluster on the disk and all it takes to serve it. */
export interface Cluster {
  /** The real path of PostgreSQL's data directory. */
  readonly folder: string;
  readonly native: NativeFolder;
  readonly user: ServerUser | null;
  readonly password: string;
  readonly settings: Record<string, string>;
  readonly log: (message: string) => void;
}

/** The role that owns everything in the embedded server; extensions need it to be a superuser. */
export const ROLE = 'okno';

/** The password lies in the cluster itself, so the two appear, move and vanish together. */
export function passwordFile(folder: string): string {
  return join(folder, 'okno.password');
}

/** What a server writes into its folder about itself; it may be stale, so it is only a hint where to ask. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
}

/** Reads `postmaster.pid`, or answers `null` when it is missing or was torn by a crash. */
export async function readPidFile(folder: string): Promise<PidFile | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : null;
}
