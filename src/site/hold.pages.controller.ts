import { Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readDetails } from '../../web/public/details/check.ts';
import { HOLD_ANCHOR } from '../../web/public/hold/hold-anchor.ts';
import { stepPath } from '../../web/public/journey.ts';
import { Public } from '../common/http/permissions.ts';
import { HeldPlaces } from './held-places.ts';
import { JourneyCookie } from './journey-cookie.ts';
import type { Journey } from './journey-cookie.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { formOf, serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { isOfAnotherPlace, otherTimePath, otherTimeQuery } from './shown-place.ts';

/** More time for a held place, asked for from the details or the check page. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['book/:service/hold', 'en/book/:service/hold'])
export class HoldPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly holds: HeldPlaces,
    private readonly journeys: JourneyCookie,
  ) {}

  @Post()
  @HttpCode(303)
  async extend(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const service = serviceOf(request);
    const step = textOf(request.body, 'step') === 'check' ? 'check' : 'details';
    const journey = await this.journeys.readFor(request, service);
    // Without a hold the page of the step knows where to lead.
    if (!journey?.hold) return void this.pages.goTo(reply, frame, stepPath(service, step));
    const typed: Journey = step === 'check' ? journey : { ...journey, typed: readDetails(formOf(request)) };
    // Kept before anything is refused: whatever happens next, it need not be typed again.
    await this.journeys.write(reply, typed);
    if (isOfAnotherPlace(request.body, { ...journey, hold: journey.hold }))
      return void this.pages.goTo(reply, frame, otherTimePath(service), otherTimeQuery(request.body));
    const hold = await this.holds.extend(journey.hold, request.ip);
    await this.journeys.write(reply, { ...typed, hold });
    this.pages.goTo(reply, frame, `${stepPath(service, step)}#${HOLD_ANCHOR}`);
  }
}
