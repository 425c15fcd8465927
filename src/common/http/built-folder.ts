import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_MS = 365 * 86_400_000;

/** What Vite builds: the citizen's pages, the staff's application, the board of the hall, the kiosk. */
export type BuiltPart = 'web' | 'office' | 'board' | 'kiosk';

/** The part's folder in `dist`, whether this runs from `src` or from `dist/server/src`; null when nothing is built. */
export function builtFolder(part: BuiltPart): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  const built = path.join(folder, 'dist', part);
  return existsSync(path.join(built, 'manifest.json')) ? built : null;
}

/** Serves a built part: names carry a hash of the content, so they never change. */
export async function serveBuilt(fastify: FastifyInstance, part: BuiltPart, prefix: string): Promise<void> {
  const root = builtFolder(part);
  if (root === null) return;
  await fastify.register(fastifyStatic, {
    root,
    prefix,
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: YEAR_MS,
    // Compressed once, by the build (scripts/compress-web.mjs).
    preCompressed: true,
    allowedPath: (name) => /\.(?:js|css|woff2|mp3)$/.test(name),
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
}
