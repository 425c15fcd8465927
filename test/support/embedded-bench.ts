import { test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmod,
  chown,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import ts from 'typescript';
import { readPidFile } from '../../src/common/database/embedded/cluster.ts';
import { LOCATION_NOTE } from '../../src/common/database/embedded/cluster-home.ts';
import { startEmbeddedPostgres } from '../../src/common/database/embedded/embedded-postgres.ts';
import { killServerProcesses } from '../../src/common/database/embedded/server-processes.ts';

export const NOBODY = 65534;
export const FAST = { fsync: 'off', shared_buffers: '16MB' };
export const isRoot = process.getuid?.() === 0;
export const asRoot = isRoot ? test : test.skip;
export const onLinux = process.platform === 'linux' ? test : test.skip;

/** An application reduced to its database: says how the start went, drains on Ctrl-C, stops on `stop`. */
const OWNER = `
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
try {
  const [dataDir, settings] = [process.argv[2], JSON.parse(process.argv[3])];
  const server = await startEmbeddedPostgres({ dataDir, database: 'okno', log: () => undefined, settings });
  process.on('SIGINT', async () => {
    await new Promise((wake) => setTimeout(wake, 300));
    const client = new Client(server.url);
    await client.connect();
    const drained = (await client.query('select 1 as one')).rowCount === 1;
    await client.end();
    await server.stop();
    say({ drained });
  });
  say({ url: server.url, port: server.port, uid: process.getuid?.() });
  process.stdin.on('end', () => void server.stop().then(() => process.exit(0))).resume();
} catch (error) {
  say({ name: error.name, message: error.message });
}`;

interface Said {
  url: string;
  port: number;
  uid: number;
  name?: string;
  message?: string;
  drained?: boolean;
}

let bench: string;
let node = process.execPath;
export const children = new Set<ChildProcess>();
export const folders: string[] = [];

/** Compiles the supervisor for processes of their own, where an ordinary user can run it. */
export async function openBench(): Promise<void> {
  bench = await mkdtemp(join(tmpdir(), 'embedded-bench-'));
  await chmod(bench, 0o755);
  await mkdir(join(bench, 'embedded'));
  const source = resolve('src/common/database/embedded');
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    rewriteRelativeImportExtensions: true,
  };
  for (const file of await readdir(source)) {
    const text = await readFile(join(source, file), 'utf8');
    const { outputText } = ts.transpileModule(text, { compilerOptions });
    await writeFile(join(bench, 'embedded', file.replace(/\.ts$/, '.js')), outputText);
  }
  await writeFile(join(bench, 'package.json'), '{ "type": "module" }');
  await writeFile(join(bench, 'owner.js'), OWNER);
  await symlink(resolve('node_modules'), join(bench, 'node_modules'));
  // A Node below /root cannot be run by the ordinary user of the tests.
  if (isRoot && spawnSync(node, ['-v'], { uid: NOBODY, gid: NOBODY }).status !== 0) {
    await copyFile(node, join(bench, 'node'));
    node = join(bench, 'node');
  }
}

/** Ends every process and removes every folder that the tests of a file made. */
export async function closeBench(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  // The later ones first: a data folder inside a closed one says where its database was placed.
  for (const folder of folders.reverse()) {
    const elsewhere = await readFile(join(folder, LOCATION_NOTE), 'utf8').catch(() => null);
    for (const place of [folder, ...(elsewhere ? [elsewhere.trim()] : [])]) {
      await killServerProcesses(join(place, 'postgres'));
      await rm(place, { recursive: true, force: true });
    }
  }
  await rm(bench, { recursive: true, force: true });
}

export async function freshFolder(uid?: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-data-'));
  folders.push(folder);
  if (uid === undefined) await chmod(folder, 0o711);
  else await chown(folder, uid, uid);
  return folder;
}

export function start(
  dataDir: string,
  log: (message: string) => void = () => undefined,
  settings: Record<string, string> = FAST,
) {
  return startEmbeddedPostgres({ dataDir, database: 'okno', log, settings });
}

export function launchOwner(dataDir: string, uid?: number) {
  const child = spawn(node, [join(bench, 'owner.js'), dataDir, JSON.stringify(FAST)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  children.add(child);
  const gone = new Promise<void>((done) => child.on('exit', () => (children.delete(child), done())));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const hear = async (): Promise<Said> => JSON.parse(String((await lines.next()).value)) as Said;
  const kill = async (): Promise<void> => (child.kill('SIGKILL'), gone);
  const stop = async (): Promise<void> => (child.stdin.end(), gone);
  return { pid: child.pid ?? 0, hear, kill, stop };
}

export async function ask<T extends object>(url: string, sql: string): Promise<T> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0] as T;
  } finally {
    await client.end();
  }
}

export async function eventually<T>(work: () => Promise<T>, ms = 20_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(50)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export const serverPid = async (dataDir: string): Promise<number> =>
  (await readPidFile(join(dataDir, 'postgres')))?.pid ?? 0;
export const failureOf = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => new Error('started'),
    (error: Error) => error,
  );
