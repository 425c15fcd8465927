import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { bearerSecret, sendAnswer } from '../common/http/request-parts.ts';
import { BookVisit } from './book-visit.service.ts';
import { MoveDto, NewBookingDto, ReferenceParam } from './bookings.dto.ts';
import { BookingView } from './bookings.view.ts';
import { CancelBooking } from './cancel-booking.service.ts';
import { Attempts } from './gate/attempts.ts';
import { KeyedChange } from './keyed-change.ts';
import { MoveBooking } from './move-booking.service.ts';
import { bookCommand, ownBooking, startOf } from './public-commands.ts';

@ApiTags('booking')
@ApiBearerAuth()
@Controller('api/v1/bookings')
export class BookingsController {
  constructor(
    private readonly attempts: Attempts,
    private readonly changes: KeyedChange,
    private readonly bookVisit: BookVisit,
    private readonly moveBooking: MoveBooking,
    private readonly cancelBooking: CancelBooking,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ operationId: 'bookVisit', summary: 'Turn a hold into a booking' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 201, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 410, 422, 429)
  async book(
    @Body() dto: NewBookingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const command = bookCommand(dto, bearerSecret(request));
    await this.attempts.countBooking(command, request.ip);
    const answer = await this.changes.answer(request, (witness) => this.bookVisit.run(command, witness), 201);
    return sendAnswer(reply, answer);
  }

  @Post(':reference/move')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'moveBooking', summary: 'Move a booking in one step' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 422, 429)
  async move(
    @Param() { reference }: ReferenceParam,
    @Body() dto: MoveDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = ownBooking(reference, bearerSecret(request));
    const command = { ...own, centreId: dto.centreId, startsAt: startOf(dto) };
    await this.attempts.countMove(own, request.ip);
    return sendAnswer(
      reply,
      await this.changes.answer(request, (witness) => this.moveBooking.run(command, witness)),
    );
  }

  @Post(':reference/cancel')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'cancelBooking', summary: 'Cancel a booking; again is no change' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 422, 429)
  async cancel(
    @Param() { reference }: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = ownBooking(reference, bearerSecret(request));
    await this.attempts.countChange(request.ip);
    return sendAnswer(
      reply,
      await this.changes.answer(request, (witness) => this.cancelBooking.run(own, witness)),
    );
  }
}
