import type { FastifyInstance } from 'fastify';
import { serveBuilt } from '../common/http/built-folder.ts';

/** Serves what the browser loads on the citizen's pages. */
export async function registerAssets(fastify: FastifyInstance): Promise<void> {
  await serveBuilt(fastify, 'web', '/assets/');
}
