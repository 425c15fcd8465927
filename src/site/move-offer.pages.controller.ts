import { Controller, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { moveOfferGone } from '../scheduling/moves/moves.errors.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { SameOriginGuard } from './same-origin.guard.ts';
import { VisitChanges } from './visit-changes.ts';

/** The answer of somebody whose time is closed: the place kept for them is theirs. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['visit/:reference/accept', 'en/visit/:reference/accept'])
export class MoveOfferPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
    private readonly changes: VisitChanges,
  ) {}

  @Post()
  @HttpCode(303)
  async accept(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return;
    const holdId = textOf(request.body, 'offer');
    const isTaken = validate(holdId) && (await this.#take(visit.own, holdId, request.ip));
    const news: Record<string, string> = isTaken ? { moved: '1' } : { offer: 'gone' };
    this.pages.goTo(reply, this.pages.frame(request), `/visit/${visit.own.reference}`, news);
  }

  /** False when it is kept no longer: the page then says what there is instead. */
  async #take(own: Parameters<VisitChanges['accept']>[0], holdId: string, address: string): Promise<boolean> {
    try {
      await this.changes.accept(own, holdId, address);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.type.code === moveOfferGone.code) return false;
      throw error;
    }
  }
}
