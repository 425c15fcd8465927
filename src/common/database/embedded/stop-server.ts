import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPidFile, type Cluster } from './cluster.ts';
import { programPath } from './native-folder.ts';
import { runProgram } from './run-program.ts';
import { killServerProcesses, listServerProcesses, waitUntilGone } from './server-processes.ts';

/**
 * Stops whatever serves the cluster: a fast shutdown, an immediate one if that hangs, then by force.
 * `pg_ctl` signals the number in `postmaster.pid` blindly, so it is called only when that is our server.
 */
export async function stopServer(cluster: Cluster): Promise<void> {
  const { folder } = cluster;
  for (const [mode, seconds] of [
    ['fast', '30'],
    ['immediate', '10'],
  ] as const) {
    if (!(await isServerThere(folder))) break;
    const args = ['stop', '-D', folder, '-m', mode, '-w', '-t', seconds, '-s'];
    const { code } = await runProgram(programPath(cluster.native, 'pg_ctl'), args, cluster.user);
    if (code === 0) break;
  }
  // The main process goes last but one: its log writer follows it.
  if (!(await waitUntilGone(folder, 3_000))) await killServerProcesses(folder);
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
