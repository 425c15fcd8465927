import os from 'node:os';
import { version as undiciVersion } from './load.mjs';

/** What a figure means nothing without. */
export function machineFacts() {
  const cpus = os.cpus();
  return {
    Date: new Date().toISOString(),
    Processor: `${cpus[0]?.model.trim() ?? 'unknown'}, ${cpus.length} cores`,
    Memory: `${(os.totalmem() / 2 ** 30).toFixed(1)} GiB`,
    System: `${os.type()} ${os.release()}, ${os.arch()}`,
    Node: process.versions.node,
    'Load generator': `undici ${undiciVersion} in a process of its own on the same machine`,
    'Load before the start': os
      .loadavg()
      .map((value) => value.toFixed(2))
      .join(' '),
  };
}
