import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isWallDate } from '../../web/shared/dates.ts';
import { dayPage } from '../../web/public/day/page.tsx';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { timePage } from '../../web/public/time/page.tsx';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { Public } from '../common/http/permissions.ts';
import { DayViews, liveTimesHref } from './day-views.ts';
import { MovableVisits } from './movable-visits.ts';
import type { OwnVisit } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { instantIn, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';
import { currentVisit } from './visit-views.ts';

/** Moving a visit, also to another centre: the same pages of day and time with the present visit on top. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['visit/:reference/move', 'en/visit/:reference/move'])
export class MovePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly dayViews: DayViews,
    private readonly movable: MovableVisits,
    private readonly changes: VisitChanges,
  ) {}

  @Get()
  async day(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.movable.findOrLead(request, reply);
    if (visit) await this.#showDays(request, reply, visit, 'none');
  }

  @Get('time')
  async time(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.movable.findOrLead(request, reply);
    if (!visit) return;
    const date = textOf(request.query, 'date');
    if (isWallDate(date)) await this.#showTimes(request, reply, visit, date, false);
    else await this.#showDays(request, reply, visit, 'nothing-chosen');
  }

  @Post('time')
  @HttpCode(303)
  async move(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.movable.findOrLead(request, reply);
    if (!visit) return;
    const startsAt = instantIn(request.body, 'startsAt');
    const date = textOf(request.body, 'date');
    if (startsAt === null) {
      if (isWallDate(date)) return this.#showTimes(request, reply, visit, date, true);
      return this.#showDays(request, reply, visit, 'nothing-chosen');
    }
    const { own } = visit;
    const { id: centreId } = await this.#target(request, visit);
    await this.changes.move(own, { centreId, startsAt }, request.ip);
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${own.reference}`, { moved: '1' });
  }

  /** The centre it is to be at: one chosen for the move, else where it is. Throws `centre-not-found`. */
  #target(request: FastifyRequest, { booking }: OwnVisit): Promise<CentreFacts> {
    const chosen = textOf(request.body, 'centre') || textOf(request.query, 'centre');
    return this.places.centre(chosen || booking.centreId);
  }

  async #showDays(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: OwnVisit,
    trouble: 'none' | 'nothing-chosen',
  ): Promise<void> {
    const frame = this.pages.frame(request);
    const { booking } = visit;
    const { reference, service } = booking;
    const centre = await this.#target(request, visit);
    const view = await this.dayViews.days({
      ...{ frame, trouble, query: request.query },
      centre,
      service: await this.places.service(service, frame.language),
      moving: currentVisit(booking, centre),
      route: {
        dayPath: `/visit/${reference}/move`,
        timePath: `/visit/${reference}/move/time`,
        fields: fieldsOf(booking, centre),
        back: hrefOf(frame, `/visit/${reference}`),
        otherCentres: hrefOf(frame, `/visit/${reference}/move/centres`),
      },
    });
    this.pages.sendPersonal(reply, frame, dayPage(frame, view), trouble === 'none' ? 200 : 422);
  }

  async #showTimes(
    request: FastifyRequest,
    reply: FastifyReply,
    visit: OwnVisit,
    date: string,
    nothingChosen: boolean,
  ): Promise<void> {
    const frame = this.pages.frame(request);
    const { booking } = visit;
    const { reference, service } = booking;
    const centre = await this.#target(request, visit);
    const fields = fieldsOf(booking, centre);
    // Sent to the address of this page, as the times of a booking are.
    const here = hrefOf(frame, `/visit/${reference}/move/time`, { ...fields, date });
    const page = timePage(frame, {
      ...{ centre, date, nothingChosen },
      service: (await this.places.service(service, frame.language)).title,
      timeZone: centre.timeZone,
      noticeMs: centre.settings.noticeMinutes * 60_000,
      times: await this.dayViews.times(centre.id, service, date, null),
      moving: currentVisit(booking, centre),
      links: {
        days: hrefOf(frame, `/visit/${reference}/move`, fields),
        action: here,
        fields,
        live: liveTimesHref(centre.id, service, date),
        here,
      },
    });
    this.pages.sendPersonal(reply, frame, page, nothingChosen ? 422 : 200);
  }
}

/** The address names the centre only when it is another one. */
function fieldsOf({ centreId }: { readonly centreId: string }, { id }: CentreFacts): Record<string, string> {
  return id === centreId ? {} : { centre: id };
}
