import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Witness } from '../common/database/transactions.ts';
import { Idempotency } from '../common/http/idempotency.ts';
import type { Answer } from '../common/http/idempotency.ts';
import { languageOf } from '../common/http/language.ts';
import { keyedRequest } from '../common/http/request-parts.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingViews } from './booking-views.ts';

export type Change = (witness: Witness<BookingDetails> | null) => Promise<BookingDetails>;

const NO_GATE = (): Promise<void> => Promise.resolve();

/** Answers a change of a booking with the booking as it is then, once for each `Idempotency-Key`. */
@Injectable()
export class KeyedChange {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly views: BookingViews,
  ) {}

  async answer(request: FastifyRequest, errand: Change, status = 200): Promise<Answer> {
    const language = languageOf(request.headers['accept-language']);
    const render = await this.views.renderer(language);
    return this.idempotency.answer({
      request: keyedRequest(request),
      keepsRefusals: true,
      status,
      language,
      gate: NO_GATE,
      errand,
      render,
    });
  }

  /** For a change after which there is nothing to show. */
  async silent(
    request: FastifyRequest,
    errand: (witness: Witness<void> | null) => Promise<void>,
  ): Promise<Answer> {
    return this.idempotency.answer<void>({
      request: keyedRequest(request),
      keepsRefusals: true,
      status: 204,
      language: languageOf(request.headers['accept-language']),
      gate: NO_GATE,
      errand,
      render: () => '',
    });
  }
}
