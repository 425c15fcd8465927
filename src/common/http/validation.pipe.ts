import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalidInput, malformedRequest } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import type { FieldProblem } from '../errors/problem.ts';

interface Found extends FieldProblem {
  /** True when the value has the right shape and breaks a rule of the field (422), else it is malformed (400). */
  readonly rule: boolean;
}

/** Checks bodies, queries and path parameters against their DTO; unknown members are refused. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalidProblem(errors),
  });
}

function invalidProblem(errors: readonly ValidationError[]): Problem {
  const found = errors.flatMap((error) => problemsOf(error, ''));
  const malformed = found.some((problem) => !problem.rule);
  return new Problem(malformed ? malformedRequest : invalidInput, {
    errors: found.map(({ pointer, code }) => ({ pointer, code })),
  });
}

function problemsOf(error: ValidationError, path: string): Found[] {
  const pointer = error.property === undefined ? path : `${path}/${escapePointer(error.property)}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint): Found => {
    const context = error.contexts?.[constraint] as { code?: string; rule?: boolean } | undefined;
    return { pointer, code: context?.code ?? codeOf(constraint), rule: context?.rule ?? false };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, pointer))];
}

function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown-member';
  if (constraint === 'unknownValue') return 'not-an-object';
  if (constraint === 'isDefined') return 'missing';
  return constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
