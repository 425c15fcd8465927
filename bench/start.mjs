// From nothing to the first answered request, as `npm start` does it, in a copy of the tree.
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { root } from './support/built.mjs';
import { removeData, temporaryFolder } from './support/postgres.mjs';
import { startServer, whileRunning } from './support/server-process.mjs';
import { summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const COPIED = [
  'src',
  'migrations',
  'web',
  'data',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
];
const LATER_STARTS = 5;
/** Real data, so the lists must have been read. */
const FIRST_REQUEST = '/api/v1/regions';

/** @returns {Promise<import('./support/report.mjs').Section>} */
export async function measure() {
  const copy = await copyOfTheTree();
  const data = [path.join(copy, '.data-built'), path.join(copy, '.data-not-built')];
  try {
    const withBuild = await startOnce(copy, data[1]);
    const first = await startOnce(copy, data[0]);
    const later = [];
    for (let time = 0; time < LATER_STARTS; time += 1) later.push(await startOnce(copy, data[0]));
    return { title: 'Start, to the first answered request', rows: rowsOf({ withBuild, first, later }) };
  } finally {
    for (const folder of data) await removeData(folder);
    await rm(copy, { recursive: true, force: true });
  }
}

/** Others may be using dist; in a copy it can be missing. */
async function copyOfTheTree() {
  const copy = await temporaryFolder();
  for (const name of COPIED) await cp(path.join(root, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

async function startOnce(copy, dataDir) {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const starting = startServer({
    script: path.join(copy, 'scripts/start.mjs'),
    cwd: copy,
    env: { DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    ready: FIRST_REQUEST,
  });
  return whileRunning(starting, async ({ startedInMs }) => startedInMs);
}

function rowsOf({ withBuild, first, later }) {
  const { median, worst } = summary(later);
  return [
    { figure: 'nothing built, no data', measured: words.seconds(withBuild) },
    { figure: 'built, no data', measured: words.seconds(first) },
    {
      figure: `later, median / worst of ${LATER_STARTS}`,
      measured: `${words.seconds(median)} / ${words.seconds(worst)}`,
    },
  ];
}
