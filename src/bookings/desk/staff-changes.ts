import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Idempotency } from '../../common/http/idempotency.ts';
import type { Answer } from '../../common/http/idempotency.ts';
import { languageOf } from '../../common/http/language.ts';
import type { Language } from '../../common/http/language.ts';
import { keyedRequest } from '../../common/http/request-parts.ts';
import type { BookingDetails } from '../booking-details.ts';
import type { Change } from '../keyed-change.ts';
import { staffVisitView } from './desk.view.ts';

/** Answers what staff change of a visit with the visit as it is then, once for each `Idempotency-Key` of theirs. */
@Injectable()
export class StaffChanges {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly catalogue: Catalogue,
  ) {}

  async answer(request: FastifyRequest, accountId: string, errand: Change, status = 200): Promise<Answer> {
    const language = languageOf(request.headers['accept-language']);
    return this.idempotency.answer({
      request: keyedRequest(request, accountId),
      keepsRefusals: true,
      status,
      language,
      gate: () => Promise.resolve(),
      errand,
      render: await this.renderer(language),
    });
  }

  /** The catalogue is read before the work begins: inside its transaction no other connection is asked for. */
  async renderer(language: Language): Promise<(visit: BookingDetails) => string> {
    const services = await this.catalogue.services(language);
    return (visit) => {
      const service = services.find(({ code }) => code === visit.service);
      const audience = service?.audiences.find(({ code }) => code === visit.audience);
      return JSON.stringify(staffVisitView(visit, audience?.documents ?? []));
    };
  }
}
