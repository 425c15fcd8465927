import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { proxyPage } from '../../web/public/details/proxy-page.tsx';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { stepPath } from '../../web/public/journey.ts';
import { Public } from '../common/http/permissions.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { serviceOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';

/** Beside the details: the stop of a power of attorney, and clearing what was typed. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['book/:service/details', 'en/book/:service/details'])
export class DetailsPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly journeys: JourneyCookie,
  ) {}

  @Get('proxy')
  async proxy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const { code } = await this.places.service(serviceOf(request), frame.language);
    const details = stepPath(code, 'details');
    const links = {
      details: hrefOf(frame, details),
      bookOwner: hrefOf(frame, details, { who: 'other' }),
    };
    this.pages.send(reply, frame, proxyPage(frame, { links }));
  }

  /** The place stays held; only what was typed goes. */
  @Post('clear')
  @HttpCode(303)
  async clear(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const { code } = await this.places.service(serviceOf(request), frame.language);
    const journey = await this.journeys.readFor(request, code);
    if (journey) await this.journeys.write(reply, { ...journey, typed: null });
    this.pages.goTo(reply, frame, stepPath(code, 'details'));
  }
}
