import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../support/postgres.mjs';
import { peerStatements } from './statements.mjs';

export const PEER_CLIENTS = 16;
const JOBS = 2;
const WARM_UP_SECONDS = 3;
const DEBIAN = '/usr/lib/postgresql';

/** Where pgbench is (Debian: postgresql-contrib), or null. */
export function findPgbench() {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  if (!existsSync(DEBIAN)) return null;
  const found = readdirSync(DEBIAN).map((version) => path.join(DEBIAN, version, 'bin/pgbench'));
  return found.findLast((program) => existsSync(program)) ?? null;
}

/** One pair a transaction of the script; each statement commits by itself, as hold and book do. */
function pairScript(grid, newId) {
  const { hold, book } = peerStatements(grid, newId);
  return [
    `\\set c random(1, ${grid.centreIds.length})`,
    `\\set d random(1, ${grid.dayStarts.length})`,
    `\\set k random(0, ${grid.slotsADay - 1})`,
    `\\set p random(1, 9000000000000000000)`,
    `\\set r random(10000000, 99999999)`,
    `${hold} \\gset`,
    `${book};`,
    '',
  ].join('\n');
}

/** Pairs a second of pgbench on the database, after a short run to warm it. */
export async function measurePgbench(program, databaseUrl, grid, newId, seconds) {
  const folder = await temporaryFolder();
  const script = path.join(folder, 'pair.sql');
  await writeFile(script, pairScript(grid, newId));
  try {
    await run(program, databaseUrl, script, WARM_UP_SECONDS);
    const output = await run(program, databaseUrl, script, seconds);
    return {
      perSecond: Number(/^tps = ([\d.]+)/m.exec(output)?.[1]),
      averageMs: Number(/^latency average = ([\d.]+) ms/m.exec(output)?.[1]),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(program, databaseUrl, script, seconds) {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const counts = ['-c', PEER_CLIENTS, '-j', JOBS, '-T', seconds].map(String);
  const child = spawn(program, ['-n', '-M', 'prepared', ...counts, '-f', script, pathname.slice(1)], {
    env: {
      ...process.env,
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: username,
      PGPASSWORD: decodeURIComponent(password),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const status = await new Promise((resolve) => child.once('close', resolve));
  const text = output.join('');
  // A client that meets an error leaves, and the others would seem to be all there is.
  if (status !== 0 || /aborted/.test(text)) throw new Error(`pgbench did not run through:\n${text}`);
  return text;
}
