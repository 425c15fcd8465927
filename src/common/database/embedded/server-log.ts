import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What PostgreSQL says before its own log is open; emptied at each start. */
export function startLog(folder: string): string {
  return join(folder, 'start.log');
}

const KEPT_FILES = 8;

/** Removes all but the newest logs: PostgreSQL bounds each file (10 MB) and never deletes one. */
export async function pruneLogs(folder: string): Promise<void> {
  for (const name of (await listLogs(folder)).slice(0, -KEPT_FILES)) {
    await rm(join(folder, 'log', name), { force: true });
  }
}

/** The last words of the server, newest file last: what a failed start is explained with. */
export async function readLastWords(folder: string): Promise<string> {
  const newest = (await listLogs(folder)).at(-1);
  const files = [startLog(folder), ...(newest ? [join(folder, 'log', newest)] : [])];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\n').slice(-16_000);
}

async function listLogs(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'log')).catch(() => []);
  return names.filter((name) => name.endsWith('.log')).sort();
}
