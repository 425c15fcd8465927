import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { offlinePage } from '../../web/public/talon/offline-page.tsx';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';

/** The page a phone puts aside with a kept talon and shows where there is no connection. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['', 'en'])
export class OfflinePagesController {
  constructor(private readonly pages: Pages) {}

  @Get('offline')
  offline(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    this.pages.send(reply, frame, offlinePage(frame));
  }
}
