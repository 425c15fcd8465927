import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { ChangeSchedule } from '../schedule/change-schedule.service.ts';
import type { ScheduleChange } from '../schedule/change-schedule.service.ts';
import { ScheduleChangeView } from '../schedule/change.view.ts';
import { DAY_EDITS, SHARED_DAY_KINDS } from '../schedule/domain/schedule-edit.ts';
import { editOf } from '../schedule/edit-of.ts';
import { ScheduleEditDto } from '../schedule/schedule.dto.ts';
import { CountryCalendarView } from './calendar.view.ts';
import { ShowCalendar } from './show-calendar.service.ts';

@ApiTags('schedules')
@Controller('api/v1/admin/country/calendar')
@Needs('country.manage')
export class CountryCalendarController {
  constructor(
    private readonly show: ShowCalendar,
    private readonly change: ChangeSchedule,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getCountryCalendar',
    summary: 'Days off, short and working days of the country',
  })
  @ApiResponse({ status: 200, type: CountryCalendarView })
  @ApiProblems(401, 403)
  read(): Promise<CountryCalendarView> {
    return this.show.ofCountry();
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewCountryDay',
    summary: 'What a day of the country would do to all centres',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  preview(@Body() body: ScheduleEditDto, @Staff() badge: StaffBadge): Promise<ScheduleChangeView> {
    return this.change.preview(this.#changeOf(body, badge));
  }

  @Post('edits')
  @HttpCode(200)
  @ApiOperation({ operationId: 'editCountryCalendar', summary: 'The same done, for all centres at once' })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  save(@Body() body: ScheduleEditDto, @Staff() badge: StaffBadge): Promise<ScheduleChangeView> {
    return this.change.save(this.#changeOf(body, badge));
  }

  #changeOf(body: ScheduleEditDto, badge: StaffBadge): ScheduleChange {
    return {
      owner: { scope: 'country' },
      edit: editOf(body, DAY_EDITS, SHARED_DAY_KINDS),
      expectedVersion: body.expectedVersion,
      badge,
      present: (db) => this.show.ofCountry(db),
    };
  }
}
