import {
  access,
  chmod,
  constants,
  cp,
  mkdtemp,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-errors.ts';
import type { NativePackage } from './native-package.ts';
import { openShelter } from './cluster-home.ts';
import { canReach, type ServerUser } from './server-user.ts';

/** PostgreSQL's programs, ready to be run by the server's user. */
export interface NativeFolder {
  readonly folder: string;
  readonly version: string;
}

interface PgSymlink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** The path of one program. */
export function programPath(native: NativeFolder, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Makes the package fit to run: npm cannot ship symbolic links (the package lists them, and its install script,
 * which makes them, is switched off here) and sometimes loses the executable bit. What cannot be mended or
 * reached where it lies (a read-only or a private node_modules) is copied once, 60 MB, into `shelter`.
 */
export async function prepareNativeFolder(
  found: NativePackage,
  user: ServerUser | null,
  shelter: string,
  log: (message: string) => void,
): Promise<NativeFolder> {
  const reachable = user === null || (await canReach(join(found.folder, 'bin'), user));
  if (reachable && (await mend(found.folder).then(() => true, isReadOnly))) return found;
  const copy = join(shelter, `native-${found.version}`);
  if (!(await exists(copy))) {
    log(`Copying PostgreSQL's programs to ${copy}, because ${found.folder} is out of the server's reach`);
    await copyWhole(found.folder, copy);
  }
  await mend(copy);
  if (user !== null && !(await canReach(join(copy, 'bin'), user))) {
    throw new EmbeddedPostgresError(
      `The user ${user.name}, which PostgreSQL runs as, cannot reach ${copy}: make that folder open to it, or set DATABASE_URL.`,
    );
  }
  return { folder: copy, version: found.version };
}

async function mend(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as PgSymlink[]) {
    await makeLink(join(folder, inside(source)), join(folder, inside(target)));
  }
  if (process.platform === 'win32') return;
  for (const name of PROGRAMS) {
    const program = join(folder, 'bin', name);
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
  }
}

/** The list speaks of `native/lib/…`, a copy has another name. */
function inside(path: string): string {
  return path.replace(/^native\//, '');
}

async function makeLink(source: string, target: string): Promise<void> {
  if ((await readlink(target).catch(() => null)) !== null || (await exists(target))) return;
  await symlink(relative(dirname(target), source), target).catch((error: NodeJS.ErrnoException) => {
    // Another process, starting at the same moment, was quicker.
    if (error.code !== 'EEXIST') throw error;
  });
}

function isReadOnly(error: NodeJS.ErrnoException): false {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) return false;
  throw error;
}

async function copyWhole(from: string, to: string): Promise<void> {
  await openShelter(dirname(to));
  const draft = await mkdtemp(`${to}.copy-`);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  // Renamed when whole, so a crash halfway leaves nothing that looks finished; a rival's copy is as good.
  await rename(draft, to).catch(() => rm(draft, { recursive: true, force: true }));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
