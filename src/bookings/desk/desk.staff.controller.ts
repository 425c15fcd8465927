import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { sendAnswer } from '../../common/http/request-parts.ts';
import { personOf, startOf } from '../public-commands.ts';
import { BookAtDesk } from './book-at-desk.service.ts';
import type { DeskCommand } from './book-at-desk.service.ts';
import {
  BeyondCapacityDto,
  DeskBookingDto,
  NearestQuery,
  PlacesQuery,
  StaffCentreParam,
} from './desk.dto.ts';
import { DayPlacesView, NearestView, StaffVisitView, dayPlacesView, nearestView } from './desk.view.ts';
import { Nearest } from './nearest-places.ts';
import { StaffChanges } from './staff-changes.ts';

@ApiTags('staff: visits')
@Controller('api/v1/staff/centres/:centreId')
export class DeskController {
  constructor(
    private readonly changes: StaffChanges,
    private readonly bookAtDesk: BookAtDesk,
    private readonly nearest: Nearest,
  ) {}

  @Get('nearest')
  @Needs('visits.book')
  @ApiOperation({ operationId: 'findNearestPlaces', summary: 'Soonest places here, then at nearby centres' })
  @ApiResponse({ status: 200, type: NearestView })
  @ApiProblems(400, 401, 403, 404, 422)
  async near(
    @Param() { centreId }: StaffCentreParam,
    @Query() { service }: NearestQuery,
  ): Promise<NearestView> {
    return nearestView(await this.nearest.find(centreId, service));
  }

  @Get('places')
  @Needs('visits.book')
  @ApiOperation({ operationId: 'listPlaces', summary: 'Times of a day as staff see them, full ones too' })
  @ApiResponse({ status: 200, type: DayPlacesView })
  @ApiProblems(400, 401, 403, 404, 422)
  async places(
    @Param() { centreId }: StaffCentreParam,
    @Query() { service, date }: PlacesQuery,
  ): Promise<DayPlacesView> {
    return dayPlacesView(await this.nearest.ofDay(centreId, service, date));
  }

  @Post('bookings')
  @Needs('visits.book')
  @ApiOperation({
    operationId: 'bookAtDesk',
    summary: 'Book a person who stands there or is on the telephone',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 201, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  book(
    @Param() { centreId }: StaffCentreParam,
    @Body() dto: DeskBookingDto,
    @Staff() badge: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.#book(commandOf(dto, { centreId, accountId: badge.accountId, beyond: null }), request, reply);
  }

  @Post('bookings/beyond-capacity')
  @Needs('visits.override')
  @ApiOperation({
    operationId: 'bookBeyondCapacity',
    summary: 'Book beyond what a time holds, with a reason',
  })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 201, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  bookBeyond(
    @Param() { centreId }: StaffCentreParam,
    @Body() dto: BeyondCapacityDto,
    @Staff() badge: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { accountId } = badge;
    return this.#book(commandOf(dto, { centreId, accountId, beyond: dto.reason }), request, reply);
  }

  async #book(command: DeskCommand, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const errand = (witness: Parameters<BookAtDesk['run']>[1]): ReturnType<BookAtDesk['run']> =>
      this.bookAtDesk.run(command, witness);
    return sendAnswer(reply, await this.changes.answer(request, command.accountId, errand, 201));
  }
}

function commandOf(
  dto: DeskBookingDto,
  by: Pick<DeskCommand, 'centreId' | 'accountId' | 'beyond'>,
): DeskCommand {
  const { service, source, audience, locale, consents } = dto;
  return { ...by, service, source, audience, locale, consents, ...personOf(dto), startsAt: startOf(dto) };
}
