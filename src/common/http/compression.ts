import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodedEtag } from './etag.ts';

export type Encoding = 'br' | 'gzip';

/** Below this a packet is a packet; the headers of a compressed answer would cost what it saves. */
export const LEAST_BYTES = 1024;
const WORDS = /^(?:text\/(?!event-stream)|image\/svg\+xml|application\/(?:[\w.]+\+)?(?:json|xml))/;

/**
 * Sends pages and lists compressed to whoever can read it so. What is `no-store` holds somebody's data and is
 * compressed only on a way that no other site began: the length of a compressed page tells of its words to whoever
 * chooses part of them (docs/decisions/0010). The ETag is of this very encoding, as a strong one must be, and is
 * known before anything is compressed, so that a 304 costs nothing.
 */
export function compressAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!isCompressible(reply, payload) || !mayTellLength(request, reply)) return done(null, payload);
    varyByEncoding(reply);
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null) return done(null, payload);
    const tag = encodedEtag(payload, encoding);
    void reply.header('etag', tag);
    if (isKnown(request, tag)) return done(null, payload);
    void reply.header('content-encoding', encoding).removeHeader('content-length');
    done(null, compressed(payload, encoding));
  });
}

/** The best encoding the browser names: brotli (browsers name it over https only), then gzip, else none. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const named = (accepted ?? '').toLowerCase().split(',').map(weighed);
  const welcome = (name: string): boolean => named.some((one) => one.name === name && one.weight > 0);
  if (welcome('br')) return 'br';
  return welcome('gzip') ? 'gzip' : null;
}

/** Whether a file that is kept compressed by gzip may be sent as it is. */
export function readsGzip(accepted: string | undefined): boolean {
  return (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map(weighed)
    .some(({ name, weight }) => name === 'gzip' && weight > 0);
}

function weighed(part: string): { name: string; weight: number } {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { name, weight: weight === undefined ? 1 : Number(weight) };
}

function isCompressible(reply: FastifyReply, payload: unknown): payload is string | Buffer {
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return false;
  if (payload.length < LEAST_BYTES || reply.hasHeader('content-encoding') || reply.hasHeader('etag'))
    return false;
  return WORDS.test(String(reply.getHeader('content-type') ?? ''));
}

/** Browsers say who began a request, and no page can make them say otherwise; older ones say nothing. */
function mayTellLength(request: FastifyRequest, reply: FastifyReply): boolean {
  if (!String(reply.getHeader('cache-control') ?? '').includes('no-store')) return true;
  const site = request.headers['sec-fetch-site'];
  return site === 'same-origin' || site === 'none';
}

export function varyByEncoding(reply: FastifyReply): void {
  const others = String(reply.getHeader('vary') ?? '');
  if (/\baccept-encoding\b/i.test(others)) return;
  void reply.header('vary', others ? `${others}, accept-encoding` : 'accept-encoding');
}

/** The ETag plugin answers such a request with 304; what it is given is thrown away. */
function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match'];
  return known === tag || known === `W/${tag}`;
}

/** A page takes a fifth of a millisecond: less than handing it to another thread and back. */
export function compressed(payload: string | Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(payload, { level: 6 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(payload, {
    params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_SIZE_HINT]: payload.length },
  });
}
