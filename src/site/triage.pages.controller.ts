import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { givenIn, triagePath } from '../../web/public/triage/address.ts';
import { endPage } from '../../web/public/triage/end-page.tsx';
import { questionPage } from '../../web/public/triage/question-page.tsx';
import { TRIAGE_SERVICE } from '../../web/public/triage/ways.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { CountTriageEnd } from '../triage/count-triage-end.service.ts';
import { answersOf, placeAfter } from '../triage/domain/triage-tree.ts';
import type { GivenAnswer, Place } from '../triage/domain/triage-tree.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { Places } from './places.ts';
import { SameOriginGuard } from './same-origin.guard.ts';

interface Asked {
  readonly frame: Frame;
  readonly given: readonly GivenAnswer[];
  readonly place: Place;
}

/** The questions before a booking. The address holds the answers, so nothing is kept and nobody is known. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['triage', 'en/triage'])
export class TriagePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly places: Places,
    private readonly countEnd: CountTriageEnd,
  ) {}

  @Get(['', '*'])
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { frame, given, place } = this.#asked(request);
    if (place.kind === 'end') {
      const { audiences } = await this.places.service(TRIAGE_SERVICE, frame.language);
      const hotlines = await this.places.hotlines();
      this.pages.send(reply, frame, endPage(frame, { end: place.end, given, audiences, hotlines }));
      return;
    }
    const chosen = textOf(request.query, 'answer', 20);
    const view = { question: place.question, given, chosen, nothingChosen: false };
    this.pages.send(reply, frame, questionPage(frame, view));
  }

  /**
   * An answer leads to its own address. An end is counted here, where it is chosen: reading its page again,
   * coming back to it or being sent its address counts nothing.
   */
  @Post(['', '*'])
  @HttpCode(303)
  async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { frame, given, place } = this.#asked(request);
    if (place.kind === 'end') throw new Problem(notFound);
    const { question } = place;
    const chosen = textOf(request.body, 'answer', 20);
    const answer = answersOf(question).find((offered) => offered === chosen);
    if (answer === undefined) {
      const view = { question, given, chosen: '', nothingChosen: true };
      this.pages.send(reply, frame, questionPage(frame, view), 422);
      return;
    }
    const answered = [...given, { question, answer }];
    const next = placeAfter(answered);
    if (next?.kind === 'end') await this.countEnd.run(next.end, request.ip);
    this.pages.goTo(reply, frame, triagePath(answered));
  }

  /** Throws `not-found` for an address whose answers lead nowhere. */
  #asked(request: FastifyRequest): Asked {
    const frame = this.pages.frame(request);
    const given = givenIn(frame.path);
    const place = given && placeAfter(given);
    if (!given || !place) throw new Problem(notFound);
    return { frame, given, place };
  }
}
