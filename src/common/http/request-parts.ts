import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { malformedHeader, unauthenticated } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { requestHash } from './idempotency.ts';
import type { Answer, KeyedRequest } from './idempotency.ts';

/**
 * The request as a keyed one, or null without `Idempotency-Key`. Throws `malformed-idempotency-key`. `as`: who asks,
 * where that is not said by `Authorization`; one person's key never gives another's answer.
 */
export function keyedRequest(request: FastifyRequest, as?: string): KeyedRequest | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !isUUID(key)) throw new Problem(malformedHeader);
  const { method, url, headers, body } = request;
  return { key, hash: requestHash([method, url, as ?? headers.authorization, JSON.stringify(body ?? null)]) };
}

/** The secret of `Authorization: Bearer`. Throws `unauthenticated` without one. */
export function bearerSecret(request: FastifyRequest): string {
  const secret = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!secret) throw new Problem(unauthenticated);
  return secret;
}

/** Sends an answer byte for byte as it is. Personal, so nobody on the way may keep it. */
export function sendAnswer(reply: FastifyReply, answer: Answer): string {
  if (answer.status === 204) {
    void reply.status(204).header('cache-control', 'no-store');
    return answer.body;
  }
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
  void reply
    .status(answer.status)
    .header('content-type', `${type}; charset=utf-8`)
    .header('cache-control', 'no-store');
  return answer.body;
}
