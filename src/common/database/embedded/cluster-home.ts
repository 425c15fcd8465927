import { chmod, mkdir, mkdtemp, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-errors.ts';
import { canReach, findServerUser, type ServerUser } from './server-user.ts';

/** Where the server lives: `folder` holds the cluster and is `dataDir` itself unless the server cannot reach it. */
export interface ClusterHome {
  readonly folder: string;
  readonly cluster: string;
  readonly user: ServerUser | null;
  /** A folder for what must lie in the server's reach and may be shared, such as a copy of the programs. */
  readonly shelter: string;
}

/** In `dataDir`, when the data had to be placed elsewhere: the path of that place. */
export const LOCATION_NOTE = 'postgres-location';

const SHELTER = '/var/lib/okno';

/** Makes the data folder if it is missing and answers its real path, the same for everyone whatever the links. */
export async function openDataDir(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  // Under root the server is another user and must walk through; what is inside is closed file by file.
  await makeFolder(path, process.geteuid?.() === 0 ? 0o711 : 0o700);
  return realpath(path);
}

/**
 * Decides where the cluster lies and who serves it. Only root can have data in a place closed to the server
 * (below /root, say): then they go to /var/lib/okno, the log says so, and `postgres-location` keeps the place.
 */
export async function findClusterHome(dataDir: string, log: (message: string) => void): Promise<ClusterHome> {
  const noted = await readFile(join(dataDir, LOCATION_NOTE), 'utf8').catch(() => null);
  const folder = noted === null ? dataDir : noted.trim();
  if (!(await isFolder(folder))) {
    throw new EmbeddedPostgresError(
      `The database was placed in ${folder}, as ${join(dataDir, LOCATION_NOTE)} says, and is not there: ` +
        'bring it back, or delete that note to begin with an empty one.',
    );
  }
  const cluster = join(folder, 'postgres');
  const user = await findServerUser(cluster);
  if (user === null) return { folder, cluster, user, shelter: dataDir };
  if (await canReach(folder, user)) return { folder, cluster, user, shelter: SHELTER };
  if (await isFolder(cluster)) {
    throw new EmbeddedPostgresError(
      `The user ${user.name}, which owns the database in ${cluster} and must serve it, cannot walk into that folder: ` +
        'open the folders above it (chmod o+x), or run Okno as that user.',
    );
  }
  const elsewhere = await relocate(dataDir);
  log(`The user ${user.name} cannot reach ${dataDir}, so the database is placed in ${elsewhere}`);
  return { folder: elsewhere, cluster: join(elsewhere, 'postgres'), user, shelter: SHELTER };
}

/** Makes a folder that every user may walk into and read. */
export async function openShelter(folder: string): Promise<void> {
  await makeFolder(folder, 0o755);
}

/** Gives the mode to a new folder whatever the umask says; one that exists is somebody's and stays as it is. */
async function makeFolder(path: string, mode: number): Promise<void> {
  const created = await mkdir(path, { recursive: true, mode });
  if (created !== undefined) await chmod(path, mode);
}

async function relocate(dataDir: string): Promise<string> {
  await openShelter(SHELTER);
  const folder = await mkdtemp(join(SHELTER, 'data-'));
  await chmod(folder, 0o711);
  const note = join(dataDir, LOCATION_NOTE);
  await writeFile(`${note}.draft`, `${folder}\n`, { mode: 0o600 });
  await rename(`${note}.draft`, note);
  return folder;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
