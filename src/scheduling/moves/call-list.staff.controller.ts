import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { CentreIdParam } from '../centre/centre-plan.dto.ts';
import { AnswerCalls } from './answer-calls.service.ts';
import { CallAcceptDto, CallMissedDto, CallParam } from './moves.dto.ts';
import { CallListView } from './moves.view.ts';
import { ReadCallList } from './read-call-list.service.ts';

@ApiTags('staff: visits')
@Controller('api/v1/staff/centres/:centreId/call-list')
export class CallListController {
  constructor(
    private readonly list: ReadCallList,
    private readonly answers: AnswerCalls,
  ) {}

  @Get()
  @Needs('visits.book')
  @ApiOperation({ operationId: 'getCallList', summary: 'Whom to call because their time is closed' })
  @ApiResponse({ status: 200, type: CallListView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { centreId }: CentreIdParam, @Staff() { accountId }: StaffBadge): Promise<CallListView> {
    return this.list.run(centreId, accountId);
  }

  @Post(':callId/accept')
  @HttpCode(204)
  @Needs('visits.book')
  @ApiOperation({ operationId: 'acceptCall', summary: 'The person takes the place that is kept' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  accept(
    @Param() { centreId, callId }: CallParam,
    @Body() { offer }: CallAcceptDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<void> {
    return this.answers.accept({ centreId, callId, accountId }, offer);
  }

  @Post(':callId/refuse')
  @HttpCode(204)
  @Needs('visits.book')
  @ApiOperation({ operationId: 'refuseCall', summary: 'The person does not come: the visit is cancelled' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404, 409)
  refuse(@Param() { centreId, callId }: CallParam, @Staff() { accountId }: StaffBadge): Promise<void> {
    return this.answers.refuse({ centreId, callId, accountId });
  }

  @Post(':callId/missed')
  @HttpCode(204)
  @Needs('visits.book')
  @ApiOperation({ operationId: 'missedCall', summary: 'Nobody answered: called again later' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404, 422)
  missed(
    @Param() { centreId, callId }: CallParam,
    @Body() { calls }: CallMissedDto,
    @Staff() { accountId }: StaffBadge,
  ): Promise<void> {
    return this.answers.missed({ centreId, callId, accountId }, calls);
  }
}
