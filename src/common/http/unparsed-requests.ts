import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { malformedHttp } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { answerProblem } from './problem.filter.ts';
import { problemBody, statusOf } from './problem-answer.ts';

/** Bytes that are no HTTP at all (letters of an address not percent-encoded, headers too large): still a problem answer. */
export function answerUnparsedRequest(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const status = statusOf(malformedHttp.kind);
  const body = JSON.stringify(problemBody(new Problem(malformedHttp), 'ru'));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** An address the router cannot decode, such as `/%ff`. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  answerProblem(new Problem(malformedHttp), request, reply);
}
