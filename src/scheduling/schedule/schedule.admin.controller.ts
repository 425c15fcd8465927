import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { ChangeSchedule } from './change-schedule.service.ts';
import type { ScheduleChange } from './change-schedule.service.ts';
import { ScheduleChangeView } from './change.view.ts';
import { CENTRE_EDITS, DAY_KINDS } from './domain/schedule-edit.ts';
import { editOf } from './edit-of.ts';
import { CentreScheduleParam, ScheduleEditDto } from './schedule.dto.ts';
import { CentreScheduleView } from './schedule.view.ts';
import { ShowSchedule } from './show-schedule.service.ts';

@ApiTags('schedules')
@Controller('api/v1/admin/centres/:centreId/schedule')
@Needs('schedules.manage')
export class ScheduleController {
  constructor(
    private readonly show: ShowSchedule,
    private readonly change: ChangeSchedule,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getSchedule', summary: 'Weeks, days, closures and the plan that follows' })
  @ApiResponse({ status: 200, type: CentreScheduleView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { centreId }: CentreScheduleParam): Promise<CentreScheduleView> {
    return this.show.run(centreId);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewScheduleEdit',
    summary: 'What an edit would do, and whose visits would move; reading that is written down',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  preview(
    @Param() { centreId }: CentreScheduleParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.preview(this.#changeOf(centreId, body, badge));
  }

  @Post('edits')
  @HttpCode(200)
  @ApiOperation({ operationId: 'editSchedule', summary: 'Make an edit; whoever falls out is moved' })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  save(
    @Param() { centreId }: CentreScheduleParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.save(this.#changeOf(centreId, body, badge));
  }

  #changeOf(centreId: string, body: ScheduleEditDto, badge: StaffBadge): ScheduleChange {
    return {
      owner: { scope: 'centre', centreId },
      edit: editOf(body, CENTRE_EDITS, DAY_KINDS),
      expectedVersion: body.expectedVersion,
      badge,
      present: (db) => this.show.of(db, centreId),
    };
  }
}
