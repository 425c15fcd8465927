import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtFolder } from './page-assets.ts';

const YEAR_MS = 365 * 86_400_000;

/** Serves what the browser loads at `/assets/`: names carry a hash of the content, so they never change. */
export async function registerAssets(fastify: FastifyInstance): Promise<void> {
  const built = builtFolder();
  if (built === null) return;
  await fastify.register(fastifyStatic, {
    root: built,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    immutable: true,
    maxAge: YEAR_MS,
    // Compressed once, by the build (scripts/compress-web.mjs).
    preCompressed: true,
    allowedPath: (name) => /\.(?:js|css|woff2)$/.test(name),
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
}
