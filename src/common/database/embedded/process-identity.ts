import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/**
 * Who a process is, beyond its number: numbers are used again, the pair of number and start time is not.
 * `null` members are unknown on this platform.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string | null;
  readonly host: string;
  /** Linux: changes with every boot of the machine. */
  readonly boot: string | null;
  /** Linux: differs between containers, where the same numbers mean other processes. */
  readonly pidSpace: string | null;
}

/** `unknown`: the process cannot be judged from here (another container, or no start time to compare). */
export type Verdict = 'alive' | 'dead' | 'unknown';

const run = promisify(execFile);
const ZOMBIE = 'zombie';

/** The identity of the running process. */
export async function identifySelf(): Promise<ProcessIdentity> {
  const startedAt = await readStart(process.pid);
  return {
    pid: process.pid,
    startedAt: startedAt === ZOMBIE ? null : startedAt,
    host: hostname(),
    boot: await orNull(readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    pidSpace: await orNull(readlink('/proc/self/ns/pid')),
  };
}

/** Whether `other` still runs, judged by `self`, which must be the running process. A zombie is dead. */
export async function judgeProcess(other: ProcessIdentity, self: ProcessIdentity): Promise<Verdict> {
  if (other.host !== self.host) return 'unknown';
  if (other.boot !== self.boot) return 'dead';
  if (other.pidSpace !== self.pidSpace) return 'unknown';
  if (!isSomeoneThere(other.pid)) return 'dead';
  const startedAt = await readStart(other.pid);
  if (startedAt === ZOMBIE) return 'dead';
  if (startedAt === null || other.startedAt === null) return 'unknown';
  return startedAt === other.startedAt ? 'alive' : 'dead';
}

/** Whether the number is taken at all, by whomever (a zombie or a stranger included). */
export function isSomeoneThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readStart(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await orNull(readFile(`/proc/${pid}/stat`, 'utf8'));
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields?.[0] === 'Z' || fields?.[0] === 'X' ? ZOMBIE : (fields?.[19] ?? null);
  }
  if (process.platform === 'win32') return null;
  const listed = await orNull(run('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)]));
  const [state, ...start] = listed?.stdout.trim().split(/\s+/) ?? [];
  return state?.startsWith('Z') ? ZOMBIE : start.join(' ') || null;
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  return work.catch(() => null);
}
