import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BookingView } from '../../bookings/bookings.view.ts';
import { Attempts } from '../../bookings/gate/attempts.ts';
import { KeyedChange } from '../../bookings/keyed-change.ts';
import { ownBooking } from '../../bookings/public-commands.ts';
import { ReadBooking } from '../../bookings/read-booking.service.ts';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../../common/http/openapi.ts';
import { Public } from '../../common/http/permissions.ts';
import { bearerSecret, sendAnswer } from '../../common/http/request-parts.ts';
import { AcceptOffer } from './accept-offer.ts';
import { MoveOffers } from './move-offers.ts';
import { AcceptOfferDto, OfferParam } from './offer.dto.ts';
import { MoveNoticeView, noticeView } from './offer.view.ts';

/** What the owner of a booking whose time is closed is told, and the word that takes the place kept for them. */
@ApiTags('booking')
@ApiBearerAuth()
@Controller('api/v1/bookings/:reference/offer')
export class OfferController {
  constructor(
    private readonly attempts: Attempts,
    private readonly changes: KeyedChange,
    private readonly readBooking: ReadBooking,
    private readonly offers: MoveOffers,
    private readonly acceptOffer: AcceptOffer,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'getMoveOffer',
    summary: 'Whether the centre closed the time of the booking, and which place is kept instead',
  })
  @ApiResponse({ status: 200, type: MoveNoticeView })
  @ApiProblems(400, 401, 404)
  async read(
    @Param() { reference }: OfferParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const booking = await this.readBooking.run(ownBooking(reference, bearerSecret(request)));
    const notice = booking.status === 'booked' ? await this.offers.of(booking) : null;
    return sendAnswer(reply, { status: 200, body: JSON.stringify(noticeView(notice, booking.timeZone)) });
  }

  @Post('accept')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'acceptMoveOffer',
    summary: 'Take the place that is kept; again is no change',
    description:
      'Another time is an ordinary move of the booking, whoever does not come cancels it. An offer that is kept no ' +
      'longer is 409 `move-offer-gone`: read anew what there is instead.',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 422, 429)
  async accept(
    @Param() { reference }: OfferParam,
    @Body() { offer }: AcceptOfferDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = ownBooking(reference, bearerSecret(request));
    await this.attempts.countChange(request.ip);
    return sendAnswer(
      reply,
      await this.changes.answer(request, (witness) => this.acceptOffer.run(own, offer, witness)),
    );
  }
}
