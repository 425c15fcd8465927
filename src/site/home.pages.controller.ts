import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { homePage } from '../../web/public/home/page.tsx';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { RememberedVisits } from './remembered-visits.ts';

/** The first page: everybody's, and for whoever has booked on this device the way to the booking first. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['', 'en'])
export class HomePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly catalogue: Catalogue,
    private readonly places: Places,
    private readonly remembered: RememberedVisits,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const services = await this.catalogue.choice(frame.language);
    const hotlines = await this.places.hotlines();
    const visits = await this.remembered.links(request);
    const page = homePage(frame, { services, hotlines, visits });
    void reply.header('vary', 'cookie');
    if (visits.length > 0) this.pages.sendPersonal(reply, frame, page);
    else this.pages.send(reply, frame, page);
  }
}
