import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtFolder } from '../common/http/built-folder.ts';
import type { PageAssets } from '../../web/public/frame/frame.ts';

const NOTHING_BUILT: PageAssets = { script: null, styles: [], fonts: [] };

interface ManifestEntry {
  readonly file: string;
  readonly assets?: readonly string[];
}

let known: PageAssets | undefined;

/** Addresses of the built files, from Vite's manifest; read once. Without a build pages come plain. */
export function pageAssets(): PageAssets {
  known ??= readAssets();
  return known;
}

/** The built script of a source file, whole; null when nothing is built. */
export function builtScript(source: string): string | null {
  const built = builtFolder('web');
  const file = built && manifestOf(built)[source]?.file;
  return built && file ? readFileSync(path.join(built, file), 'utf8') : null;
}

function manifestOf(built: string): Readonly<Record<string, ManifestEntry>> {
  return JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
}

function readAssets(): PageAssets {
  const built = builtFolder('web');
  if (built === null) return NOTHING_BUILT;
  const manifest = manifestOf(built);
  const script = manifest['web/public/client.ts'];
  const style = manifest['web/public/style.css'];
  const address = (file: string): string => `/assets/${file}`;
  return {
    script: script ? address(script.file) : null,
    styles: style ? [address(style.file)] : [],
    // All four faces are on every page: headings and buttons are bold, digits live in the Latin files.
    fonts: (style?.assets ?? []).filter((file) => file.endsWith('.woff2')).map(address),
  };
}
