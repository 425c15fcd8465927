import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isWallDate, wallDate } from '../../web/shared/dates.ts';
import { dayPage } from '../../web/public/day/page.tsx';
import { hrefOf } from '../../web/public/frame/frame.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import { stepPath } from '../../web/public/journey.ts';
import { timePage } from '../../web/public/time/page.tsx';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { Public } from '../common/http/permissions.ts';
import { DayViews, liveTimesHref } from './day-views.ts';
import { HeldPlaces } from './held-places.ts';
import { JourneyCookie } from './journey-cookie.ts';
import type { Journey } from './journey-cookie.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { instantIn, serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';

interface Asked {
  readonly frame: Frame;
  readonly service: { readonly code: string; readonly title: string };
  readonly centre: CentreFacts;
  readonly journey: Journey | null;
}

/** Day and time of a new booking; the time is sent by POST and makes the hold. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['book/:service', 'en/book/:service'])
export class TimesPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly dayViews: DayViews,
    private readonly holds: HeldPlaces,
    private readonly journeys: JourneyCookie,
  ) {}

  @Get('day')
  async day(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.#asked(request, textOf(request.query, 'centre'));
    if (!asked) return this.#toCentres(request, reply);
    await this.#showDays(request, reply, asked, 'none');
  }

  @Get('time')
  async time(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.#asked(request, textOf(request.query, 'centre'));
    if (!asked) return this.#toCentres(request, reply);
    const date = textOf(request.query, 'date');
    if (isWallDate(date)) return this.#showTimes(reply, asked, date, false);
    const fromForm = textOf(request.query, 'step') === 'day';
    if (fromForm) return this.#showDays(request, reply, asked, 'nothing-chosen');
    this.pages.goTo(reply, asked.frame, stepPath(asked.service.code, 'day'), { centre: asked.centre.id });
  }

  @Post('time')
  @HttpCode(303)
  async hold(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.#asked(request, textOf(request.body, 'centre'));
    if (!asked) return this.#toCentres(request, reply);
    const { frame, service, centre, journey } = asked;
    const startsAt = instantIn(request.body, 'startsAt');
    if (startsAt === null) return this.#showTimes(reply, asked, textOf(request.body, 'date'), true);
    const hold = await this.holds.take({
      before: journey,
      place: { centreId: centre.id, service: service.code, startsAt },
      address: request.ip,
      altcha: textOf(request.body, 'altcha', 4096) || undefined,
    });
    await this.journeys.write(reply, {
      service: service.code,
      centreId: centre.id,
      date: wallDate(hold.timeZone, hold.startsAt),
      hold,
      typed: journey?.typed ?? null,
      booked: null,
    });
    const next = journey?.typed?.consent ? 'check' : 'details';
    this.pages.goTo(reply, frame, stepPath(service.code, next), { held: '1' });
  }

  /** The centre of the address, else the one chosen before; null sends to the choice of centres. */
  async #asked(request: FastifyRequest, centreId: string): Promise<Asked | null> {
    const frame = this.pages.frame(request);
    const service = await this.places.service(serviceOf(request), frame.language);
    const journey = await this.journeys.readFor(request, service.code);
    const chosen = centreId || journey?.centreId;
    return chosen ? { frame, service, journey, centre: await this.places.centre(chosen) } : null;
  }

  #toCentres(request: FastifyRequest, reply: FastifyReply): void {
    this.pages.goTo(reply, this.pages.frame(request), stepPath(serviceOf(request), 'centres'));
  }

  async #showDays(
    request: FastifyRequest,
    reply: FastifyReply,
    { frame, service, centre }: Asked,
    trouble: 'none' | 'nothing-chosen',
  ): Promise<void> {
    const centres = hrefOf(frame, stepPath(service.code, 'centres'));
    const view = await this.dayViews.days({
      ...{ frame, centre, service, trouble, query: request.query, moving: null },
      route: {
        dayPath: stepPath(service.code, 'day'),
        timePath: stepPath(service.code, 'time'),
        fields: { centre: centre.id },
        back: centres,
        otherCentres: centres,
      },
    });
    this.pages.send(reply, frame, dayPage(frame, view), trouble === 'none' ? 200 : 422);
  }

  async #showTimes(reply: FastifyReply, asked: Asked, date: string, nothingChosen: boolean): Promise<void> {
    const { frame, service, centre, journey } = asked;
    const days = { centre: centre.id };
    if (!isWallDate(date)) return void this.pages.goTo(reply, frame, stepPath(service.code, 'day'), days);
    const isHeldHere = journey?.centreId === centre.id && journey.date === date && journey.booked === null;
    const held =
      isHeldHere && journey.hold && journey.hold.expiresAt > frame.now ? journey.hold.startsAt : null;
    // The form is sent to the address of this page, so that the page after a mistake can be asked for again.
    const here = hrefOf(frame, stepPath(service.code, 'time'), { ...days, date });
    const page = timePage(frame, {
      service: service.title,
      centre,
      date,
      nothingChosen,
      noticeMs: centre.settings.noticeMinutes * 60_000,
      timeZone: centre.timeZone,
      times: await this.dayViews.times(centre.id, service.code, date, held),
      moving: null,
      links: {
        days: hrefOf(frame, stepPath(service.code, 'day'), days),
        action: here,
        fields: days,
        live: liveTimesHref(centre.id, service.code, date),
        here,
      },
    });
    this.pages.send(reply, frame, page, nothingChosen ? 422 : 200);
  }
}
