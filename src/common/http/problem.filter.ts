import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { malformedHttp, methodNotAllowed, notFound } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { methodsAt } from './known-routes.ts';
import { languageOf } from './language.ts';
import { asProblem, problemBody, statusOf } from './problem-answer.ts';

/** Answers everything thrown, by our code, the framework, the router or the body parser, as RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function answerProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = request.is404 ? unknownAddress(request) : asProblem(thrown);
  const status = statusOf(problem.type.kind);
  // Whoever hung up hears nothing any more, and it is no failure of ours.
  if (request.raw.destroyed && !request.raw.complete) return;
  if (status >= 500) {
    const errorId = problem.facts.members?.['errorId'];
    request.log.error({ errorId, code: problem.type.code, failure: failureOf(thrown) }, 'request failed');
  }
  if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
  if (problem.facts.retryAfterSeconds !== undefined) {
    void reply.header('retry-after', String(problem.facts.retryAfterSeconds));
  }
  if (problem.type.kind === 'wrong-method')
    void reply.header('allow', String(problem.facts.values?.['allowed']));
  if (problem.type.kind === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemBody(problem, languageOf(request.headers['accept-language']))));
}

/** An address that exists for another method is 405 with `Allow`; any other is 404. */
function unknownAddress(request: FastifyRequest): Problem {
  const url = request.url.split('?')[0] ?? '/';
  if (!isDecodable(url)) return new Problem(malformedHttp);
  const allowed = methodsAt(request.server, url);
  // A file that is not there, at an address where files are.
  if (allowed.length === 0 || allowed.includes(request.method)) return new Problem(notFound);
  return new Problem(methodNotAllowed, { values: { allowed: allowed.join(', ') } });
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** What may be logged of a failure: its class, code and stack. Messages of the database quote values. */
function failureOf(thrown: unknown): Record<string, unknown> {
  const error = (thrown ?? {}) as { name?: string; code?: string; constraint?: string; stack?: string };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code: error.code, constraint: error.constraint, stack: frames?.slice(0, 12) };
}
