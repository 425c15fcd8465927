import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';
import { officeScript } from './office-assets.ts';

/**
 * The service worker that gives out the kept list of the day without a connection. It rules what lies below its own
 * address, so its name never changes, and it is asked for anew each time.
 */
@ApiExcludeController()
@Public()
@Controller('office/day-worker.js')
export class DayWorkerController {
  readonly #script = officeScript('web/office/day-list/day-worker.ts');

  @Get()
  worker(@Res() reply: FastifyReply): void {
    if (this.#script === null) throw new Problem(notFound);
    setSecurityHeaders(reply);
    void reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(this.#script);
  }
}
