import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Idempotency } from '../common/http/idempotency.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { bearerSecret, keyedRequest, sendAnswer } from '../common/http/request-parts.ts';
import { startOf } from './public-commands.ts';
import { HoldParam, NewHoldDto } from './bookings.dto.ts';
import { HoldView, holdView } from './bookings.view.ts';
import { ExtendHold } from './extend-hold.service.ts';
import { Attempts } from './gate/attempts.ts';
import { Gate } from './gate/gate.ts';
import { HoldPlace } from './hold-place.service.ts';
import type { Held } from './hold-place.service.ts';
import { ReleaseHold } from './release-hold.service.ts';

@ApiTags('booking')
@Controller('api/v1/holds')
export class HoldsController {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly gate: Gate,
    private readonly attempts: Attempts,
    private readonly holdPlace: HoldPlace,
    private readonly extendHold: ExtendHold,
    private readonly releaseHold: ReleaseHold,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ operationId: 'holdPlace', summary: 'Keep a place for a few minutes' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 201, type: HoldView })
  @ApiProblems(400, 403, 404, 409, 422, 429)
  async hold(
    @Body() dto: NewHoldDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { centreId, service, altcha } = dto;
    const startsAt = startOf(dto);
    const attempt = { address: request.ip, centreId, altcha, door: 'api' } as const;
    await this.gate.count(attempt);
    const answer = await this.idempotency.answer<Held>({
      request: keyedRequest(request),
      keepsRefusals: true,
      status: 201,
      language: languageOf(request.headers['accept-language']),
      gate: (db) => this.gate.check(db, attempt),
      errand: (witness) => this.holdPlace.run({ centreId, service, startsAt, source: 'api' }, witness),
      render: (held) => JSON.stringify(holdView(held)),
    });
    return sendAnswer(reply, answer);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Public()
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'extendHold', summary: 'Keep a held place longer, once' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: HoldView })
  @ApiProblems(400, 401, 404, 409, 410, 429)
  async extend(
    @Param() { id }: HoldParam,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const secret = bearerSecret(request);
    await this.attempts.countChange(request.ip);
    const answer = await this.idempotency.answer<Held>({
      request: keyedRequest(request),
      keepsRefusals: true,
      status: 200,
      language: languageOf(request.headers['accept-language']),
      gate: () => Promise.resolve(),
      errand: (witness) => this.extendHold.run({ id, secret }, witness),
      render: (held) => JSON.stringify(holdView(held)),
    });
    return sendAnswer(reply, answer);
  }

  @Delete(':id')
  @HttpCode(204)
  @Public()
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'releaseHold', summary: 'Give a hold up' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 404, 409)
  async release(@Param() { id }: HoldParam, @Req() request: FastifyRequest): Promise<void> {
    await this.releaseHold.run({ id, secret: bearerSecret(request) });
  }
}
