import { waitForAnswer } from './ask-server.ts';
import { readPidFile, type Cluster } from './cluster.ts';
import { killServerProcesses, listServerProcesses, waitUntilGone } from './server-processes.ts';
import { isStartedAsNow } from './server-settings.ts';
import { removeStalePidFile, stopServer } from './stop-server.ts';

const SILENCE_MS = 3_000;
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
    const left = `A server (process ${noted.pid}) was left running on the data`;
    const answer = await waitForAnswer(cluster, noted.port, SILENCE_MS);
    if (answer === 'ours' && (await isStartedAsNow(cluster, noted.port))) {
      log(`${left}; taking it over`);
      return noted.port;
    }
    log(
      answer === 'ours'
        ? `${left} with other settings; starting it anew`
        : `${left} and is silent; starting it anew`,
    );
    // Nobody owns it any more, so a silent one is not waited for: what it committed is on the disk.
    await stopServer(cluster, answer === 'ours' ? ['fast', 'immediate'] : ['immediate']);
  } else if (processes.length > 0 && !(await waitUntilGone(folder, ORPHANS_MS))) {
    log(`Ending what is left of a killed server (${processes.length} processes)`);
    await killServerProcesses(folder);
  }
  await removeStalePidFile(cluster);
  return null;
}
