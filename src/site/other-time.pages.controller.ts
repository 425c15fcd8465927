import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wallDate } from '../../web/shared/dates.ts';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { stepPath } from '../../web/public/journey.ts';
import { otherTimePage } from '../../web/public/other-time/page.tsx';
import { visitMoment } from '../../web/public/visit/current-visit.tsx';
import { holdExpired } from '../bookings/bookings.errors.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { instantIn, serviceOf, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';

/** Where a form is led that was shown for one time, while another tab has taken another. Nothing is booked. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['book/:service/other-time', 'en/book/:service/other-time'])
export class OtherTimePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly journeys: JourneyCookie,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const { code } = await this.places.service(serviceOf(request), frame.language);
    const journey = await this.journeys.readFor(request, code);
    // Without a hold the page of the details knows where to lead.
    if (!journey?.hold) return void this.pages.goTo(reply, frame, stepPath(code, 'details'));
    const { hold } = journey;
    if (hold.expiresAt <= frame.now) throw new Problem(holdExpired);
    const shownAt = instantIn(request.query, 'heldAt');
    if (shownAt === null) throw new Problem(notFound);
    const shownIn = await this.places.centre(textOf(request.query, 'heldIn'));
    const heldIn = await this.places.centre(journey.centreId);
    const date = wallDate(shownIn.timeZone, shownAt);
    const page = otherTimePage(frame, {
      shown: { moment: visitMoment(frame, shownIn.timeZone, shownAt), centreName: shownIn.name },
      held: { moment: visitMoment(frame, hold.timeZone, hold.startsAt), centreName: heldIn.name },
      links: {
        goOn: hrefOf(frame, stepPath(code, 'check')),
        chooseAgain: hrefOf(frame, stepPath(code, 'time'), { centre: shownIn.id, date }),
      },
    });
    this.pages.sendPersonal(reply, frame, page);
  }
}
