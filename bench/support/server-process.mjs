import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { builtPath, root } from './built.mjs';

const START_LIMIT_MS = 300_000;
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
 * @param {{ script: string, args?: string[], env?: Record<string, string>, ready: string, cwd?: string }} options
 */
export async function startServer({ script, args = [], env = {}, ready, cwd = root }) {
  const port = await freePort();
  const profile = process.env.BENCH_CPU_PROF
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_CPU_PROF}`]
    : [];
  const begun = performance.now();
  const child = spawn(process.execPath, [...profile, script, ...args], {
    cwd,
    env: cleanEnvironment({ ...env, PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(String(chunk)));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await answered(child, url + ready, log);
  return {
    url,
    pid: child.pid,
    startedInMs: performance.now() - begun,
    /** What it wrote: with LOG_LEVEL=warn, what troubled it. */
    log: () => log.join(''),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function answered(child, address, log) {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) break;
    const status = await fetch(address).then(
      async (response) => (await response.arrayBuffer(), response.status),
      () => 0,
    );
    if (status === 200) return;
    await new Promise((wake) => setTimeout(wake, POLL_MS));
  }
  child.kill('SIGKILL');
  throw new Error(`no answer from ${address}\n${log.join('')}`);
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
