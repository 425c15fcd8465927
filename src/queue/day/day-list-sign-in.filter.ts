import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from '../../common/http/problem.filter.ts';
import { asProblem } from '../../common/http/problem-answer.ts';
import { setSecurityHeaders } from '../../common/http/security-headers.ts';

/**
 * Somebody who opened paper to print and is not signed in is led to the sign-in, and from there back to it. Scripts are told
 * 401 as everywhere: the office throws the kept list away then.
 */
@Catch()
export class DayListSignIn implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const isOpened = request.headers['sec-fetch-mode'] === 'navigate';
    if (asProblem(thrown).type.code !== 'sign-in-needed' || !isOpened)
      return answerProblem(thrown, request, reply);
    setSecurityHeaders(reply);
    void reply.header('cache-control', 'no-store').redirect(signInFor(request), 303);
  }
}

/** The office's screen that asks for a sign-in and goes on to the list. Only what the list knows is passed on. */
function signInFor({ params, query }: FastifyRequest): string {
  const { centreId, ticketId } = params as { centreId: string; ticketId?: string };
  // Who printed a ticket goes on in the hall, where it is printed anew.
  if (ticketId !== undefined) return '/office/#/hall';
  const { date, lang } = query as { date?: unknown; lang?: unknown };
  const asked = new URLSearchParams({ centre: centreId });
  if (typeof date === 'string') asked.set('date', date);
  if (typeof lang === 'string') asked.set('lang', lang);
  return `/office/#/day-list?${asked.toString()}`;
}
