import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openDataPage } from '../../web/public/open-data/page.tsx';
import { Database } from '../common/database/database.ts';
import { Public } from '../common/http/permissions.ts';
import { countCentres, unplacedCentres } from './open-data.reader.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { placeInWords } from './places.ts';

/** What others may take from this site and show on theirs. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['open-data', 'en/open-data'])
export class OpenDataPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  @Get()
  async openData(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const regions = await countCentres(this.database);
    const region = regions.find(({ code }) => code === textOf(request.query, 'region', 2));
    const unplaced = region ? await unplacedCentres(this.database, region.code) : [];
    const centres = unplaced.map(({ code, name, ...where }) => ({ code, name, place: placeInWords(where) }));
    const chosen = region && centres.length > 0 ? { region: region.name, centres } : null;
    this.pages.sendKept(reply, frame, openDataPage(frame, { regions, chosen }));
  }
}
