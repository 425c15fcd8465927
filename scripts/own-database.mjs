// The database of this installation: that of DATABASE_URL, or the embedded one, started for as long as it is needed.
import path from 'node:path';

/** To be called when the server is built. */
export async function openOwnDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const { startEmbeddedPostgres } =
    await import('../dist/server/src/common/database/embedded/embedded-postgres.js');
  return startEmbeddedPostgres({
    dataDir: path.resolve(process.env.DATA_DIR ?? '.data'),
    database: 'okno',
    log: (message) => console.error(message),
  }).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
