import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { forgedRequest } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { SiteOptions } from './site-options.ts';

/**
 * A form is taken only from our own pages. New browsers say where a request comes from (`Sec-Fetch-Site`),
 * older ones name the origin or the referring page; who says nothing at all is refused. Cookies are
 * SameSite=Lax besides.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly options: SiteOptions) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (this.#isOurs(request)) return true;
    throw new Problem(forgedRequest);
  }

  #isOurs(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const from = request.headers.origin ?? request.headers.referer;
    if (from === undefined || !URL.canParse(from)) return false;
    const { origin, host } = new URL(from);
    return origin === new URL(this.options.publicUrl).origin || host === request.host;
  }
}
