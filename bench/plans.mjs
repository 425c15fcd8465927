// `npm run bench -- plans`: how PostgreSQL runs the hot statements, as the product writes them. For reading, no goal.
import pg from 'pg';
import utils from 'pg/lib/utils.js';
import { hotStatements } from './plans-statements.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { fillCentre, openSlots, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';

const SPREAD = { centres: 30, windows: 8, settings: { horizonDays: 30, reservePercent: 0 } };
const FULL_CENTRES = 5;
/** Of each full centre's bookings, as if they had just been made. */
const LETTERS_DUE = 2000;

export function measure() {
  return withPostgres(async (observer) => {
    const ids = await whileRunning(startProduct(observer.url), () =>
      withRooms(observer.url, (rooms) => seedCentres(rooms, SPREAD)),
    );
    for (const id of ids.slice(0, FULL_CENTRES)) await fillCentre(observer, id);
    await addLetters(observer);
    const slots = await openSlots(observer, ids);
    const plans = [];
    for (const hot of await hotStatements(slots.at(-1))) plans.push(await plansOf(observer.url, hot));
    return { text: plans.join('\n\n') };
  });
}

/** The outbox after some busy days: all its letters sent but those of the last minutes. */
async function addLetters(observer) {
  await observer.rows(
    `insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts, delivered_at)
    select
      centre_id, gen_random_uuid(), id, 'booked', now(), 0,
      case when row_number() over () > ${LETTERS_DUE} then now() end
    from booking`,
  );
  await observer.rows('vacuum (analyze)');
}

/**
 * A named statement is planned for its values five times, then the server may keep one plan for all: both are shown.
 * Everything is undone afterwards.
 */
async function plansOf(url, { title, statements }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const shown = [`### ${title}`];
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await client.query('begin');
    await client.query(`set local plan_cache_mode = ${mode}`);
    for (const before of statements.slice(0, -1)) await client.query(before.text, [...before.values]);
    const { text, values } = statements.at(-1);
    await client.query(`prepare hot as ${text}`);
    const literals = values.map((value) => literalOf(client, value)).join(', ');
    const { rows } = await client.query(
      `explain (analyze, buffers) execute hot${literals ? `(${literals})` : ''}`,
    );
    shown.push(`-- ${mode}`, ...rows.map((row) => row['QUERY PLAN']));
    await client.query('deallocate hot');
    await client.query('rollback');
  }
  await client.end();
  return shown.join('\n');
}

function literalOf(client, value) {
  const prepared = utils.prepareValue(value);
  if (prepared === null || prepared === undefined) return 'null';
  return client.escapeLiteral(
    Buffer.isBuffer(prepared) ? `\\x${prepared.toString('hex')}` : String(prepared),
  );
}
