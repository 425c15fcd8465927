import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SAMPLE_MS = 200;
/** Linux counts processor time in hundredths of a second everywhere. */
const TICKS_A_SECOND = 100;

/** Resident memory of a process in bytes; by `ps` where there is no /proc. */
export function residentBytes(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString()) * 1024;
  }
}

/** Watches the memory of a process until `stop()`, which answers the most it had. */
export function watchMemory(pid) {
  let most = residentBytes(pid);
  const timer = setInterval(() => {
    most = Math.max(most, residentBytes(pid));
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(most, residentBytes(pid));
    },
  };
}

/** Processor seconds a process has used; NaN where there is no /proc. Does not depend on what else the machine does. */
export function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return NaN;
  }
}

/** Share of the whole machine's processors that was busy, from now until the answer is called; NaN without /proc. */
export function watchMachine() {
  const before = machineTicks();
  return () => {
    const after = machineTicks();
    return (after.busy - before.busy) / (after.all - before.all);
  };
}

function machineTicks() {
  try {
    const ticks = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/).slice(1, 9).map(Number);
    const all = ticks.reduce((sum, value) => sum + value, 0);
    return { all, busy: all - ticks[3] - ticks[4] };
  } catch {
    return { all: NaN, busy: NaN };
  }
}
