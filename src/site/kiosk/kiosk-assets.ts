import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { KioskAssets } from '../../../web/kiosk/view.ts';
import { builtFolder, serveBuilt } from '../../common/http/built-folder.ts';

const PREFIX = '/assets/kiosk/';
const NOTHING_BUILT: KioskAssets = { script: null, style: null, fonts: [] };

interface ManifestEntry {
  readonly file: string;
  readonly assets?: readonly string[];
}

let known: KioskAssets | undefined;

/** Serves what a kiosk loads. */
export async function registerKioskAssets(fastify: FastifyInstance): Promise<void> {
  await serveBuilt(fastify, 'kiosk', PREFIX);
}

/** Addresses of the built files, from Vite's manifest; read once. Without a build pages come plain. */
export function kioskAssets(): KioskAssets {
  known ??= readAssets();
  return known;
}

function readAssets(): KioskAssets {
  const folder = builtFolder('kiosk');
  if (folder === null) return NOTHING_BUILT;
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, ManifestEntry>>;
  const script = manifest['web/kiosk/client.ts'];
  const style = manifest['web/kiosk/style.css'];
  return {
    script: script ? PREFIX + script.file : null,
    style: style ? PREFIX + style.file : null,
    fonts: (style?.assets ?? []).filter((file) => file.endsWith('.woff2')).map((file) => PREFIX + file),
  };
}
