import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { moveCentrePage } from '../../web/public/visit/move-centre-page.tsx';
import { FindCentres } from '../finder/find-centres.service.ts';
import { Clock } from '../common/time/clock.ts';
import { Public } from '../common/http/permissions.ts';
import { cardOf } from './centre-card-view.ts';
import { MovableVisits } from './movable-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { currentVisit } from './visit-views.ts';

/** How many centres a page shows. */
const PAGE = 10;

/** Choosing another centre to move a visit to: those near the present one, or what a search finds. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['visit/:reference/move/centres', 'en/visit/:reference/move/centres'])
export class MoveCentresPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly movable: MovableVisits,
    private readonly finder: FindCentres,
    private readonly clock: Clock,
  ) {}

  @Get()
  async centres(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.movable.findOrLead(request, reply);
    if (!visit) return;
    const { booking } = visit;
    const frame = this.pages.frame(request);
    const query = textOf(request.query, 'q', 100);
    const { id, regionCode: region, municipality, location } = await this.places.centre(booking.centreId);
    const { items, nextCursor } = await this.finder.list({
      now: this.clock.now(),
      limit: PAGE,
      service: booking.service,
      ...(query.trim() === '' ? { insteadOf: { id, region, municipality, location } } : { q: query }),
      cursor: textOf(request.query, 'cursor', 500) || null,
    });
    const move = `/visit/${booking.reference}/move`;
    const page = moveCentrePage(frame, {
      query,
      visit: currentVisit(booking),
      centres: items
        .filter((found) => found.id !== id)
        .map((found, index) => cardOf(found, { number: index + 1, canBook: true })),
      links: {
        back: hrefOf(frame, move),
        action: hrefOf(frame, `${move}/centres`),
        more: nextCursor && hrefOf(frame, `${move}/centres`, { q: query, cursor: nextCursor }),
        days: (centre) => hrefOf(frame, move, { centre }),
      },
    });
    this.pages.sendPersonal(reply, frame, page);
  }
}
