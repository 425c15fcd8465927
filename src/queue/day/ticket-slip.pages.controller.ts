import { randomBytes } from 'node:crypto';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Needs } from '../../common/http/permissions.ts';
import { setSecurityHeaders } from '../../common/http/security-headers.ts';
import { TicketParam } from '../check-in/check-in.dto.ts';
import { ticketNotFound } from '../queue.errors.ts';
import { DayListSignIn } from './day-list-sign-in.filter.ts';
import { ticketSlipPage } from './ticket-slip-page.ts';
import { TicketSlipReader } from './ticket-slip.reader.ts';

const NONCE_BYTES = 16;

/** A ticket of the hall to print at the desk, for halls without a kiosk; in the language of the visitor. */
@ApiExcludeController()
@UseFilters(DayListSignIn)
@Controller('office/centres/:centreId')
export class TicketSlipController {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly slips: TicketSlipReader,
  ) {}

  @Get('tickets/:ticketId')
  @Needs('hall.see')
  async page(@Param() { centreId, ticketId }: TicketParam, @Res() reply: FastifyReply): Promise<void> {
    const slip = await this.slips.find(centreId, ticketId);
    if (!slip) throw new Problem(ticketNotFound);
    const { service, audience, language } = slip;
    const [centre, services, documents] = await Promise.all([
      this.centres.get(this.database, centreId),
      this.catalogue.services(language),
      this.catalogue.documentsFor(service, audience, language),
    ]);
    const title = services.find(({ code }) => code === service)?.title ?? service;
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    setSecurityHeaders(reply, [`style-src 'self' 'nonce-${nonce}'`, `script-src 'self' 'nonce-${nonce}'`]);
    void reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(
        ticketSlipPage({
          ...{ nonce, slip, documents, title },
          ...{ centre: centre.name, timeZone: centre.timeZone },
        }),
      );
  }
}
