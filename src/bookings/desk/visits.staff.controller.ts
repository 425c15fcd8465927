import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems, IDEMPOTENCY_HEADER } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { sendAnswer } from '../../common/http/request-parts.ts';
import { digitsOf, personOf, startOf } from '../public-commands.ts';
import { CancelByStaff } from './cancel-by-staff.service.ts';
import { CorrectVisit } from './correct-visit.service.ts';
import {
  CentreVisitParam,
  CorrectionDto,
  StaffCancelDto,
  StaffCentreParam,
  StaffMoveDto,
  VisitSearchQuery,
} from './desk.dto.ts';
import { FoundVisitsView, StaffVisitView } from './desk.view.ts';
import { MoveByStaff } from './move-by-staff.service.ts';
import { ShowVisit } from './show-visit.service.ts';
import { StaffChanges } from './staff-changes.ts';

@ApiTags('staff: visits')
@Controller('api/v1/staff/centres/:centreId/visits')
export class VisitsController {
  constructor(
    private readonly show: ShowVisit,
    private readonly changes: StaffChanges,
    private readonly moveByStaff: MoveByStaff,
    private readonly cancelByStaff: CancelByStaff,
    private readonly correctVisit: CorrectVisit,
  ) {}

  @Get('search')
  @Needs('visits.see')
  @ApiOperation({
    operationId: 'searchVisits',
    summary: 'Visits of a centre on any day, by reference or name',
  })
  @ApiResponse({ status: 200, type: FoundVisitsView })
  @ApiProblems(400, 401, 403, 404, 422)
  find(
    @Param() { centreId }: StaffCentreParam,
    @Query() { q }: VisitSearchQuery,
    @Staff() { accountId }: StaffBadge,
  ): Promise<FoundVisitsView> {
    return this.show.find(centreId, q, accountId);
  }

  @Get(':reference')
  @Needs('visits.see')
  @ApiOperation({ operationId: 'getVisit', summary: 'A visit to a centre' })
  @ApiResponse({ status: 200, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404)
  async read(
    @Param() param: CentreVisitParam,
    @Staff() { accountId }: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const body = await this.show.one(visitOf(param), request.headers['accept-language'], accountId);
    return sendAnswer(reply, { status: 200, body });
  }

  @Get(':reference/talon.pdf')
  @Needs('visits.see')
  @ApiOperation({ operationId: 'getVisitTalonPdf', summary: 'The talon to print' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 404, 503)
  async pdf(
    @Param() param: CentreVisitParam,
    @Staff() { accountId }: StaffBadge,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { reference } = visitOf(param);
    const pdf = await this.show.talon(visitOf(param), accountId);
    void reply
      .header('content-type', 'application/pdf')
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="talon-${reference}.pdf"`);
    return pdf;
  }

  @Get(':reference/qr.svg')
  @Needs('visits.see')
  @ApiOperation({ operationId: 'getVisitQr', summary: 'The code for the kiosk' })
  @ApiProduces('image/svg+xml')
  @ApiResponse({ status: 200 })
  @ApiProblems(400, 401, 403, 404)
  async qr(
    @Param() param: CentreVisitParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const svg = await this.show.qr(visitOf(param));
    void reply.header('content-type', 'image/svg+xml; charset=utf-8').header('cache-control', 'no-store');
    return svg;
  }

  @Post(':reference/move')
  @HttpCode(200)
  @Needs('visits.book')
  @ApiOperation({ operationId: 'moveVisit', summary: 'Move a visit of the centre in one step' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async move(
    @Param() param: CentreVisitParam,
    @Body() dto: StaffMoveDto,
    @Staff() badge: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { centreId: to, reason } = dto;
    const move = { ...visitOf(param), to, reason, badge, startsAt: startOf(dto) };
    const answer = await this.changes.answer(request, badge.accountId, (witness) =>
      this.moveByStaff.run(move, witness),
    );
    return sendAnswer(reply, answer);
  }

  @Post(':reference/cancel')
  @HttpCode(200)
  @Needs('visits.book')
  @ApiOperation({ operationId: 'cancelVisit', summary: 'Cancel a visit of the centre; again is no change' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async cancel(
    @Param() param: CentreVisitParam,
    @Body() dto: StaffCancelDto,
    @Staff() { accountId }: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const cancellation = { ...visitOf(param), for: dto.for, reason: dto.reason, accountId };
    const answer = await this.changes.answer(request, accountId, (witness) =>
      this.cancelByStaff.run(cancellation, witness),
    );
    return sendAnswer(reply, answer);
  }

  @Put(':reference/person')
  @Needs('visits.book')
  @ApiOperation({ operationId: 'correctVisit', summary: 'Put a name or contact right' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiResponse({ status: 200, type: StaffVisitView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async correct(
    @Param() param: CentreVisitParam,
    @Body() dto: CorrectionDto,
    @Staff() { accountId }: StaffBadge,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const correction = { ...visitOf(param), ...personOf(dto), accountId };
    const answer = await this.changes.answer(request, accountId, (witness) =>
      this.correctVisit.run(correction, witness),
    );
    return sendAnswer(reply, answer);
  }
}

function visitOf({ centreId, reference }: CentreVisitParam): { centreId: string; reference: string } {
  return { centreId, reference: digitsOf(reference) };
}
