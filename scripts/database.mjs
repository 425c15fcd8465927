// `npm run db:migrate` and `npm run db:revert`: the schema of DATABASE_URL, or of the embedded database.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';

ensureBuilt({ only: ['server'] });
const { migrate, revertLast } = await import('../dist/server/src/migrations.js');
const { startEmbeddedPostgres } =
  await import('../dist/server/src/common/database/embedded/embedded-postgres.js');

const errand = { migrate, revert: revertLast }[process.argv[2] ?? ''];
if (!errand) {
  console.error('Say migrate or revert.');
  process.exit(2);
}

const embedded = process.env.DATABASE_URL
  ? null
  : await startEmbeddedPostgres({
      dataDir: path.resolve(process.env.DATA_DIR ?? '.data'),
      database: 'okno',
      log: (message) => console.error(message),
    }).catch((error) => {
      console.error(error.message);
      process.exit(1);
    });
try {
  await errand(process.env.DATABASE_URL ?? embedded.url);
  console.log(
    process.argv[2] === 'migrate' ? 'The schema is up to date.' : 'The last migration was taken back.',
  );
} finally {
  await embedded?.stop();
}
