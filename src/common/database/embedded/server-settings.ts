import { createHash } from 'node:crypto';
import { access, chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

const DEFAULTS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  // Plans made while a table was empty are bad ones for a full one: its statistics follow within seconds, not a minute.
  autovacuum_naptime: '10s',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%Y%m%d-%H%M%S.log',
  log_rotation_size: '10MB',
  log_rotation_age: '7d',
  log_file_mode: '0600',
  // Statements and details of errors would carry people's names and telephones into the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** The name all processes of this cluster carry in the list of processes, so they are told from strangers'. */
export function clusterName(folder: string): string {
  return `okno-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
}

/**
 * The whole `postgresql.conf`. The first line names the programs, so that a server left running by an older
 * Okno, or by another copy of it, differs in this text and is started anew rather than adopted.
 */
export async function settingsText(cluster: Cluster, port: number): Promise<string> {
  const { native, folder, settings } = cluster;
  const fixed = { port: String(port), unix_socket_directories: '', cluster_name: clusterName(folder) };
  const preload = (await hasLibrary(native.folder, 'pg_stat_statements'))
    ? { shared_preload_libraries: 'pg_stat_statements' }
    : {};
  const lines = Object.entries({ ...DEFAULTS, ...preload, ...settings, ...fixed }).map(
    ([name, value]) => `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`,
  );
  const origin = `# Written by Okno at each start for PostgreSQL ${native.version} in ${native.folder}; changes are lost.`;
  return [origin, ...lines, ''].join('\n');
}

/** Puts the settings where the server reads them. */
export async function writeSettings(cluster: Cluster, port: number): Promise<void> {
  const file = join(cluster.folder, 'postgresql.conf');
  await writeFile(`${file}.draft`, await settingsText(cluster, port), { mode: 0o600 });
  if (cluster.user) await chown(`${file}.draft`, cluster.user.uid, cluster.user.gid);
  await rename(`${file}.draft`, file);
}

/** Whether a server on `port` was started with just the settings and programs it would be started with now. */
export async function isStartedAsNow(cluster: Cluster, port: number): Promise<boolean> {
  const present = await readFile(join(cluster.folder, 'postgresql.conf'), 'utf8').catch(() => '');
  return present === (await settingsText(cluster, port));
}

async function hasLibrary(native: string, name: string): Promise<boolean> {
  const places = ['lib/postgresql', 'lib'].flatMap((dir) =>
    ['so', 'dylib', 'dll'].map((ext) => `${dir}/${name}.${ext}`),
  );
  const found = await Promise.all(
    places.map((place) =>
      access(join(native, place)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
