import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Public } from '../../common/http/permissions.ts';
import { Limits } from '../../common/limits/limits.ts';
import { SessionAnswer } from '../sign-in/session-answer.ts';
import { OidcJourneyCookie } from './journey-cookie.ts';
import { OidcClient } from './oidc-client.ts';
import { SignInByOidc } from './sign-in-by-oidc.service.ts';

/** Each asks the provider something. */
const JOURNEYS_PER_ADDRESS = { name: 'staff-oidc', most: 120, windowSeconds: 600 };

/** Why somebody is back at the sign-in page; the office has the words. */
type Refusal = 'cancelled' | 'failed' | 'unknown-person';

/** The common sign-in: to the provider, and back. These are addresses for browsers, so refusals are pages too. */
@ApiTags('sign-in')
@Controller('api/v1/staff/oidc')
export class OidcStaffController {
  readonly #log = new Logger('Oidc');

  constructor(
    private readonly client: OidcClient,
    private readonly journeys: OidcJourneyCookie,
    private readonly signIn: SignInByOidc,
    private readonly answer: SessionAnswer,
    private readonly limits: Limits,
  ) {}

  @Get('start')
  @Public()
  @ApiOperation({ operationId: 'startOidc', summary: 'To the provider of the common sign-in' })
  @ApiResponse({ status: 303, description: 'To the provider; back to the office when it does not answer.' })
  @ApiProblems(404, 429)
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    await this.limits.count(JOURNEYS_PER_ADDRESS, request.ip);
    try {
      const { url, journey } = await this.client.begin();
      await this.journeys.write(reply, journey);
      return redirect(reply, url.href);
    } catch (error) {
      return this.#fail(reply, error);
    }
  }

  @Get('callback')
  @Public()
  @ApiOperation({ operationId: 'finishOidc', summary: 'Back from the provider, with its answer' })
  @ApiResponse({ status: 303, description: 'To the office: signed in, or to its sign-in page with why not.' })
  @ApiProblems(404, 429)
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    await this.limits.count(JOURNEYS_PER_ADDRESS, request.ip);
    const journey = await this.journeys.read(request);
    this.journeys.clear(reply);
    if (!journey) return refuse(reply, 'failed');
    const query = request.url.slice(request.url.indexOf('?'));
    if (new URLSearchParams(query).get('error') === 'access_denied') return refuse(reply, 'cancelled');
    try {
      const person = await this.client.finish(query, journey);
      const opened = await this.signIn.run(person, this.answer.browserOf(request).browser);
      if (!opened) return refuse(reply, 'unknown-person');
      this.answer.write(reply, opened);
      return redirect(reply, '/office/');
    } catch (error) {
      return this.#fail(reply, error);
    }
  }

  /** What went wrong is ours or the provider's to mend: its kind is logged, never its words, which quote codes. */
  #fail(reply: FastifyReply, error: unknown): FastifyReply {
    if (error instanceof Problem) throw error;
    const { name, code } = (error ?? {}) as { name?: string; code?: string };
    this.#log.warn({ failure: name, code }, 'common sign-in failed');
    return refuse(reply, 'failed');
  }
}

function refuse(reply: FastifyReply, why: Refusal): FastifyReply {
  return redirect(reply, `/office/#/sign-in?refused=${why}`);
}

function redirect(reply: FastifyReply, to: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(to, 303);
}
