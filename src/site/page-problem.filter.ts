import { Catch, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isWallDate } from '../../web/shared/dates.ts';
import { refusalPage } from '../../web/public/refusal/page.tsx';
import { asProblem, statusOf } from '../common/http/problem-answer.ts';
import { JourneyCookie } from './journey-cookie.ts';
import { pageAddress, textOf } from './page-request.ts';
import { Pages } from './pages.ts';
import { refusalView } from './refusal-views.ts';
import type { RefusedAt } from './refusal-views.ts';

/** Whatever a page's errand throws becomes a page with a way on, with the status the API would give. */
@Catch()
@Injectable()
export class PageProblemFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    private readonly journeys: JourneyCookie,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(thrown);
    const status = statusOf(problem.type.kind);
    if (status >= 500) {
      const stack =
        thrown instanceof Error
          ? thrown.stack
              ?.split('\n')
              .filter((line) => line.trimStart().startsWith('at '))
              .slice(0, 12)
          : undefined;
      request.log.error(
        { errorId: problem.facts.members?.['errorId'], code: problem.type.code, stack },
        'page failed',
      );
    }
    if (problem.facts.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(problem.facts.retryAfterSeconds));
    }
    const frame = this.pages.frame(request);
    const view = refusalView(frame, problem, await this.#placeOf(request));
    this.pages.sendPersonal(reply, frame, refusalPage(frame, view), status);
  }

  async #placeOf(request: FastifyRequest): Promise<RefusedAt> {
    const { path } = pageAddress(request.url);
    const [, door, name = ''] = path.split('/');
    if (door === 'visit' && /^\d{8}$/.test(name)) return { kind: 'visit', reference: name };
    if (door !== 'book') return { kind: 'elsewhere' };
    const journey = await this.journeys.readFor(request, name);
    const asked = (field: string): string => textOf(request.body, field) || textOf(request.query, field);
    const date = asked('date') || (journey?.date ?? '');
    return {
      kind: 'booking',
      service: name,
      centreId: asked('centre') || (journey?.centreId ?? ''),
      date: isWallDate(date) ? date : '',
    };
  }
}
