import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { BoardPageAssets } from '../../../web/board/page.tsx';
import { builtFolder, serveBuilt } from '../../common/http/built-folder.ts';

const PREFIX = '/assets/board/';
const NOTHING_BUILT: BoardPageAssets = { script: null, style: null, fonts: [] };
const VERSION_LENGTH = 12;

interface ManifestEntry {
  readonly file: string;
  readonly assets?: readonly string[];
}

let known: { readonly assets: BoardPageAssets; readonly version: string } | undefined;

/** Serves what televisions load for the board. */
export async function registerBoardAssets(fastify: FastifyInstance): Promise<void> {
  await serveBuilt(fastify, 'board', PREFIX);
}

/** Addresses of the built files, from Vite's manifest; read once. */
export function boardAssets(): BoardPageAssets {
  return build().assets;
}

/** Another one whenever something that the board loads is another: names carry a hash of the content. */
export function boardVersion(): string {
  return build().version;
}

function build(): NonNullable<typeof known> {
  known ??= readBuild();
  return known;
}

function readBuild(): NonNullable<typeof known> {
  const folder = builtFolder('board');
  if (folder === null) return { assets: NOTHING_BUILT, version: 'not-built' };
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, ManifestEntry>>;
  const script = manifest['web/board/client.ts'];
  const style = manifest['web/board/style.css'];
  return {
    assets: {
      script: script ? PREFIX + script.file : null,
      style: style ? PREFIX + style.file : null,
      fonts: (style?.assets ?? []).filter((file) => file.endsWith('.woff2')).map((file) => PREFIX + file),
    },
    version: createHash('sha256').update(text).digest('hex').slice(0, VERSION_LENGTH),
  };
}
