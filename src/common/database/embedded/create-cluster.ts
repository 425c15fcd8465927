import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passwordFile, ROLE } from './cluster.ts';
import type { ClusterHome } from './cluster-home.ts';
import { EmbeddedPostgresError, noFreeDisk } from './embedded-errors.ts';
import { programPath, type NativeFolder } from './native-folder.ts';
import { runProgram } from './run-program.ts';

const MEGABYTE = 1024 * 1024;
const DRAFT = 'postgres.init-';
const NEED_FOR_NEW_MB = 100;
const NEED_TO_START_MB = 32;

/**
 * Makes the cluster where there is none and checks the one that is there; answers its password.
 * The caller owns the data folder. A new cluster grows under another name and is renamed when whole and on
 * the disk, so a crash in the middle leaves only a draft, which the next start sweeps away.
 */
export async function ensureCluster(
  home: ClusterHome,
  native: NativeFolder,
  durable: boolean,
): Promise<string> {
  await sweepDrafts(home.folder);
  const fresh = await isMissingOrEmpty(home);
  await refuseFullDisk(home.folder, fresh ? NEED_FOR_NEW_MB : NEED_TO_START_MB);
  if (fresh) return createCluster(home, native, durable);
  await checkVersion(home.cluster, native);
  try {
    return (await readFile(passwordFile(home.cluster), 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The password of the database in ${home.cluster} cannot be read (${passwordFile(home.cluster)}): put that file back.`,
      { cause },
    );
  }
}

async function createCluster(home: ClusterHome, native: NativeFolder, durable: boolean): Promise<string> {
  const draft = join(home.folder, `${DRAFT}${randomBytes(6).toString('hex')}`);
  const cluster = join(draft, 'cluster');
  const given = join(draft, 'password');
  const password = randomBytes(24).toString('base64url');
  await mkdir(draft, { mode: 0o700 });
  await writeFile(given, password, { mode: 0o600, flush: durable });
  if (home.user) for (const path of [draft, given]) await chown(path, home.user.uid, home.user.gid);
  await runInitdb(home, native, cluster, given, durable);
  await rename(given, passwordFile(cluster));
  await rename(cluster, home.cluster);
  if (durable) await flushFolder(home.folder);
  await rm(draft, { recursive: true, force: true });
  return password;
}

async function runInitdb(
  home: ClusterHome,
  native: NativeFolder,
  cluster: string,
  given: string,
  durable: boolean,
) {
  // C.UTF-8 of PostgreSQL's own provider needs no locale of the system, which may have none installed.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = [`--username=${ROLE}`, `--pwfile=${given}`, '--auth=scram-sha-256'];
  const args = ['-D', cluster, ...locale, ...access, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const { code, output } = await runProgram(programPath(native, 'initdb'), args, home.user);
  if (code === 0) return;
  if (/No space left/i.test(output)) throw noFreeDisk(home.folder);
  const reason = /(?:FATAL|error|could not)\b.*/i.exec(output)?.[0] ?? (output.trim() || `exit code ${code}`);
  throw new EmbeddedPostgresError(`A new database could not be made in ${home.folder}: ${reason}.`);
}

async function checkVersion(cluster: string, native: NativeFolder): Promise<void> {
  const theirs = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  const ours = native.version.split('.')[0];
  if (theirs === null) {
    throw new EmbeddedPostgresError(
      `${cluster} is not empty and holds no PostgreSQL database: move it away, or set DATA_DIR to another folder.`,
    );
  }
  if (theirs.trim() === ours) return;
  throw new EmbeddedPostgresError(
    `The database in ${cluster} was made by PostgreSQL ${theirs.trim()} and this Okno brings PostgreSQL ${ours}: ` +
      'run the Okno that made it and carry the data over, or set DATA_DIR to another folder.',
  );
}

/** Also sees to the owner: PostgreSQL serves only what its own user owns. */
async function isMissingOrEmpty({ cluster, user }: ClusterHome): Promise<boolean> {
  const found = await stat(cluster).catch(() => null);
  if (found === null) return true;
  const mine = process.geteuid?.();
  if (user === null && mine !== undefined && found.uid !== mine) {
    throw new EmbeddedPostgresError(
      `The database in ${cluster} belongs to the user with uid ${found.uid}: run Okno as that user or as root, or set DATA_DIR to another folder.`,
    );
  }
  const empty = (await readdir(cluster)).length === 0;
  // Data that root owns were copied or restored by root; nobody else can have had them in use.
  if (!empty && user !== null && found.uid !== user.uid) await chownAll(cluster, user.uid, user.gid);
  return empty;
}

async function chownAll(path: string, uid: number, gid: number): Promise<void> {
  for (const entry of await readdir(path, { recursive: true })) await chown(join(path, entry), uid, gid);
  await chown(path, uid, gid);
}

async function refuseFullDisk(folder: string, neededMb: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededMb * MEGABYTE) throw noFreeDisk(folder);
}

async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // An initdb that outlived its Node may still be writing: try again until it has tripped over and gone.
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is durable by itself.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
