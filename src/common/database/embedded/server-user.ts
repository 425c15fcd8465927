import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-errors.ts';

/** The user that PostgreSQL runs as when Okno itself is root, which PostgreSQL refuses to be. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user to run the server as, or `null` when we are not root and simply run it ourselves.
 * The owner of existing data goes first: PostgreSQL takes nobody else. Then `postgres`, then `nobody`.
 */
export async function findServerUser(cluster: string): Promise<ServerUser | null> {
  if (process.geteuid?.() !== 0) return null;
  const known = await readUsers();
  const data = await stat(cluster).catch(() => null);
  if (data && data.uid !== 0) {
    const name = known.find((user) => user.uid === data.uid)?.name ?? `uid ${data.uid}`;
    return { name, uid: data.uid, gid: data.gid };
  }
  const user =
    known.find(({ name }) => name === 'postgres') ??
    known.find(({ name, uid }) => name === 'nobody' && uid !== 0);
  if (user) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and this system has neither a user "postgres" nor "nobody": ' +
      'run Okno as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether `user` may walk down to `path` (an existing folder or program), judged by the mode of each folder. */
export async function canReach(path: string, user: ServerUser): Promise<boolean> {
  let place = await realpath(path);
  for (;;) {
    const { mode, uid, gid } = await stat(place);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (dirname(place) === place) return true;
    place = dirname(place);
  }
}

async function readUsers(): Promise<ServerUser[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && !fields[0]?.startsWith('#'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
