import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { builtScript } from './page-assets.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';

/**
 * The service worker that gives out kept talons without a connection. A worker rules only what lies below its
 * own address, so it stands at the root under a name that never changes, and is asked for anew each time.
 */
@ApiExcludeController()
@Public()
@Controller('talon-worker.js')
export class TalonWorkerController {
  readonly #script = builtScript('web/public/talon/talon-worker.ts');

  @Get()
  worker(@Res() reply: FastifyReply): void {
    if (this.#script === null) throw new Problem(notFound);
    setSecurityHeaders(reply);
    void reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(this.#script);
  }
}
