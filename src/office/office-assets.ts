import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { builtFolder, serveBuilt } from '../common/http/built-folder.ts';

const ENTRY = 'web/office/main.tsx';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What the first load of the office asks for, as addresses. */
export interface OfficeAssets {
  readonly script: string;
  readonly styles: readonly string[];
  /** Scripts the first one imports, asked for together with it. */
  readonly preloads: readonly string[];
}

/** Serves what the browser loads for the office. */
export async function registerOfficeAssets(fastify: FastifyInstance): Promise<void> {
  await serveBuilt(fastify, 'office', '/assets/office/');
}

/** From Vite's manifest; null when nothing is built. */
export function officeAssets(): OfficeAssets | null {
  const built = builtFolder('office');
  if (built === null) return null;
  const manifest = manifestIn(built);
  const entry = manifest[ENTRY];
  if (entry === undefined) return null;
  const imported = importsOf(manifest, ENTRY);
  const styles = [entry, ...imported].flatMap(({ css = [] }) => css);
  return {
    script: addressOf(entry.file),
    styles: [...new Set(styles)].map(addressOf),
    preloads: imported.map(({ file }) => addressOf(file)),
  };
}

/** The text of a script that is asked for by a name of its own; null when nothing is built. */
export function officeScript(source: string): string | null {
  const built = builtFolder('office');
  const file = built === null ? undefined : manifestIn(built)[source]?.file;
  return built === null || file === undefined ? null : readFileSync(path.join(built, file), 'utf8');
}

function manifestIn(built: string): Record<string, ManifestEntry> {
  return JSON.parse(readFileSync(path.join(built, 'manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
}

function importsOf(manifest: Readonly<Record<string, ManifestEntry>>, key: string): ManifestEntry[] {
  const seen = new Set<string>();
  const walk = (from: string): void => {
    for (const name of manifest[from]?.imports ?? []) {
      if (seen.has(name)) continue;
      seen.add(name);
      walk(name);
    }
  };
  walk(key);
  return [...seen].flatMap((name) => manifest[name] ?? []);
}

function addressOf(file: string): string {
  return `/assets/office/${file}`;
}
