import { Catch, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooManyRequests } from '../../common/errors/common.errors.ts';
import { asProblem, statusOf } from '../../common/http/problem-answer.ts';
import { Demonstration } from '../../common/installation/demonstration.ts';
import { goToScreen, kioskFrame, sendScreen } from './kiosk-pages.ts';

/** Of a guard: what asks is no kiosk, or is one no more. */
const NOT_A_KIOSK = 'device-unknown';

/** Whatever goes wrong at a kiosk is a screen with a way on; a browser that is no kiosk is led to the pairing. */
@Catch()
@Injectable()
export class KioskProblemFilter implements ExceptionFilter {
  constructor(private readonly demonstration: Demonstration) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { type, facts } = asProblem(thrown);
    const frame = kioskFrame(request, this.demonstration);
    if (type.code === NOT_A_KIOSK) return void goToScreen(reply, frame, '/pairing');
    const status = statusOf(type.kind);
    if (status >= 500) {
      const errorId = facts.members?.['errorId'];
      request.log.error({ errorId, code: type.code, name: (thrown as Error).name }, 'kiosk page failed');
    }
    if (facts.retryAfterSeconds !== undefined)
      void reply.header('retry-after', String(facts.retryAfterSeconds));
    const screen = type === tooManyRequests ? 'limited' : 'failed';
    sendScreen(reply, frame, { screen }, status);
  }
}
