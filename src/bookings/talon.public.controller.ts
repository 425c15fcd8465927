import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { bearerSecret, sendAnswer } from '../common/http/request-parts.ts';
import { ReferenceParam } from './bookings.dto.ts';
import { Limits } from '../common/limits/limits.ts';
import { PDFS_PER_ADDRESS } from './gate/gate.ts';
import { BookingViews } from './booking-views.ts';
import { BookingView } from './bookings.view.ts';
import { TalonDocuments } from './documents/talon-documents.ts';
import { PlacesInLine } from './line/places-in-line.ts';
import { ownBooking } from './public-commands.ts';
import { ReadBooking } from './read-booking.service.ts';
import type { BookingDetails } from './booking-details.ts';

@ApiTags('talon')
@ApiBearerAuth()
@Controller('api/v1/bookings/:reference')
export class TalonController {
  constructor(
    private readonly readBooking: ReadBooking,
    private readonly catalogue: Catalogue,
    private readonly documents: TalonDocuments,
    private readonly views: BookingViews,
    private readonly limits: Limits,
    private readonly places: PlacesInLine,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getBooking', summary: 'A booking, to the bearer of its secret' })
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404)
  async read(
    @Param() { reference }: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const booking = await this.readBooking.run(ownBooking(reference, bearerSecret(request)));
    const render = await this.views.renderer(languageOf(request.headers['accept-language']));
    return sendAnswer(reply, { status: 200, body: render(booking, await this.places.of(booking)) });
  }

  @Get('talon.pdf')
  @Public()
  @ApiOperation({ operationId: 'getTalonPdf', summary: 'The talon to print' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 404, 429, 503)
  async pdf(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    await this.limits.count(PDFS_PER_ADDRESS, request.ip);
    const { booking, documents, language } = await this.#own(param, request);
    file(reply, 'application/pdf', `talon-${booking.reference}.pdf`);
    const service = (await this.catalogue.serviceByCode(booking.service))?.title[language] ?? null;
    return this.documents.pdf({ details: booking, documents, language, service });
  }

  @Get('calendar.ics')
  @Public()
  @ApiOperation({ operationId: 'getTalonCalendar', summary: 'The visit as a calendar event' })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 404)
  async calendar(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { booking, documents, language } = await this.#own(param, request);
    file(reply, 'text/calendar; charset=utf-8', `talon-${booking.reference}.ics`);
    return this.documents.calendar(booking, documents, language);
  }

  @Get('qr.svg')
  @Public()
  @ApiOperation({ operationId: 'getTalonQr', summary: 'The code for the kiosk' })
  @ApiProduces('image/svg+xml')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 404)
  async qr(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { booking } = await this.#own(param, request);
    file(reply, 'image/svg+xml; charset=utf-8', null);
    return this.documents.qr(booking);
  }

  async #own(
    { reference }: ReferenceParam,
    request: FastifyRequest,
  ): Promise<{
    booking: BookingDetails;
    documents: Awaited<ReturnType<Catalogue['documentsFor']>>;
    language: 'ru' | 'en';
  }> {
    const booking = await this.readBooking.run(ownBooking(reference, bearerSecret(request)));
    const language = languageOf(request.headers['accept-language']);
    const documents = await this.catalogue.documentsFor(booking.service, booking.audience, language);
    return { booking, documents, language };
  }
}

function file(reply: FastifyReply, type: string, name: string | null): void {
  void reply.header('content-type', type).header('cache-control', 'no-store');
  if (name) void reply.header('content-disposition', `attachment; filename="${name}"`);
}
