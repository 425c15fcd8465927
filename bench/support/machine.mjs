import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { root } from './built.mjs';
import { version as undiciVersion } from './load.mjs';

/** More processes at work than this, a core, and the figures are of the machine's other work as well. */
const QUIET = 0.4;

/** What a figure means nothing without. */
export function machineFacts() {
  const cpus = os.cpus();
  const [loadBefore] = os.loadavg();
  const commit = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' });
  return {
    Date: new Date().toISOString(),
    Commit: commit.stdout?.trim() || 'unknown',
    Processor: `${cpus[0]?.model.trim() ?? 'unknown'}, ${cpus.length} cores`,
    Memory: `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`,
    System: `${os.type()} ${os.release()}, ${os.arch()}`,
    Node: process.versions.node,
    'Load generator': `undici ${undiciVersion} in a process of its own on the same machine`,
    'Load before the start': `${loadBefore.toFixed(2)}${loadBefore > QUIET * cpus.length ? ' - NOT A QUIET MACHINE, figures are too low' : ''}`,
  };
}
