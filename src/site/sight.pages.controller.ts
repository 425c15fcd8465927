import { Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { USUAL_SIGHT, sightFrom } from '../../web/shared/sight.ts';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { returnPath } from './return-path.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';
import { SightCookie } from './sight-cookie.ts';

const LONGEST_ADDRESS = 2000;

/** The low-vision panel of every page: remembers what was chosen and returns to the page it was opened on. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['sight', 'en/sight'])
export class SightPagesController {
  constructor(private readonly cookie: SightCookie) {}

  @Post()
  @HttpCode(303)
  choose(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { body } = request;
    const isReset = textOf(body, 'reset') !== '';
    this.cookie.write(reply, isReset ? USUAL_SIGHT : sightFrom((name) => textOf(body, name)));
    setSecurityHeaders(reply);
    void reply
      .header('cache-control', 'no-store')
      .redirect(returnPath(textOf(body, 'to', LONGEST_ADDRESS)), 303);
  }
}
