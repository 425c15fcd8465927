import { Controller, Req, Sse, UseFilters } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Texts } from '../../web/public/languages/ru.ts';
import { hallWords } from '../../web/public/visit/hall-words.ts';
import { PlacesInLine } from '../bookings/line/places-in-line.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Public } from '../common/http/permissions.ts';
import { VisitorHall } from '../queue/visitor/visitor-hall.ts';
import type { OwnVisit } from './own-visits.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { Pages } from './pages.ts';

/** The place in line as it changes, then the hall, for the page of a visit on its day; known by the page's own cookie. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['visit/:reference', 'en/visit/:reference'])
export class VisitLivePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnVisits,
    private readonly line: PlacesInLine,
    private readonly hall: VisitorHall,
  ) {}

  /**
   * Before the visitor has come: events `line`, each the words of the page. In the hall: events `hall`, each its words
   * and the call. One `over` when the visit is there no more and the page is to be asked for anew.
   */
  @Sse('live')
  async live(@Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    const visit = await this.own.find(request);
    // Whoever may not watch is told so for good: a browser asks again only after a broken stream.
    if (!visit) throw new Problem(notFound);
    const { texts } = this.pages.frame(request);
    return visit.booking.status === 'booked'
      ? this.#line(visit, request.ip, texts)
      : this.#hall(visit, request.ip, texts);
  }

  async #line({ booking }: OwnVisit, address: string, texts: Texts): Promise<Observable<MessageEvent>> {
    if ((await this.line.of(booking)) === null) throw new Problem(notFound);
    return this.line
      .watch(booking, address)
      .pipe(map((ahead) => (ahead === null ? OVER : { type: 'line', data: texts.visit.ahead(ahead) })));
  }

  async #hall({ booking }: OwnVisit, address: string, texts: Texts): Promise<Observable<MessageEvent>> {
    if ((await this.hall.of(booking)) === null) throw new Problem(notFound);
    return this.hall.watch(booking, address).pipe(
      map((there) => {
        if (there === null) return OVER;
        const { state, calls } = there;
        return { type: 'hall', data: JSON.stringify({ ...hallWords(texts, there), state, calls }) };
      }),
    );
  }
}

/** A blank would be no event at all. */
const OVER: MessageEvent = { type: 'over', data: '-' };
