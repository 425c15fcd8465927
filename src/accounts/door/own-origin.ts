import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { forgedRequest } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountsOptions } from '../accounts-options.ts';

/**
 * Writes of staff come from our own pages. Browsers say where a request comes from; whoever says nothing is no
 * browser, and cannot be made to send somebody's cookie.
 */
@Injectable()
export class OwnOrigin implements CanActivate {
  constructor(private readonly options: AccountsOptions) {}

  canActivate(context: ExecutionContext): boolean {
    this.check(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }

  /** Throws `forged-request`. */
  check(request: FastifyRequest): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    if (!this.#isOurs(request)) throw new Problem(forgedRequest);
  }

  #isOurs(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const from = request.headers.origin ?? request.headers.referer;
    if (from === undefined) return true;
    if (!URL.canParse(from)) return false;
    const { origin, host } = new URL(from);
    return origin === new URL(this.options.publicUrl).origin || host === request.host;
  }
}
