import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkPage } from '../../web/public/check/page.tsx';
import { checkDetails, readDetails } from '../../web/public/details/check.ts';
import type { TypedDetails } from '../../web/public/details/check.ts';
import { detailsPage } from '../../web/public/details/page.tsx';
import type { Frame } from '../../web/public/frame/frame.ts';
import { firstUnfinished, stepPath } from '../../web/public/journey.ts';
import { refusalPage } from '../../web/public/refusal/page.tsx';
import type { RefusalCode } from '../../web/public/refusal/page.tsx';
import type { ServiceView } from '../catalogue/catalogue.view.ts';
import { Public } from '../common/http/permissions.ts';
import { holdExpired } from '../bookings/bookings.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { BookingErrand } from './booking-errand.ts';
import { checkView, detailsView } from './booking-page-views.ts';
import { JourneyCookie, isRemembered } from './journey-cookie.ts';
import type { HeldJourney } from './journey-cookie.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { formOf, serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { isOfAnotherPlace, otherTimePath, otherTimeQuery } from './shown-place.ts';
import { VisitsCookie } from './visits-cookie.ts';

interface Held {
  readonly frame: Frame;
  readonly service: ServiceView;
  readonly journey: HeldJourney;
}

/** From the hold to the talon: details, check, booking. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['book/:service', 'en/book/:service'])
export class BookingPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly errand: BookingErrand,
    private readonly journeys: JourneyCookie,
    private readonly visits: VisitsCookie,
  ) {}

  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.goTo(reply, this.pages.frame(request), stepPath(serviceOf(request), 'centres'));
  }

  @Get('details')
  async details(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const held = await this.#held(request, reply);
    if (!held) return;
    this.#refuseExpired(held);
    const { frame, service, journey } = held;
    const answered = textOf(request.query, 'who') === 'other' ? ({ who: 'other' } as const) : null;
    const centre = await this.places.centre(journey.centreId);
    const view = detailsView(frame, service, centre, journey, answered);
    const isChecked = textOf(request.query, 'checked') === '1';
    const errors = isChecked && journey.typed ? this.#errorsOf(frame, service, journey.typed) : [];
    this.pages.sendPersonal(reply, frame, detailsPage(frame, { ...view, errors }));
  }

  @Post('details')
  @HttpCode(303)
  async saveDetails(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const held = await this.#held(request, reply);
    if (!held) return;
    const { frame, service } = held;
    const typed = readDetails(formOf(request));
    const journey = { ...held.journey, typed };
    // Kept before anything is refused: whatever happens next, it need not be typed again.
    await this.journeys.write(reply, journey);
    if (this.#isOfOtherTime(request, reply, held)) return;
    this.#refuseExpired(held);
    if (typed.who === 'proxy')
      return void this.pages.goTo(reply, frame, `${stepPath(service.code, 'details')}/proxy`);
    const errors = this.#errorsOf(frame, service, typed);
    if (errors.length === 0) return void this.pages.goTo(reply, frame, stepPath(service.code, 'check'));
    // Asked for by its address, the page of mistakes can be gone back to: nothing is sent again.
    if (isRemembered(typed))
      return void this.pages.goTo(reply, frame, stepPath(service.code, 'details'), { checked: '1' });
    const view = detailsView(frame, service, await this.places.centre(journey.centreId), journey);
    this.pages.sendPersonal(reply, frame, detailsPage(frame, { ...view, errors }), 422);
  }

  @Get('check')
  async check(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const held = await this.#held(request, reply);
    const typed = held && this.#typed(held, reply);
    if (!held || !typed) return;
    this.#refuseExpired(held);
    const { frame, service, journey } = held;
    const centre = await this.places.centre(journey.centreId);
    const view = checkView({ frame, service, centre, journey, typed });
    this.pages.sendPersonal(reply, frame, checkPage(frame, view));
  }

  @Post('check')
  @HttpCode(303)
  async book(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const held = await this.#held(request, reply);
    if (held && this.#isOfOtherTime(request, reply, held)) return;
    const typed = held && this.#typed(held, reply);
    if (!held || !typed) return;
    const { frame, journey } = held;
    const { hold } = journey;
    // Whether the hold has run out is for the errand to say: a second tap after the end still gets its talon.
    const reference = await this.errand.run({ hold, typed, language: frame.language, address: request.ip });
    await this.visits.add(request, reply, { reference, secret: hold.secret });
    await this.journeys.write(reply, { ...journey, hold: null, typed: null, booked: reference });
    this.pages.goTo(reply, frame, `/visit/${reference}`);
  }

  /** The journey with its hold; otherwise the visitor is led to the first unfinished step, or to the talon. */
  async #held(request: FastifyRequest, reply: FastifyReply): Promise<Held | null> {
    const frame = this.pages.frame(request);
    const service = await this.places.service(serviceOf(request), frame.language);
    const journey = await this.journeys.readFor(request, service.code);
    if (journey?.hold) return { frame, service, journey: { ...journey, hold: journey.hold } };
    if (journey?.booked) this.pages.goTo(reply, frame, `/visit/${journey.booked}`);
    else if (textOf(request.query, 'held') === '1' && !journey)
      this.#refuse(reply, frame, service, 'no-cookies');
    else {
      const { centreId: centre, date } = journey ?? {};
      const step = firstUnfinished({ centreId: centre, date });
      this.pages.goTo(reply, frame, stepPath(service.code, step), { centre, date });
    }
    return null;
  }

  /** A form shown for another time than the one held now goes no further: its visitor is told of both. */
  #isOfOtherTime(request: FastifyRequest, reply: FastifyReply, { frame, service, journey }: Held): boolean {
    const { body } = request;
    if (!isOfAnotherPlace(body, journey)) return false;
    this.pages.goTo(reply, frame, otherTimePath(service.code), otherTimeQuery(body));
    return true;
  }

  /** Details that pass the check; without them the visitor is led back to type them. */
  #typed({ frame, service, journey }: Held, reply: FastifyReply): TypedDetails | null {
    const { typed } = journey;
    if (typed && this.#errorsOf(frame, service, typed).length === 0) return typed;
    this.pages.goTo(reply, frame, stepPath(service.code, 'details'));
    return null;
  }

  #errorsOf(frame: Frame, service: ServiceView, typed: TypedDetails): ReturnType<typeof checkDetails> {
    const audiences = service.audiences.map(({ code }) => code);
    return checkDetails(typed, audiences, frame.texts.details);
  }

  #refuseExpired({ frame, journey }: Held): void {
    if (journey.hold.expiresAt <= frame.now) throw new Problem(holdExpired);
  }

  #refuse(reply: FastifyReply, frame: Frame, service: ServiceView, code: RefusalCode): void {
    const { otherCentre } = frame.texts.refusal;
    const waysOn = [{ href: stepPath(service.code, 'centres'), label: otherCentre }];
    this.pages.sendPersonal(reply, frame, refusalPage(frame, { code, waysOn }), 400);
  }
}
