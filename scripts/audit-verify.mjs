// `npm run audit:verify`: reads the whole audit trail and names the first entry that is not as it was sealed.
// `npm run audit:verify -- 120:3f5a…` demands besides that the chain still holds an end that was noted elsewhere: the
// position and hash the log tells once a day.
import pg from 'pg';
import { ensureBuilt } from './build.mjs';
import { openOwnDatabase } from './own-database.mjs';

ensureBuilt({ only: ['server'] });
const { verifyChain } = await import('../dist/server/src/audit/sealing/verify-chain.js');
const { asQuery } = await import('../dist/server/src/common/database/sql.js');

const WORDS = {
  removed: 'is missing: entries stand on both sides of it',
  changed: 'is not what was sealed',
  moved: 'does not follow the one before it',
  truncated: 'is missing, and everything behind it: the trail was cut off here',
  added: 'stands behind the end of the chain: it was not sealed by Okno',
  'address-changed': 'has another network address beside it than it was written with',
  'not-as-noted': 'has another hash than was noted: the trail was made anew',
};

const UNDEFINED_TABLE = '42P01';

const [said] = process.argv.slice(2);
const noted = said === undefined ? null : /^(\d+):([0-9a-f]{64})$/.exec(said);
if (said !== undefined && !noted) {
  console.error('Say an end of the chain as position:hash, as the log tells it.');
  process.exit(2);
}

const own = await openOwnDatabase({ join: true });
const client = new pg.Client({ connectionString: own.url });
try {
  await client.connect();
  const db = { rows: async (statement) => (await client.query(asQuery(statement))).rows };
  const verdict = await verifyChain(db, noted && { position: Number(noted[1]), hash: noted[2] });
  const { broken, last, unsealed } = verdict;
  if (broken) {
    const id = broken.entryId === null ? '' : ` (${broken.entryId})`;
    console.log(`Entry ${broken.position}${id} ${WORDS[broken.what]}.`);
    console.log(`The trail holds up to entry ${last.position}.`);
    process.exitCode = 1;
  } else {
    console.log(`The trail is whole: ${last.position} entries, the last hash is ${last.hash}.`);
  }
  if (unsealed > 0) console.log(`${unsealed} of the last moments are not sealed yet.`);
} catch (error) {
  if (error.code !== UNDEFINED_TABLE) throw error;
  console.error('There is no audit trail in this database: Okno has never run on it.');
  process.exitCode = 1;
} finally {
  await client.end();
  await own.stop();
}
