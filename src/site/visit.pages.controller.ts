import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { cancelPage } from '../../web/public/visit/cancel-page.tsx';
import { findVisitPage } from '../../web/public/visit/find-page.tsx';
import { visitPage } from '../../web/public/visit/page.tsx';
import type { VisitNews } from '../../web/public/visit/visit-view.ts';
import { copyPage } from '../../web/public/talon/copy-page.tsx';
import { formatReference } from '../bookings/domain/reference.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { referenceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { RememberedVisits } from './remembered-visits.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';
import { OwnVisitViews } from './own-visit-views.ts';
import { currentVisit } from './visit-views.ts';
import { VisitsCookie } from './visits-cookie.ts';

/** One's own visit: the talon, confirming, cancelling and undoing that, forgetting it on this device. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['visit/:reference', 'en/visit/:reference'])
export class VisitPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly views: OwnVisitViews,
    private readonly visits: VisitsCookie,
    private readonly journeys: JourneyCookie,
    private readonly own: OwnVisits,
    private readonly changes: VisitChanges,
    private readonly remembered: RememberedVisits,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const visit = await this.own.find(request);
    if (!visit) {
      const reference = formatReference(referenceOf(request));
      const visits = await this.remembered.links(request);
      const page = findVisitPage(frame, { reference, familyName: '', errors: [], visits });
      return void this.pages.sendPersonal(reply, frame, page);
    }
    this.pages.sendPersonal(
      reply,
      frame,
      visitPage(frame, await this.views.of(visit, frame, newsOf(request))),
    );
  }

  /** What a phone keeps for use without a connection; a visit that is no talon any more has no copy. */
  @Get('copy')
  async copy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    const frame = this.pages.frame(request);
    const view = await this.views.of(visit, frame, null);
    if (view.status !== 'booked' || view.move) throw new Problem(notFound);
    this.pages.sendPersonal(reply, frame, copyPage(frame, view));
  }

  @Get('cancel')
  async askToCancel(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    const { booking } = visit;
    const here = hrefOf(frame, `/visit/${booking.reference}`);
    const { isToMove } = booking;
    const isActive = booking.status === 'booked' && (isToMove || frame.now < booking.canCancelUntil);
    if (!isActive) return void this.pages.goTo(reply, frame, `/visit/${booking.reference}`);
    const page = cancelPage(frame, {
      visit: currentVisit(booking),
      links: {
        visit: here,
        action: `${here}/cancel`,
        move: isToMove || frame.now < booking.canMoveUntil ? `${here}/move` : null,
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
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${visit.own.reference}`, { cancelled: '1' });
  }

  @Post('restore')
  @HttpCode(303)
  async restore(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    await this.changes.restore(visit.own, request.ip);
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${visit.own.reference}`, { restored: '1' });
  }

  @Post('confirm')
  @HttpCode(303)
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    await this.changes.confirm(visit.own, request.ip);
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

function newsOf(request: FastifyRequest): VisitNews | null {
  if (textOf(request.query, 'offer') === 'gone') return 'offer-gone';
  if (textOf(request.query, 'moved') === '1') return 'moved';
  return textOf(request.query, 'restored') === '1' ? 'restored' : null;
}
