// Builds what `npm start` runs: the server by the TypeScript compiler, the pages' assets by Vite.
// Called directly it always builds; `ensureBuilt` builds only what is older than its sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const BUNDLING = ['scripts/make-fonts.mjs', 'scripts/compress-web.mjs', 'package-lock.json'];

const PARTS = {
  server: {
    sources: [
      'src',
      'migrations',
      'web/shared',
      'web/public',
      'web/board',
      'web/kiosk',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    product: 'dist/server/src/main.js',
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  web: {
    sources: ['web', 'vite.config.ts', 'scripts/build-web.mjs', ...BUNDLING],
    except: ['web/office', 'web/board', 'web/kiosk'],
    product: 'dist/web',
    command: ['scripts/build-web.mjs'],
  },
  office: {
    sources: ['web/office', 'web/shared', 'vite.office.config.ts', 'scripts/build-office.mjs', ...BUNDLING],
    product: 'dist/office',
    command: ['scripts/build-office.mjs'],
  },
  board: {
    // Calls are said by words of the queue's own domain.
    sources: [
      'web/board',
      'src/queue/domain',
      'vite.board.config.ts',
      'scripts/build-board.mjs',
      ...BUNDLING,
    ],
    product: 'dist/board',
    command: ['scripts/build-board.mjs'],
  },
  kiosk: {
    sources: ['web/kiosk', 'web/shared', 'vite.kiosk.config.ts', 'scripts/build-kiosk.mjs', ...BUNDLING],
    product: 'dist/kiosk',
    command: ['scripts/build-kiosk.mjs'],
  },
};

/** @typedef {'server' | 'web' | 'office' | 'board' | 'kiosk'} Part */

function* filesBelow(relative) {
  const full = path.join(root, relative);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) return void (yield relative);
  for (const entry of readdirSync(full).sort()) yield* filesBelow(path.join(relative, entry));
}

function fingerprint({ sources, except = [] }) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(source))
      if (!except.some((folder) => file.startsWith(path.join(folder, path.sep))))
        hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {{ force?: boolean, only?: Part[], tolerant?: boolean }} options
 *   tolerant: type errors are printed but what was emitted is used (tests check types on their own).
 */
export function ensureBuilt({
  force = false,
  only = ['server', 'web', 'office', 'board', 'kiosk'],
  tolerant = false,
} = {}) {
  for (const part of only) {
    const { product, command } = PARTS[part];
    const stamp = path.join(root, 'dist', `${part}.stamp`);
    const wanted = fingerprint(PARTS[part]);
    const built =
      existsSync(stamp) && existsSync(path.join(root, product)) ? readFileSync(stamp, 'utf8') : '';
    if (!force && built === wanted) continue;
    const { status } = spawnSync(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // Whoever asks, tests too: what is built is what people load, without React's aids for developers.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0 && !tolerant) {
      console.error(`The ${part} could not be built.`);
      process.exit(1);
    }
    mkdirSync(path.dirname(stamp), { recursive: true });
    if (status === 0) writeFileSync(stamp, wanted);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureBuilt({ force: true });
