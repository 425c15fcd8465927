import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ROLE, type Cluster } from './cluster.ts';

/** What it takes to ask a server who it is. */
type Asked = Pick<Cluster, 'folder' | 'password'>;

/** `busy`: a server is there and not ready (starting, recovering, full). `silent`: nobody, or a stranger. */
export type Answer = 'ours' | 'busy' | 'silent';

const CANNOT_CONNECT_NOW = '57P03';
const TOO_MANY_CONNECTIONS = '53300';
const BUSY_MS = 300_000;

/** A connection of the supervisor's own; `unref`: it never keeps the process from ending. */
export function supervisorClient(cluster: Asked, port: number, database = 'postgres'): Client {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ROLE,
    password: cluster.password,
    database,
    ssl: false,
    application_name: 'okno-supervisor',
    connectionTimeoutMillis: 3_000,
  });
  // A server that goes away is no news here: whoever asks learns it from the answer.
  client.on('error', () => undefined);
  return client;
}

/** Asks whoever listens on `port` whether it serves this very folder: only it knows our password and path. */
export async function askServer(cluster: Asked, port: number): Promise<Answer> {
  const client = supervisorClient(cluster, port);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return (await realpath(rows[0]?.data_directory ?? '')) === cluster.folder ? 'ours' : 'silent';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    return code === CANNOT_CONNECT_NOW || code === TOO_MANY_CONNECTIONS ? 'busy' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Asks until the answer is final. A silent one is asked for `silentMs`, a busy one for five minutes: replaying
 * a long log after a crash takes time and must not be cut short.
 */
export async function waitForAnswer(
  cluster: Asked,
  port: number,
  silentMs: number,
  signal?: AbortSignal,
): Promise<Answer> {
  const start = Date.now();
  for (;;) {
    const answer = await askServer(cluster, port);
    if (answer === 'ours' || signal?.aborted) return answer;
    if (Date.now() - start > (answer === 'busy' ? BUSY_MS : silentMs)) return answer;
    await sleep(100);
  }
}
