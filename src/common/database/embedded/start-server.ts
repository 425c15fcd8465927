import { rm } from 'node:fs/promises';
import { waitForAnswer } from './ask-server.ts';
import type { Cluster } from './cluster.ts';
import { EmbeddedPostgresError, noFreeDisk } from './embedded-errors.ts';
import { findFreePort } from './free-port.ts';
import { programPath } from './native-folder.ts';
import { runProgram } from './run-program.ts';
import { pruneLogs, readLastWords, startLog } from './server-log.ts';
import { writeSettings } from './server-settings.ts';
import { settleServer } from './settle-server.ts';

const ATTEMPTS = 5;
const RECOVERY_SECONDS = '300';
const PORT_IS_TAKEN = /Address already in use|could not bind|could not create any TCP\/IP sockets/;
const SERVER_IS_THERE = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;

/**
 * Brings the cluster to answer and says on which port: an adopted server's, else `wanted`, else a free one.
 * Between choosing a port and listening on it someone else may take it, and a server started by an owner who
 * died that very moment may turn up late: both are tried again.
 */
export async function startServer(cluster: Cluster, wanted: number | null = null): Promise<number> {
  let words = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const adopted = await settleServer(cluster);
    if (adopted !== null && (wanted === null || adopted === wanted)) return adopted;
    const port = wanted ?? (await findFreePort());
    if (await launch(cluster, port)) return port;
    words = await readLastWords(cluster.folder);
    if (!PORT_IS_TAKEN.test(words) && !SERVER_IS_THERE.test(words)) break;
    cluster.log(`The start on port ${port} did not succeed, trying again`);
  }
  throw explainWords(cluster.folder, words, wanted);
}

async function launch(cluster: Cluster, port: number): Promise<boolean> {
  const { folder, native, user } = cluster;
  await pruneLogs(folder);
  await rm(startLog(folder), { force: true });
  await writeSettings(cluster, port);
  const args = ['start', '-D', folder, '-w', '-t', RECOVERY_SECONDS, '-l', startLog(folder), '-s'];
  const { code } = await runProgram(programPath(native, 'pg_ctl'), args, user);
  return code === 0 && (await waitForAnswer(cluster, port, 10_000)) === 'ours';
}

function explainWords(folder: string, words: string, wanted: number | null): EmbeddedPostgresError {
  if (/No space left on device/.test(words)) return noFreeDisk(folder);
  if (PORT_IS_TAKEN.test(words)) {
    const which =
      wanted === null
        ? 'no free loopback port could be kept'
        : `its port ${wanted} is taken by another program`;
    return new EmbeddedPostgresError(`The embedded PostgreSQL did not start: ${which}.`);
  }
  // A refused setting is named before the last words, which only say that some setting was refused.
  const refused = /LOG:\s+((?:invalid value|unrecognized configuration|parameter ").*)/.exec(words)?.[1];
  const reason =
    refused ?? [...words.matchAll(/(?:FATAL|PANIC):\s+(.*)/g)].at(-1)?.[1] ?? 'it did not say why';
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL did not start: ${reason} (its log is in ${folder}/log).`,
  );
}
