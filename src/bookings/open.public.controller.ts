import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../common/errors/problem.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { OpenBookingDto } from './bookings.dto.ts';
import { bookingNotFound } from './bookings.errors.ts';
import { OpenedView } from './bookings.view.ts';
import { parseReference } from './domain/reference.ts';
import { OpenBooking } from './open-booking.service.ts';

@ApiTags('booking')
@Controller('api/v1/bookings/open')
export class OpenController {
  constructor(private readonly openBooking: OpenBooking) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOperation({ operationId: 'openBooking', summary: 'The secret, to somebody with the paper talon only' })
  @ApiResponse({ status: 200, type: OpenedView })
  @ApiProblems(400, 404, 429)
  async open(
    @Body() dto: OpenBookingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedView> {
    const reference = parseReference(dto.reference);
    if (reference === null) throw new Problem(bookingNotFound);
    void reply.header('cache-control', 'no-store');
    return this.openBooking.run({ reference, familyName: dto.familyName, address: request.ip });
  }
}
