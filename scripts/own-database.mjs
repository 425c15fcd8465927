// The database of this installation: that of DATABASE_URL, or the embedded one, started for as long as it is needed.
import path from 'node:path';

/** To be called when the server is built. Whoever only looks joins the server of an Okno that is running. */
export async function openOwnDatabase({ join = false } = {}) {
  const url = process.env.DATABASE_URL;
  if (url) return { url, stop: async () => undefined };
  const { DataDirectoryInUse, joinEmbeddedPostgres, startEmbeddedPostgres } =
    await import('../dist/server/src/common/database/embedded/embedded-postgres.js');
  const options = {
    dataDir: path.resolve(process.env.DATA_DIR ?? '.data'),
    database: 'okno',
    log: (message) => console.error(message),
  };
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    const running = join && error instanceof DataDirectoryInUse ? await joinEmbeddedPostgres(options) : null;
    if (running) return { url: running, stop: async () => undefined };
    console.error(error.message);
    return process.exit(1);
  }
}
