import { findPgbench, measurePgbench, PEER_CLIENTS } from './pgbench.mjs';
import { measurePgLoop } from './pg-loop.mjs';

/**
 * What the database alone reaches: pairs a second, and how that was found.
 * @param {import('../support/postgres.mjs').Observer} observer
 */
export async function measurePeer(observer, grid, seconds) {
  // Ids that rise with time, as the product's; before PostgreSQL 18 only random ones are at hand.
  const rising = await observer.value(`select count(*)::int from pg_proc where proname = 'uuidv7'`);
  const newId = rising > 0 ? 'uuidv7()' : 'gen_random_uuid()';
  const program = findPgbench();
  const result = program
    ? await measurePgbench(program, observer.url, grid, newId, seconds)
    : await measurePgLoop(observer.url, grid, newId, seconds);
  return {
    ...result,
    name: program ? `pgbench, ${PEER_CLIENTS} clients` : `bare pg loop, ${PEER_CLIENTS} connections`,
  };
}

export const PGBENCH_MISSING =
  'pgbench is not installed here (Debian: postgresql-contrib): the peer is a loop of the bare driver with the same two named statements.';
