import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { builtPath, root } from './built.mjs';
import { whenInterrupted } from './interrupted.mjs';

/** What `npm start` gives Node: the product is measured as it is run. */
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const NODE_FLAGS = scripts.start.split(' ').filter((word) => word.startsWith('--'));

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 30_000;
const POLL_MS = 5;

/** A port nobody listens on just now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Our own environment without what would change the product's settings. */
function cleanEnvironment(extra) {
  const env = { ...process.env, ...extra };
  for (const name of ['NODE_ENV', 'DATA_DIR', 'DATABASE_URL', 'NODE_OPTIONS'])
    if (!(name in extra)) delete env[name];
  return env;
}

/**
 * Starts a Node process that serves HTTP on PORT and waits for the first 200 at `ready`. `BENCH_CPU_PROF=<folder>`
 * keeps a profile of it.
 * @param {{ script: string, args?: string[], env?: Record<string, string>, ready: string, cwd?: string, port?: number }} options
 */
export async function startServer({ script, args = [], env = {}, ready, cwd = root, port: wanted }) {
  const port = wanted ?? (await freePort());
  const profile = process.env.BENCH_CPU_PROF
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_CPU_PROF}`]
    : [];
  const begun = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, ...profile, script, ...args], {
    cwd,
    env: cleanEnvironment({ ...env, PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(String(chunk)));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    forget();
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await gone;
    clearTimeout(forced);
  };
  const forget = whenInterrupted(stop);
  const status = await firstAnswer(child, url + ready);
  if (status !== 200) {
    await stop();
    throw new Error(`${url}${ready} was answered with ${status}\n${log.join('')}`);
  }
  return {
    url,
    pid: child.pid,
    startedInMs: performance.now() - begun,
    /** What it wrote: with LOG_LEVEL=warn, what troubled it. */
    log: () => log.join(''),
    stop,
  };
}

/** The status of the first answer that is one (503 means "not yet"); 0 when the process left or nothing came. */
async function firstAnswer(child, address) {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until && child.exitCode === null) {
    const status = await fetch(address).then(
      async (response) => (await response.arrayBuffer(), response.status),
      () => 0,
    );
    if (status !== 0 && status !== 503) return status;
    await new Promise((wake) => setTimeout(wake, POLL_MS));
  }
  return 0;
}

/** The product on a database, as it runs in production but for the two switches that exist for load tests. */
export function startProduct(databaseUrl) {
  return startServer({
    script: builtPath('main.js'),
    env: { DATABASE_URL: databaseUrl, CHALLENGE: 'off', RATE_LIMITS: 'off', LOG_LEVEL: 'warn' },
    ready: '/health/ready',
  });
}

/**
 * @template Answer
 * @param {(server: Awaited<ReturnType<typeof startServer>>) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function whileRunning(starting, work) {
  const server = await starting;
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
