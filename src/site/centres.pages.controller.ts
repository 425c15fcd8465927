import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { centresPage } from '../../web/public/centres/page.tsx';
import { Public } from '../common/http/permissions.ts';
import { CentreList } from './centre-list.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';

/** The choice of a centre. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['book/:service/centres', 'en/book/:service/centres'])
export class CentresPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly list: CentreList,
  ) {}

  @Get()
  async centres(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const service = await this.places.service(serviceOf(request), frame.language);
    const asked = {
      service: service.code,
      region: textOf(request.query, 'region', 2),
      query: textOf(request.query, 'q', 100),
      near: textOf(request.query, 'near', 60),
      cursor: textOf(request.query, 'cursor', 500),
    };
    const { centres, nextCursor, bookable } = await this.list.find(asked, frame.now);
    const page = centresPage(frame, {
      service,
      centres,
      nextCursor,
      bookable,
      regions: await this.places.regionsWithCentres(),
      region: asked.region,
      query: asked.query,
      near: asked.near,
      continued: asked.cursor !== '',
    });
    this.pages.send(reply, frame, page);
  }
}
