import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { ChangeSchedule } from '../schedule/change-schedule.service.ts';
import type { ScheduleChange } from '../schedule/change-schedule.service.ts';
import { ScheduleChangeView } from '../schedule/change.view.ts';
import { REGION_EDITS, SHARED_DAY_KINDS } from '../schedule/domain/schedule-edit.ts';
import { editOf } from '../schedule/edit-of.ts';
import { RegionCalendarParam, ScheduleEditDto } from '../schedule/schedule.dto.ts';
import { RegionCalendarView } from './calendar.view.ts';
import { ShowCalendar } from './show-calendar.service.ts';

@ApiTags('schedules')
@Controller('api/v1/admin/regions/:regionCode/calendar')
@Needs('regions.manage')
export class RegionCalendarController {
  constructor(
    private readonly show: ShowCalendar,
    private readonly change: ChangeSchedule,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getRegionCalendar',
    summary: 'Days of a region, of its groups and of the country',
  })
  @ApiResponse({ status: 200, type: RegionCalendarView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { regionCode }: RegionCalendarParam): Promise<RegionCalendarView> {
    return this.show.ofRegion(regionCode);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewRegionDay',
    summary: 'What a day of a region would do to its centres',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  preview(
    @Param() { regionCode }: RegionCalendarParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.preview(this.#changeOf(regionCode, body, badge));
  }

  @Post('edits')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'editRegionCalendar',
    summary: 'The same done, for every centre of the region at once',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  save(
    @Param() { regionCode }: RegionCalendarParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.save(this.#changeOf(regionCode, body, badge));
  }

  #changeOf(regionCode: string, body: ScheduleEditDto, badge: StaffBadge): ScheduleChange {
    return {
      owner: { scope: 'region', regionCode },
      edit: editOf(body, REGION_EDITS, SHARED_DAY_KINDS),
      expectedVersion: body.expectedVersion,
      badge,
      present: (db) => this.show.ofRegion(regionCode, db),
    };
  }
}
