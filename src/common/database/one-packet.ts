import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/**
 * Holds back what is written to the server until this turn of the event loop has written all it has: each packet
 * costs both sides more than many a statement does.
 */
export function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
