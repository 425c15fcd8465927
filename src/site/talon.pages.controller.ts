import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { TalonDocuments } from '../bookings/documents/talon-documents.ts';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import type { DocumentView } from '../catalogue/catalogue.view.ts';
import { Public } from '../common/http/permissions.ts';
import { OwnVisits } from './own-visits.ts';
import { PageProblemFilter } from './page-problem.filter.ts';
import { PDFS_PER_ADDRESS } from '../bookings/gate/gate.ts';
import { Limits } from '../common/limits/limits.ts';
import { pageAddress } from './page-request.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';

interface Talon {
  readonly booking: BookingDetails;
  readonly documents: readonly DocumentView[];
  readonly language: 'ru' | 'en';
}

/** The talon's files for the browser that has the visit's cookie; the API's own take a Bearer header. */
@ApiExcludeController()
@Public()
@UseFilters(PageProblemFilter)
@Controller(['visit/:reference', 'en/visit/:reference'])
export class TalonPagesController {
  constructor(
    private readonly own: OwnVisits,
    private readonly catalogue: Catalogue,
    private readonly talons: TalonDocuments,
    private readonly limits: Limits,
  ) {}

  @Get('talon.pdf')
  async pdf(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.limits.count(PDFS_PER_ADDRESS, request.ip);
    const talon = await this.#talon(request, reply);
    if (!talon) return;
    const { booking, documents, language } = talon;
    const service = (await this.catalogue.serviceByCode(booking.service))?.title[language] ?? null;
    const file = await this.talons.pdf({ details: booking, documents, language, service });
    sendFile(reply, 'application/pdf', file, `talon-${talon.booking.reference}.pdf`);
  }

  @Get('calendar.ics')
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const talon = await this.#talon(request, reply);
    if (!talon) return;
    const file = this.talons.calendar(talon.booking, talon.documents, talon.language);
    sendFile(reply, 'text/calendar; charset=utf-8', file, `talon-${talon.booking.reference}.ics`);
  }

  @Get('qr.svg')
  async qr(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.own.findOrAsk(request, reply);
    if (visit) sendFile(reply, 'image/svg+xml; charset=utf-8', this.talons.qr(visit.booking), null);
  }

  async #talon(request: FastifyRequest, reply: FastifyReply): Promise<Talon | null> {
    const visit = await this.own.findOrAsk(request, reply);
    if (!visit) return null;
    const { booking } = visit;
    const { language } = pageAddress(request.url);
    const documents = await this.catalogue.documentsFor(booking.service, booking.audience, language);
    return { booking, documents, language };
  }
}

function sendFile(reply: FastifyReply, type: string, body: string | Buffer, name: string | null): void {
  setSecurityHeaders(reply);
  if (name) void reply.header('content-disposition', `attachment; filename="${name}"`);
  void reply.header('cache-control', 'no-store').type(type).send(body);
}
