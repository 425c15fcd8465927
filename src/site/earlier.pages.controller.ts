import { Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EARLIER_ANCHOR } from '../../web/public/earlier/earlier-section.tsx';
import { AskEarlier } from '../bookings/earlier/ask-earlier.service.ts';
import { Attempts } from '../bookings/gate/attempts.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { Public } from '../common/http/permissions.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';
import { SameOriginGuard } from './same-origin.guard.ts';

/** The wish to be told of an earlier time, made and taken back on the page of the visit. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['visit/:reference/earlier', 'en/visit/:reference/earlier'])
export class EarlierPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
    private readonly attempts: Attempts,
    private readonly askEarlier: AskEarlier,
  ) {}

  @Post()
  @HttpCode(303)
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#change(request, reply, (own) => this.askEarlier.open(own));
  }

  @Post('stop')
  @HttpCode(303)
  async stop(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#change(request, reply, (own) => this.askEarlier.close(own));
  }

  async #change(
    request: FastifyRequest,
    reply: FastifyReply,
    errand: (own: OwnBooking) => Promise<void>,
  ): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    await this.attempts.countChange(request.ip);
    await errand(visit.own);
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${visit.own.reference}#${EARLIER_ANCHOR}`);
  }
}
