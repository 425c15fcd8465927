import { waitForAnswer } from './ask-server.ts';
import { readPidFile, type Cluster } from './cluster.ts';
import { killServerProcesses, listServerProcesses, waitUntilGone } from './server-processes.ts';
import { isStartedAsNow } from './server-settings.ts';
import { removeStalePidFile, stopServer } from './stop-server.ts';

const SILENCE_MS = 5_000;
const ORPHANS_MS = 3_000;

/**
 * Settles what an earlier owner left behind: answers the port of a server that may be adopted, or `null` when
 * the way is free to start one. The pid file is only a hint; the server itself is asked.
 */
export async function settleServer(cluster: Cluster): Promise<number | null> {
  const { folder, log } = cluster;
  const noted = await readPidFile(folder);
  const processes = await listServerProcesses(folder);
  if (noted && (processes.includes(noted.pid) || process.platform === 'win32')) {
    const answer = await waitForAnswer(cluster, noted.port, SILENCE_MS);
    if (answer === 'ours' && (await isStartedAsNow(cluster, noted.port))) return noted.port;
    if (answer === 'ours') log('A server with other settings was left running on the data; starting it anew');
    else
      log(
        `A server (process ${noted.pid}) was left running on the data and does not answer; starting it anew`,
      );
    await stopServer(cluster);
  } else if (processes.length > 0 && !(await waitUntilGone(folder, ORPHANS_MS))) {
    log(`Ending what is left of a killed server (${processes.length} processes)`);
    await killServerProcesses(folder);
  }
  await removeStalePidFile(cluster);
  return null;
}
