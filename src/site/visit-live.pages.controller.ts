import { Controller, Req, Sse, UseFilters } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { PlacesInLine } from '../bookings/line/places-in-line.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';

/** The place in line as it changes, for the page of a visit on its day; known by the page's own cookie. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['visit/:reference', 'en/visit/:reference'])
export class VisitLivePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
    private readonly line: PlacesInLine,
  ) {}

  /** Events `line`, each the words of the page; one `over` when the visit is in the line no more. */
  @Sse('live')
  async live(@Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    const visit = await this.own.find(request);
    // Whoever may not watch is told so for good: a browser asks again only after a broken stream.
    if (!visit || (await this.line.of(visit.booking)) === null) throw new Problem(notFound);
    const { texts } = this.pages.frame(request);
    return this.line.watch(visit.booking, request.ip).pipe(
      map((ahead) =>
        // A blank would be no event at all.
        ahead === null ? { type: 'over', data: '-' } : { type: 'line', data: texts.visit.ahead(ahead) },
      ),
    );
  }
}
