import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { consentPage, privacyPage } from '../../web/public/consent/page.tsx';
import { homePage } from '../../web/public/home/page.tsx';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';

/** The first page and the two documents. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['', 'en'])
export class HomePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly catalogue: Catalogue,
    private readonly places: Places,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const services = await this.catalogue.services(frame.language);
    const regions = await this.places.regions();
    const hotlines = regions.flatMap(({ name, hotline }) =>
      hotline ? [{ region: name, phone: hotline }] : [],
    );
    this.pages.send(reply, frame, homePage(frame, { services, hotlines }));
  }

  @Get('consent')
  consent(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    this.pages.send(reply, frame, consentPage(frame));
  }

  @Get('privacy')
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    this.pages.send(reply, frame, privacyPage(frame));
  }
}
