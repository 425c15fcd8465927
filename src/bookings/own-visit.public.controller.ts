import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { bearerSecret, sendAnswer } from '../common/http/request-parts.ts';
import { ReferenceParam } from './bookings.dto.ts';
import { BookingView } from './bookings.view.ts';
import { ConfirmVisit } from './confirm-visit.service.ts';
import { Attempts } from './gate/attempts.ts';
import { KeyedChange } from './keyed-change.ts';
import type { OwnBooking } from './own-booking.ts';
import { ownBooking } from './public-commands.ts';
import { RestoreBooking } from './restore-booking.service.ts';
import { WithdrawConsent } from './withdraw-consent.service.ts';

/** What the owner of a booking may do with it besides moving and cancelling. */
@ApiTags('booking')
@ApiBearerAuth()
@Controller('api/v1/bookings/:reference')
export class OwnVisitController {
  constructor(
    private readonly attempts: Attempts,
    private readonly changes: KeyedChange,
    private readonly restoreBooking: RestoreBooking,
    private readonly confirmVisit: ConfirmVisit,
    private readonly withdrawConsent: WithdrawConsent,
  ) {}

  @Post('restore')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'restoreBooking',
    summary: "Undo the applicant's own cancellation within 60 seconds; again is no change",
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 410, 422, 429)
  async restore(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = await this.#own(param, request);
    return sendAnswer(
      reply,
      await this.changes.answer(request, (witness) => this.restoreBooking.run(own, witness)),
    );
  }

  @Post('confirm')
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'confirmVisit', summary: 'Say "I will come"; again is no change' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: BookingView })
  @ApiProblems(400, 401, 404, 409, 422, 429)
  async confirm(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = await this.#own(param, request);
    return sendAnswer(
      reply,
      await this.changes.answer(request, (witness) => this.confirmVisit.run(own, witness)),
    );
  }

  @Post('withdraw')
  @HttpCode(204)
  @Public()
  @ApiOperation({
    operationId: 'withdrawConsent',
    summary: 'Withdraw the consent: an active booking ends, names and contacts are erased at once',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 204, description: 'Erased; the booking is not found any more' })
  @ApiProblems(400, 401, 404, 409, 422, 429)
  async withdraw(
    @Param() param: ReferenceParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const own = await this.#own(param, request);
    return sendAnswer(
      reply,
      await this.changes.silent(request, (witness) => this.withdrawConsent.run(own, witness)),
    );
  }

  async #own({ reference }: ReferenceParam, request: FastifyRequest): Promise<OwnBooking> {
    const own = ownBooking(reference, bearerSecret(request));
    await this.attempts.countChange(request.ip);
    return own;
  }
}
