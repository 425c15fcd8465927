import { Body, Controller, Delete, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { RegionCalendarView } from '../calendar/calendar.view.ts';
import { ShowCalendar } from '../calendar/show-calendar.service.ts';
import { ChangeSchedule } from '../schedule/change-schedule.service.ts';
import type { ScheduleChange } from '../schedule/change-schedule.service.ts';
import { ScheduleChangeView } from '../schedule/change.view.ts';
import { DAY_EDITS, DAY_KINDS } from '../schedule/domain/schedule-edit.ts';
import { editOf } from '../schedule/edit-of.ts';
import { GroupParam, RegionCalendarParam, ScheduleEditDto } from '../schedule/schedule.dto.ts';
import { GroupChangeDto, GroupDto, GroupRemovalQuery } from './group.dto.ts';
import { ManageGroups } from './manage-groups.service.ts';

@ApiTags('schedules')
@Controller('api/v1/admin/regions/:regionCode/groups')
@Needs('regions.manage')
export class GroupsController {
  constructor(
    private readonly groups: ManageGroups,
    private readonly change: ChangeSchedule,
    private readonly show: ShowCalendar,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'createCentreGroup',
    summary: 'A group of centres of the region; the calendar with it',
  })
  @ApiResponse({ status: 201, type: RegionCalendarView })
  @ApiProblems(400, 401, 403, 409, 422)
  async create(
    @Param() { regionCode }: RegionCalendarParam,
    @Body() body: GroupDto,
    @Staff() badge: StaffBadge,
  ): Promise<RegionCalendarView> {
    await this.groups.create(regionCode, body, badge);
    return this.show.ofRegion(regionCode);
  }

  @Put(':groupId')
  @ApiOperation({
    operationId: 'changeCentreGroup',
    summary: 'Who is in it, and its name; those concerned are planned anew',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  put(
    @Param() place: GroupParam,
    @Body() { expectedVersion, ...content }: GroupChangeDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.groups.save({ ...place, expectedVersion, content, badge });
  }

  @Post(':groupId/preview-members')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewCentreGroup', summary: 'What changing a group would do' })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  previewMembers(
    @Param() place: GroupParam,
    @Body() { expectedVersion, ...content }: GroupChangeDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.groups.preview({ ...place, expectedVersion, content, badge });
  }

  @Delete(':groupId')
  @ApiOperation({ operationId: 'dissolveCentreGroup', summary: 'The group goes, and its days with it' })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409)
  dissolve(
    @Param() place: GroupParam,
    @Query() { expectedVersion }: GroupRemovalQuery,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.groups.save({ ...place, expectedVersion, content: null, badge });
  }

  @Post(':groupId/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewGroupDay', summary: 'What a day of a group would do to its centres' })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async preview(
    @Param() place: GroupParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.preview(await this.#changeOf(place, body, badge));
  }

  @Post(':groupId/edits')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'editGroupCalendar',
    summary: 'The same done, for every centre of the group at once',
  })
  @ApiResponse({ status: 200, type: ScheduleChangeView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async save(
    @Param() place: GroupParam,
    @Body() body: ScheduleEditDto,
    @Staff() badge: StaffBadge,
  ): Promise<ScheduleChangeView> {
    return this.change.save(await this.#changeOf(place, body, badge));
  }

  async #changeOf(
    { regionCode, groupId }: GroupParam,
    body: ScheduleEditDto,
    badge: StaffBadge,
  ): Promise<ScheduleChange> {
    await this.groups.mustBeOf(regionCode, groupId);
    return {
      owner: { scope: 'group', groupId },
      edit: editOf(body, DAY_EDITS, DAY_KINDS),
      expectedVersion: body.expectedVersion,
      badge,
      present: (db) => this.show.ofRegion(regionCode, db),
    };
  }
}
