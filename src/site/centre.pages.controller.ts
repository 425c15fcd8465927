import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { centrePage } from '../../web/public/centre/page.tsx';
import { Public } from '../common/http/permissions.ts';
import { CentrePageViews } from './centre-page-views.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';

/** The page of one centre, with an address short enough to be told by telephone: `/centres/70-001`. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['centres', 'en/centres'])
export class CentrePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly views: CentrePageViews,
  ) {}

  @Get(':code')
  async centre(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const view = await this.views.of(textOf(request.params, 'code', 60), frame);
    this.pages.sendKept(reply, frame, centrePage(frame, view));
  }
}
