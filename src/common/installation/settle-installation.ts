import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

/** The secret given differs from the one this database's hashes were made with. */
export class WrongSecret extends Error {}

/** What a process must know of its installation before it opens its doors. */
export interface SettledInstallation {
  /** Root of all keyed hashes. */
  readonly secret: string;
  /** Whether example hours were given once: then every page says so. */
  readonly demo: boolean;
}

/**
 * The root secret of this database: APP_SECRET when given, else one made at the first start and kept in
 * the database, so that any number of processes share it. Throws `WrongSecret` when APP_SECRET is not the
 * one earlier starts used: with another, every talon link and every claim already made would be void.
 */
export async function settleInstallation(client: Client, given: string | null): Promise<SettledInstallation> {
  const offered = given === null ? randomBytes(32).toString('base64url') : fingerprint(given);
  await client.query(
    `insert into installation (id, secret, demo, lists_loaded_at)
     values (1, $1, false, null)
     on conflict (id) do nothing`,
    [offered],
  );
  const { rows } = await client.query<{ secret: string; demo: boolean }>(
    `select secret, demo from installation where id = 1`,
  );
  const { secret: kept = '', demo = false } = rows[0] ?? {};
  if (given === null && kept.startsWith('sha256:')) {
    throw new WrongSecret('APP_SECRET is missing: this database was started with one.');
  }
  if (given !== null && kept !== offered) {
    throw new WrongSecret('APP_SECRET is not the one this database was first started with.');
  }
  return { secret: given ?? kept, demo };
}

function fingerprint(secret: string): string {
  return `sha256:${createHash('sha256').update(`okno fingerprint ${secret}`).digest('base64url')}`;
}
