import { link, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUse } from './embedded-errors.ts';
import { identifySelf, judgeProcess, type ProcessIdentity } from './process-identity.ts';

/** The right of this process to a data folder; lost with the process, however it ends. */
export interface OwnerLock {
  release(): Promise<void>;
}

/** What a mark holds: its owner, or `null` after a clean stop. */
type Mark = ProcessIdentity | null;

const HEARTBEAT_MS = 1_000;
const SILENCE_MEANS_DEAD_MS = 5 * HEARTBEAT_MS;

/**
 * Takes `dataDir` for this process or throws `DataDirectoryInUse`.
 *
 * Each owner makes the next numbered mark in `dataDir/owner`. A mark is never taken from anyone: one with a
 * dead owner is followed by the next number, and `link` lets exactly one of several rivals make it. Only older
 * numbers are swept, so numbers never go back and a rival that slept through it all finds a higher one.
 */
export async function takeOwnership(dataDir: string): Promise<OwnerLock> {
  const folder = join(dataDir, 'owner');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const self = await identifySelf();
  for (;;) {
    const latest = Math.max(0, ...(await listMarks(folder)));
    if (latest > 0) await refuseIfAlive(dataDir, join(folder, String(latest)), self);
    const mine = latest + 1;
    if (await makeMark(folder, mine, self)) {
      const rivals = await listMarks(folder);
      if (Math.max(...rivals) === mine) return hold(folder, mine, rivals);
      await rm(join(folder, String(mine)), { force: true });
    }
  }
}

async function listMarks(folder: string): Promise<number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

async function refuseIfAlive(dataDir: string, file: string, self: ProcessIdentity): Promise<void> {
  const owner = await readMark(file);
  if (owner === null) return;
  const verdict = await judgeProcess(owner, self);
  if (verdict === 'alive' || (verdict === 'unknown' && (await isBeating(file)))) {
    throw new DataDirectoryInUse(dataDir, owner.pid);
  }
}

/** Whether the owner, which cannot be judged by its number, still touches its mark. */
async function isBeating(file: string): Promise<boolean> {
  const before = await lastBeat(file);
  for (const end = Date.now() + SILENCE_MEANS_DEAD_MS; Date.now() < end; await sleep(HEARTBEAT_MS / 4)) {
    if ((await lastBeat(file)) !== before) return (await readMark(file)) !== null;
  }
  return false;
}

async function lastBeat(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function readMark(file: string): Promise<Mark> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Mark;
  } catch {
    // Swept by a later owner, or torn by a power cut: in both cases no living process stands behind it.
    return null;
  }
}

async function makeMark(folder: string, number: number, mark: Mark): Promise<boolean> {
  const draft = await writeDraft(folder, mark);
  try {
    await link(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(folder: string, mark: Mark): Promise<string> {
  const draft = join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(draft, JSON.stringify(mark), { mode: 0o600 });
  return draft;
}

async function hold(folder: string, number: number, all: number[]): Promise<OwnerLock> {
  const file = join(folder, String(number));
  for (const old of all) if (old < number) await rm(join(folder, String(old)), { force: true });
  const beat = setInterval(
    () => void utimes(file, new Date(), new Date()).catch(() => undefined),
    HEARTBEAT_MS,
  );
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      // The mark stays, emptied, so that numbers never go back; a folder that was removed needs none.
      await writeDraft(folder, null)
        .then((draft) => rename(draft, file))
        .catch(() => undefined);
    },
  };
}
