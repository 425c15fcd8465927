// `npm run db:migrate` and `npm run db:revert`: the schema of DATABASE_URL, or of the embedded database.
import { ensureBuilt } from './build.mjs';
import { openOwnDatabase } from './own-database.mjs';

ensureBuilt({ only: ['server'] });
const { migrate, revertLast } = await import('../dist/server/src/migrations.js');

const errand = { migrate, revert: revertLast }[process.argv[2] ?? ''];
if (!errand) {
  console.error('Say migrate or revert.');
  process.exit(2);
}

const own = await openOwnDatabase();
try {
  await errand(own.url);
  console.log(
    process.argv[2] === 'migrate' ? 'The schema is up to date.' : 'The last migration was taken back.',
  );
} finally {
  await own.stop();
}
