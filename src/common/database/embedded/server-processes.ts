import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { clusterName } from './server-settings.ts';

const run = promisify(execFile);

/**
 * The living processes of this cluster's server, orphans of a killed one included. They are known by their
 * command line, which every user may read: the number in `postmaster.pid` may by now be a zombie's or a
 * stranger's. On Windows nobody is listed; there a signal goes by the server's own named pipe and cannot err.
 */
export async function listServerProcesses(folder: string): Promise<number[]> {
  const all = process.platform === 'linux' ? await readProc() : await readPs();
  return all.filter(({ words }) => belongsTo(folder, words)).map(({ pid }) => pid);
}

/** Waits until no process of the cluster is left; `false` when some still are after `ms`. */
export async function waitUntilGone(folder: string, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    if ((await listServerProcesses(folder)).length === 0) return true;
  }
  return false;
}

/** Kills what is left of the server; nothing that was committed is lost, the next start replays the log. */
export async function killServerProcesses(folder: string): Promise<void> {
  for (const pid of await listServerProcesses(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended between the listing and the signal.
    }
  }
  await waitUntilGone(folder, 10_000);
}

function belongsTo(folder: string, words: string[]): boolean {
  if (words[0] === 'postgres:') return words[1] === `${clusterName(folder)}:`;
  return basename(words[0] ?? '') === 'postgres' && words[1] === '-D' && words.slice(2).join(' ') === folder;
}

interface ListedProcess {
  readonly pid: number;
  readonly words: string[];
}

async function readProc(): Promise<ListedProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      // The server writes its titles as one string with spaces and pads the rest with NUL.
      return { pid: Number(pid), words: line.split(/[\0 ]+/).filter((word) => word !== '') };
    }),
  );
}

async function readPs(): Promise<ListedProcess[]> {
  if (process.platform === 'win32') return [];
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=', '-o', 'args=']);
  return stdout.split('\n').map((line) => {
    const [pid, ...words] = line.trim().split(/ +/);
    return { pid: Number(pid), words };
  });
}
