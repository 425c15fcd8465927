import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { withdrawPage, withdrawnPage } from '../../web/public/visit/withdraw-page.tsx';
import { isActive } from '../bookings/domain/booking-status.ts';
import { Public } from '../common/http/permissions.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';
import { VisitsCookie } from './visits-cookie.ts';

/** Withdrawing the consent: the question, the act, and that it is done. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['', 'en'])
export class WithdrawPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
    private readonly changes: VisitChanges,
    private readonly visits: VisitsCookie,
    private readonly journeys: JourneyCookie,
  ) {}

  @Get('visit/:reference/withdraw')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    const frame = this.pages.frame(request);
    const here = hrefOf(frame, `/visit/${visit.own.reference}`);
    const page = withdrawPage(frame, {
      isActive: isActive(visit.booking.status),
      links: { visit: here, action: `${here}/withdraw` },
    });
    this.pages.sendPersonal(reply, frame, page);
  }

  @Post('visit/:reference/withdraw')
  @HttpCode(303)
  async withdraw(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    await this.changes.withdraw(visit.own, request.ip);
    await this.visits.forget(request, reply, visit.own.reference);
    this.journeys.clear(reply);
    this.pages.goTo(reply, this.pages.frame(request), '/withdrawn');
  }

  @Get('withdrawn')
  done(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const frame = this.pages.frame(request);
    this.pages.send(reply, frame, withdrawnPage(frame));
  }
}
