import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  DataDirectoryInUse,
  joinEmbeddedPostgres,
} from '../../../src/common/database/embedded/embedded-postgres.ts';
import { takeOwnership } from '../../../src/common/database/embedded/owner-lock.ts';
import { identifySelf } from '../../../src/common/database/embedded/process-identity.ts';
import {
  ask,
  children,
  closeBench,
  FAST,
  failureOf,
  freshFolder,
  isRoot,
  launchOwner,
  onLinux,
  openBench,
  serverPid,
  start,
} from '../../support/embedded-bench.ts';

jest.setTimeout(60_000);
beforeAll(openBench);
afterAll(closeBench);

describe('a start after a killed owner', () => {
  test('takes the running server over', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    const { url } = await owner.hear();
    const pid = await serverPid(dataDir);
    await owner.kill();
    const server = await start(dataDir);
    expect([server.url, await serverPid(dataDir)]).toEqual([url, pid]);
    await server.stop();
  });

  test('starts a server with other settings anew', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    await owner.hear();
    await owner.kill();
    const server = await start(dataDir, undefined, { ...FAST, max_connections: '33' });
    expect(await ask(server.url, 'show max_connections')).toEqual({ max_connections: '33' });
    await server.stop();
  });

  onLinux('ends a server that does not answer and starts anew', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    await ask((await owner.hear()).url, 'create table kept as select 7 as n');
    await owner.kill();
    const hung = await serverPid(dataDir);
    process.kill(hung, 'SIGSTOP');
    const server = await start(dataDir);
    expect(await serverPid(dataDir)).not.toBe(hung);
    expect(await ask(server.url, 'select n from kept')).toEqual({ n: 7 });
    await server.stop();
  });

  test('is not hindered by a server killed with it', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    await ask((await owner.hear()).url, 'create table kept as select 7 as n');
    await owner.kill();
    process.kill(await serverPid(dataDir), 'SIGKILL');
    const server = await start(dataDir);
    expect(await ask(server.url, 'select n from kept')).toEqual({ n: 7 });
    await server.stop();
  });

  onLinux('leaves a stranger alone that got the number of the dead server', async () => {
    const dataDir = await freshFolder();
    await (await start(dataDir)).stop();
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], { ...(isRoot && { uid, gid }) });
    children.add(stranger);
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    await writeFile(file, `${stranger.pid}\n${join(dataDir, 'postgres')}\n1\n1\n\n127.0.0.1\n\nready   \n`);
    await chown(file, uid, gid);
    const server = await start(dataDir);
    expect(await ask(server.url, 'select 1 as one')).toEqual({ one: 1 });
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    await server.stop();
  });
});

describe('the owner of a data folder', () => {
  onLinux('keeps a second start out with one sentence while alive, suspended included', async () => {
    const dataDir = await freshFolder();
    const owner = launchOwner(dataDir);
    await owner.hear();
    process.kill(owner.pid, 'SIGSTOP');
    const refusal = await failureOf(start(dataDir));
    expect(refusal).toBeInstanceOf(DataDirectoryInUse);
    expect(refusal.message).toBe(
      `Another Okno (process ${owner.pid}) is already running on ${dataDir}. Stop it, or set DATA_DIR to another folder.`,
    );
    process.kill(owner.pid, 'SIGCONT');
    await owner.stop();
    await (await start(dataDir)).stop();
  });

  test('is joined by whoever only looks, and goes on owning it; nobody is joined where nobody runs', async () => {
    const dataDir = await freshFolder();
    const join = () => joinEmbeddedPostgres({ dataDir, database: 'okno', log: () => undefined });
    expect(await join()).toBeNull();
    const owner = launchOwner(dataDir);
    const { url } = await owner.hear();
    const pid = await serverPid(dataDir);
    expect(await join()).toBe(url);
    expect(await serverPid(dataDir)).toBe(pid);
    await owner.stop();
    expect(await join()).toBeNull();
  });

  test.each(['a fresh folder', 'a folder whose owner was killed'])(
    'is exactly one of six on %s',
    async (kind) => {
      const dataDir = await freshFolder();
      if (kind !== 'a fresh folder') {
        const earlier = launchOwner(dataDir);
        await earlier.hear();
        await earlier.kill();
      }
      const rivals = Array.from({ length: 6 }, () => launchOwner(dataDir));
      const said = await Promise.all(rivals.map((rival) => rival.hear()));
      expect(said.filter(({ url }) => url)).toHaveLength(1);
      expect(said.filter(({ name }) => name === 'DataDirectoryInUse')).toHaveLength(5);
      await Promise.all(rivals.map((rival) => rival.stop()));
    },
  );

  test('is exactly one of forty that try at the same instant, ten times over', async () => {
    const dataDir = await freshFolder();
    await mkdir(join(dataDir, 'owner'));
    for (let round = 0; round < 10; round++) {
      const tries = await Promise.allSettled(Array.from({ length: 40 }, () => takeOwnership(dataDir)));
      const [winner, ...others] = tries.filter((result) => result.status === 'fulfilled');
      expect(others).toEqual([]);
      expect(
        tries.filter((one) => one.status === 'rejected' && one.reason instanceof DataDirectoryInUse),
      ).toHaveLength(39);
      await winner?.value.release();
    }
  });

  onLinux('is not a stranger that got the number of a dead one', async () => {
    const dataDir = await freshFolder();
    await mkdir(join(dataDir, 'owner'));
    await writeFile(
      join(dataDir, 'owner', '4'),
      JSON.stringify({ ...(await identifySelf()), startedAt: '1' }),
    );
    await (await start(dataDir)).stop();
    expect(await readdir(join(dataDir, 'owner'))).toEqual(['5']);
  });

  test('out of sight, in another container, is known by its heartbeat', async () => {
    const dataDir = await freshFolder();
    const mark = join(dataDir, 'owner', '1');
    await mkdir(dirname(mark));
    await writeFile(mark, JSON.stringify({ ...(await identifySelf()), host: 'elsewhere', pid: 7 }));
    const heart = setInterval(() => void utimes(mark, new Date(), new Date()), 1000);
    expect((await failureOf(start(dataDir))).message).toMatch(/^Another Okno \(process 7\)/);
    clearInterval(heart);
    await (await start(dataDir)).stop();
  });
});
