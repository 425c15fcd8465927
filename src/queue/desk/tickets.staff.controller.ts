import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { BringBack } from './bring-back.service.ts';
import { ExpectedStepDto, TicketParam } from './desk.dto.ts';

@ApiTags('hall')
@ApiProblems(400, 401, 403, 404, 409)
@Controller('api/v1/staff/centres/:centreId/tickets/:ticketId')
export class TicketsStaffController {
  constructor(private readonly back: BringBack) {}

  @Post('resume')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'resumeTicket', summary: 'Who was set aside waits again, with the turn kept' })
  @ApiResponse({ status: 204 })
  async resume(
    @Param() at: TicketParam,
    @Staff() { accountId }: StaffBadge,
    @Body() body: ExpectedStepDto,
  ): Promise<void> {
    await this.back.deferred({ ...at, ...body, accountId });
  }

  @Post('bring-back')
  @HttpCode(204)
  @Needs('hall.manage')
  @ApiOperation({
    operationId: 'bringBackMissed',
    summary: 'Who was missed is here after all, on the same day; the turn is kept',
  })
  @ApiResponse({ status: 204 })
  async bringBack(
    @Param() at: TicketParam,
    @Staff() { accountId }: StaffBadge,
    @Body() body: ExpectedStepDto,
  ): Promise<void> {
    await this.back.missed({ ...at, ...body, accountId });
  }
}
