import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { settleInstallation } from '../../src/common/installation/settle-installation.ts';
import { TEST_SECRET } from './rooms.ts';

const MAIN = 'dist/server/src/main.js';

/** The product in a process of its own, as it is run: what a crash does can only be tried on one that crashes. */
export interface ProductProcess {
  readonly url: string;
  /** As the machine does it when memory runs out: no word of farewell. */
  kill(): Promise<void>;
}

/** Starts it on a database, on a port of our choice so that it can come back there; ready when it answers. */
export async function startProduct(databaseUrl: string, port: number): Promise<ProductProcess> {
  await keepListsOut(databaseUrl);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...{
        PATH: process.env['PATH'],
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        APP_SECRET: TEST_SECRET,
      },
      ...{ LOG_LEVEL: 'silent', RATE_LIMITS: 'off' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Okno: http')) resolve();
    });
    void ended.then(() => reject(new Error(`the product ended: ${output}`)));
  });
  return {
    url: `http://localhost:${port}`,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The sample lists of a test and the shipped ones name the same regions: as if the latter had been loaded before. */
async function keepListsOut(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await settleInstallation(client, TEST_SECRET);
    await client.query('update installation set lists_loaded_at = coalesce(lists_loaded_at, now())');
  } finally {
    await client.end();
  }
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
