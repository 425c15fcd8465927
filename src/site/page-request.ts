import type { FastifyRequest } from 'fastify';
import type { Language } from '../../web/shared/language.ts';
import { parseReference } from '../bookings/domain/reference.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';

const LAST_INSTANT = Date.UTC(2200, 0, 1);

export interface PageAddress {
  readonly language: Language;
  /** Without the language's prefix. */
  readonly path: string;
  /** With its question mark, or nothing. */
  readonly search: string;
}

/** Splits `/en/visit?x=1` into its language, path and query. */
export function pageAddress(url: string): PageAddress {
  const at = url.indexOf('?');
  // Two slashes would begin the address of another host in the links of our own page.
  const whole = (at < 0 ? url : url.slice(0, at)).replace(/\/{2,}/g, '/');
  const search = at < 0 ? '' : url.slice(at);
  const english = /^\/en(?=\/|$)/.test(whole);
  return { language: english ? 'en' : 'ru', path: (english ? whole.slice(3) : whole) || '/', search };
}

/** One text of the query or of the form; a list or an object counts as not given. */
export function textOf(source: unknown, name: string, most = 200): string {
  const value: unknown =
    typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined;
  return typeof value === 'string' ? value.slice(0, most) : '';
}

/** Instants a page may send: epoch milliseconds of the years 1970 to 2199. null for anything else, nothing included. */
export function instantIn(source: unknown, name: string): number | null {
  const instant = Number(textOf(source, name) || Number.NaN);
  return Number.isSafeInteger(instant) && instant >= 0 && instant < LAST_INSTANT ? instant : null;
}

/** The whole form, for readers of many fields. */
export function formOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { body } = request;
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The service of the address. */
export function serviceOf(request: FastifyRequest): string {
  return textOf(request.params, 'service', 60);
}

/** The bare digits of the reference in the address. Throws `not-found` when they are not eight. */
export function referenceOf(request: FastifyRequest): string {
  const reference = parseReference(textOf(request.params, 'reference', 40));
  if (reference === null) throw new Problem(notFound);
  return reference;
}
