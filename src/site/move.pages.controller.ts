import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isWallDate } from '../../web/shared/dates.ts';
import { dayPage } from '../../web/public/day/page.tsx';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { timePage } from '../../web/public/time/page.tsx';
import { Public } from '../common/http/permissions.ts';
import { DayViews, liveTimesHref } from './day-views.ts';
import { OwnVisits } from './own-visits.ts';
import type { OwnVisit } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { instantIn, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';
import { currentVisit } from './visit-views.ts';

/** Moving a visit: the same pages of day and time with the present visit on top. */
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
    private readonly own: OwnVisits,
    private readonly changes: VisitChanges,
  ) {}

  @Get()
  async day(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.#movable(request, reply);
    if (visit) await this.#showDays(request, reply, visit, 'none');
  }

  @Get('time')
  async time(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.#movable(request, reply);
    if (!visit) return;
    const date = textOf(request.query, 'date');
    if (isWallDate(date)) await this.#showTimes(request, reply, visit, date, false);
    else await this.#showDays(request, reply, visit, 'nothing-chosen');
  }

  @Post('time')
  @HttpCode(303)
  async move(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.#movable(request, reply);
    if (!visit) return;
    const startsAt = instantIn(request.body, 'startsAt');
    const date = textOf(request.body, 'date');
    if (startsAt === null) {
      if (isWallDate(date)) return this.#showTimes(request, reply, visit, date, true);
      return this.#showDays(request, reply, visit, 'nothing-chosen');
    }
    const { own, booking } = visit;
    await this.changes.move(own, { centreId: booking.centreId, startsAt }, request.ip);
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${own.reference}`, { moved: '1' });
  }

  /** A visit that cannot be moved any more is shown as it is. */
  async #movable(request: FastifyRequest, reply: FastifyReply): Promise<OwnVisit | null> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return null;
    const frame = this.pages.frame(request);
    const { status, canMoveUntil, reference } = visit.booking;
    if (status === 'booked' && frame.now < canMoveUntil) return visit;
    this.pages.goTo(reply, frame, `/visit/${reference}`);
    return null;
  }

  async #showDays(
    request: FastifyRequest,
    reply: FastifyReply,
    { booking }: OwnVisit,
    trouble: 'none' | 'nothing-chosen',
  ): Promise<void> {
    const frame = this.pages.frame(request);
    const { reference, service, centreId } = booking;
    const view = await this.dayViews.days({
      ...{ frame, trouble, query: request.query },
      centre: await this.places.centre(centreId),
      service: await this.places.service(service, frame.language),
      moving: currentVisit(booking),
      route: {
        dayPath: `/visit/${reference}/move`,
        timePath: `/visit/${reference}/move/time`,
        fields: {},
        back: hrefOf(frame, `/visit/${reference}`),
        otherCentres: null,
      },
    });
    this.pages.sendPersonal(reply, frame, dayPage(frame, view), trouble === 'none' ? 200 : 422);
  }

  async #showTimes(
    request: FastifyRequest,
    reply: FastifyReply,
    { booking }: OwnVisit,
    date: string,
    nothingChosen: boolean,
  ): Promise<void> {
    const frame = this.pages.frame(request);
    const { reference, service, centreId } = booking;
    const centre = await this.places.centre(centreId);
    const page = timePage(frame, {
      ...{ centre, date, nothingChosen },
      service: (await this.places.service(service, frame.language)).title,
      timeZone: centre.timeZone,
      noticeMs: centre.settings.noticeMinutes * 60_000,
      times: await this.dayViews.times(centreId, service, date, null),
      moving: currentVisit(booking),
      links: {
        days: hrefOf(frame, `/visit/${reference}/move`),
        action: hrefOf(frame, `/visit/${reference}/move/time`),
        fields: {},
        live: liveTimesHref(centreId, service, date),
        here: hrefOf(frame, `/visit/${reference}/move/time`, { date }),
      },
    });
    this.pages.sendPersonal(reply, frame, page, nothingChosen ? 422 : 200);
  }
}
