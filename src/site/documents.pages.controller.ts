import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessibilityPage } from '../../web/public/accessibility/page.tsx';
import { consentPage } from '../../web/public/consent/page.tsx';
import { privacyPage } from '../../web/public/privacy/page.tsx';
import { safetyPage } from '../../web/public/safety/page.tsx';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SiteOptions } from './site-options.ts';

/** What the site says of itself: consent, data, safety, accessibility. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['', 'en'])
export class DocumentsPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly options: SiteOptions,
  ) {}

  @Get('consent')
  consent(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    this.pages.send(reply, frame, consentPage(frame));
  }

  @Get('privacy')
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    const mapServer = this.options.tiles && new URL(this.options.tiles.origin).host;
    this.pages.send(reply, frame, privacyPage(frame, { mapServer }));
  }

  @Get('safety')
  async safety(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const hotlines = await this.places.hotlines();
    this.pages.send(reply, frame, safetyPage(frame, { hotlines }));
  }

  @Get('accessibility')
  async accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const hotlines = await this.places.hotlines();
    this.pages.send(reply, frame, accessibilityPage(frame, { hotlines }));
  }
}
