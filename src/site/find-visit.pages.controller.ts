import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf } from '../../web/public/frame/frame.ts';
import { checkFind, findVisitPage } from '../../web/public/visit/find-page.tsx';
import type { FindVisitView } from '../../web/public/visit/find-page.tsx';
import { bookingNotFound } from '../bookings/bookings.errors.ts';
import { parseReference } from '../bookings/domain/reference.ts';
import { OpenBooking } from '../bookings/open-booking.service.ts';
import { ReadBooking } from '../bookings/read-booking.service.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { RememberedVisits } from './remembered-visits.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitsCookie } from './visits-cookie.ts';

type Asked = Omit<FindVisitView, 'visits'>;

/** Finding one's own visit: by talon number and family name, or by the link of a message. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['', 'en'])
export class FindVisitPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly visits: VisitsCookie,
    private readonly remembered: RememberedVisits,
    private readonly openBooking: OpenBooking,
    private readonly readBooking: ReadBooking,
  ) {}

  /** `/b#<reference>.<secret>` is what messages link to; the fragment never reaches us, the script sends it. */
  @Get(['visit', 'b'])
  find(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#show(request, reply, { reference: '', familyName: '', errors: [] });
  }

  @Post('visit')
  @HttpCode(303)
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = this.pages.frame(request);
    const typed = {
      reference: textOf(request.body, 'reference'),
      familyName: textOf(request.body, 'familyName'),
    };
    const reference = parseReference(typed.reference);
    const errors = checkFind(frame, reference, typed.familyName);
    if (reference === null || errors.length > 0) {
      return this.#show(request, reply, { ...typed, errors }, 422);
    }
    const opened = await this.#open(reference, typed.familyName, request.ip);
    if (opened) {
      await this.visits.add(request, reply, { reference, secret: opened.secret });
      return void this.pages.goTo(reply, frame, `/visit/${reference}`);
    }
    const notFound = { field: 'reference', text: frame.texts.visit.errors.notFound };
    return this.#show(request, reply, { ...typed, errors: [notFound] }, 404);
  }

  /** For the script on `/b`: the secret becomes a cookie, the answer is the address of the visit. */
  @Post('visit/secret')
  @HttpCode(200)
  async exchange(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const own = { reference: textOf(request.body, 'reference'), secret: textOf(request.body, 'secret') };
    const { reference } = await this.readBooking.run(own);
    await this.visits.add(request, reply, own);
    const address = hrefOf(this.pages.frame(request), `/visit/${reference}`);
    void reply
      .status(200)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(address);
  }

  async #open(reference: string, familyName: string, address: string): Promise<{ secret: string } | null> {
    try {
      return await this.openBooking.run({ reference, familyName, address });
    } catch (error) {
      if (error instanceof Problem && error.type.code === bookingNotFound.code) return null;
      throw error;
    }
  }

  async #show(request: FastifyRequest, reply: FastifyReply, asked: Asked, status = 200): Promise<void> {
    const frame = this.pages.frame(request);
    const visits = await this.remembered.links(request);
    this.pages.sendPersonal(reply, frame, findVisitPage(frame, { ...asked, visits }), status);
  }
}
