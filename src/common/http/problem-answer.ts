import { randomUUID } from 'node:crypto';
import { isDatabaseAway } from '../database/failures.ts';
import {
  internalError,
  malformedBody,
  notFound,
  tooLarge,
  unavailable,
  wrongContentType,
} from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import type { ProblemKind } from '../errors/problem.ts';
import type { Language } from './language.ts';
import { fieldDetail } from './field-details.ts';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-method': 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'wrong-type': 415,
  rule: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

export function statusOf(kind: ProblemKind): number {
  return STATUS[kind];
}

/** Whatever was thrown, as a `Problem`: ours as it is, the framework's by meaning, the rest as a 500. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const { code, statusCode, status } = (thrown ?? {}) as {
    code?: string;
    statusCode?: number;
    status?: number;
  };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(tooLarge);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem(wrongContentType);
  if (isDatabaseAway(thrown))
    return new Problem(unavailable, { values: { seconds: 2 }, retryAfterSeconds: 2 });
  const answered = statusCode ?? status;
  if (answered === 404) return new Problem(notFound);
  if (answered === 413) return new Problem(tooLarge);
  if (answered === 415) return new Problem(wrongContentType);
  if (answered !== undefined && answered >= 400 && answered < 500) return new Problem(malformedBody);
  return new Problem(internalError, { members: { errorId: randomUUID() } });
}

/** The RFC 9457 body of a problem in one language. */
export function problemBody(problem: Problem, language: Language): Record<string, unknown> {
  const { type, facts } = problem;
  return {
    type: `/problems/${type.code}`,
    title: fill(type.title[language], facts.values),
    status: STATUS[type.kind],
    detail: fill(type.detail[language], facts.values),
    code: type.code,
    ...(facts.errors && {
      errors: facts.errors.map(({ pointer, code }) => ({
        pointer,
        code,
        detail: fieldDetail(code, language),
      })),
    }),
    ...facts.members,
  };
}

function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
