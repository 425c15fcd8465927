import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPidFile, type Cluster } from './cluster.ts';
import { programPath } from './native-folder.ts';
import { runProgram } from './run-program.ts';
import { killServerProcesses, listServerProcesses, waitUntilGone } from './server-processes.ts';

/** `fast` ends the sessions and writes everything out; `immediate` leaves the rest to recovery. */
type StopMode = 'fast' | 'immediate';

const PATIENCE_SECONDS = { fast: '30', immediate: '5' } as const;

/**
 * Stops whatever serves the cluster: in the given ways, one after the other while it hangs, then by force.
 * `pg_ctl` signals the number in `postmaster.pid` blindly, so it is called only when that is our server.
 */
export async function stopServer(cluster: Cluster, modes: StopMode[] = ['fast', 'immediate']): Promise<void> {
  const { folder, native, user } = cluster;
  for (const mode of modes) {
    if (!(await isServerThere(folder))) break;
    const args = ['stop', '-D', folder, '-m', mode, '-w', '-t', PATIENCE_SECONDS[mode], '-s'];
    const { code } = await runProgram(programPath(native, 'pg_ctl'), args, user);
    if (code === 0) break;
  }
  // The writer of the log outlives the server by a moment.
  if (!(await waitUntilGone(folder, 2_000))) await killServerProcesses(folder);
}

/** Removes a `postmaster.pid` that names no process of ours; only when no server of this cluster is left. */
export async function removeStalePidFile(cluster: Cluster): Promise<void> {
  const stale = await readPidFile(cluster.folder);
  await rm(join(cluster.folder, 'postmaster.pid'), { force: true });
  if (stale)
    cluster.log(
      `The database was not shut down cleanly (its process ${stale.pid} is gone); it recovers by itself`,
    );
}

async function isServerThere(folder: string): Promise<boolean> {
  const noted = await readPidFile(folder);
  if (noted === null) return false;
  return process.platform === 'win32' || (await listServerProcesses(folder)).includes(noted.pid);
}
