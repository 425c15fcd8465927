import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { cancelPage } from '../../web/public/visit/cancel-page.tsx';
import { findVisitPage } from '../../web/public/visit/find-page.tsx';
import { visitPage } from '../../web/public/visit/page.tsx';
import { formatReference } from '../bookings/domain/reference.ts';
import { Public } from '../common/http/permissions.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { referenceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';
import { currentVisit, visitView } from './visit-views.ts';
import { VisitsCookie } from './visits-cookie.ts';

/** One's own visit: the talon, cancelling, forgetting it on this device. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['visit/:reference', 'en/visit/:reference'])
export class VisitPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly visits: VisitsCookie,
    private readonly journeys: JourneyCookie,
    private readonly own: OwnVisits,
    private readonly changes: VisitChanges,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const visit = await this.own.find(request);
    if (!visit) {
      const reference = formatReference(referenceOf(request));
      const page = findVisitPage(frame, { reference, familyName: '', errors: [] });
      return void this.pages.sendPersonal(reply, frame, page);
    }
    const { booking } = visit;
    const service = await this.places.service(booking.service, frame.language);
    const documents = service.audiences.find(({ code }) => code === booking.audience)?.documents ?? [];
    const hasJustMoved = textOf(request.query, 'moved') === '1';
    const page = visitPage(frame, visitView(booking, service.title, documents, hasJustMoved));
    this.pages.sendPersonal(reply, frame, page);
  }

  @Get('cancel')
  async askToCancel(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    const { booking } = visit;
    const here = hrefOf(frame, `/visit/${booking.reference}`);
    const isActive = booking.status === 'booked' && frame.now < booking.canCancelUntil;
    if (!isActive) return void this.pages.goTo(reply, frame, `/visit/${booking.reference}`);
    const page = cancelPage(frame, {
      visit: currentVisit(booking),
      links: {
        visit: here,
        action: `${here}/cancel`,
        move: frame.now < booking.canMoveUntil ? `${here}/move` : null,
      },
    });
    this.pages.sendPersonal(reply, frame, page);
  }

  @Post('cancel')
  @HttpCode(303)
  async cancel(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    await this.changes.cancel(visit.own, request.ip);
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${visit.own.reference}`);
  }

  @Post('forget')
  @HttpCode(303)
  async forget(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.visits.forget(request, reply, referenceOf(request));
    this.journeys.clear(reply);
    this.pages.goTo(reply, this.pages.frame(request), '/');
  }
}
