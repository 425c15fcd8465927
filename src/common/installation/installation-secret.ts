import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

/** The secret given differs from the one this database's hashes were made with. */
export class WrongSecret extends Error {}

/**
 * The root secret of this database: APP_SECRET when given, else one made at the first start and kept in
 * the database, so that any number of processes share it. Throws `WrongSecret` when APP_SECRET is not the
 * one earlier starts used: with another, every talon link and every claim already made would be void.
 */
export async function settleSecret(client: Client, given: string | null): Promise<string> {
  const offered = given === null ? randomBytes(32).toString('base64url') : fingerprint(given);
  await client.query(
    `insert into installation (id, secret, demo, lists_loaded_at)
     values (1, $1, false, null)
     on conflict (id) do nothing`,
    [offered],
  );
  const { rows } = await client.query<{ secret: string }>(`select secret from installation where id = 1`);
  const kept = rows[0]?.secret ?? '';
  if (given === null) {
    if (kept.startsWith('sha256:'))
      throw new WrongSecret('APP_SECRET is missing: this database was started with one.');
    return kept;
  }
  if (kept !== offered)
    throw new WrongSecret('APP_SECRET is not the one this database was first started with.');
  return given;
}

function fingerprint(secret: string): string {
  return `sha256:${createHash('sha256').update(`okno fingerprint ${secret}`).digest('base64url')}`;
}
