import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { wrongContentType } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';

/**
 * What a route that takes a file says of itself (`@RouteConfig(FILE_ROUTE)`): its body is the bytes of the file, which
 * it reads by itself and within its own limit.
 */
export const FILE_ROUTE = { takesFile: true } as const;

/** No form can send these without the leave of a browser. */
const FILE_TYPES: readonly string[] = [
  'application/octet-stream',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

export function takesFile(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { readonly takesFile?: boolean } | undefined)?.takesFile === true;
}

/** Lets bodies of files through unread, to the routes that take them and to no others. */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser([...FILE_TYPES], (_request, payload, done) => done(null, payload));
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    // What is no file where one is taken the route itself refuses, once it is known who asks.
    const isWrong = FILE_TYPES.includes(type) && !takesFile(request);
    done(isWrong ? new Problem(wrongContentType) : undefined);
  });
}

/** The body of such a route, and the length it says it has. Throws `unsupported-media-type` when there is none. */
export function fileBody(request: FastifyRequest): {
  readonly stream: Readable;
  readonly announced: number | null;
} {
  const { body } = request;
  if (!(body instanceof Readable)) throw new Problem(wrongContentType);
  const length = Number(request.headers['content-length'] ?? NaN);
  return { stream: body, announced: Number.isFinite(length) ? length : null };
}
