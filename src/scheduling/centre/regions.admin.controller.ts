import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffActor } from '../../audit/staff-actor.ts';
import { AdminCentreViews } from '../../centres/manage/admin-centre-views.ts';
import { AdminRegionView } from '../../centres/manage/centres.view.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { ChangeRegionDto, NewRegionDto, RegionCodeParam, RegionSettingsDto } from './centre-plan.dto.ts';
import type { EditedCentreDto } from './centre-plan.dto.ts';
import { ChangedRegionView, PlanConsequencesView } from './centre-plan.view.ts';
import { ChangeRegionPlan } from './change-region-plan.service.ts';
import type { RegionPlanEdit } from './change-region-plan.service.ts';

/** Regions: what their centres inherit. */
@ApiTags('directory')
@Controller('api/v1/admin/regions')
@Needs('regions.manage')
export class RegionsAdminController {
  constructor(
    private readonly plans: ChangeRegionPlan,
    private readonly views: AdminCentreViews,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listAdminRegions', summary: 'Every region within your reach, by name' })
  @ApiOkResponse({ type: [AdminRegionView] })
  @ApiProblems(401, 403)
  list(@Staff() { may }: StaffBadge): Promise<AdminRegionView[]> {
    return this.views.regions(may);
  }

  @Post()
  @Needs('country.manage')
  @ApiOperation({ operationId: 'addRegion', summary: 'A region without centres yet' })
  @ApiCreatedResponse({ type: AdminRegionView })
  @ApiProblems(400, 401, 403, 409, 422)
  async add(
    @Staff() { accountId }: StaffBadge,
    @Body() { code, ...facts }: NewRegionDto,
  ): Promise<AdminRegionView> {
    await this.plans.create({ code, ...factsOf(facts) }, staffActor(accountId));
    return this.views.region(code);
  }

  @Get(':regionCode')
  @ApiOperation({ operationId: 'readAdminRegion', summary: 'One region and its settings' })
  @ApiOkResponse({ type: AdminRegionView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { regionCode }: RegionCodeParam): Promise<AdminRegionView> {
    return this.views.region(regionCode);
  }

  @Put(':regionCode')
  @Needs('country.manage')
  @ApiOperation({ operationId: 'putRegion', summary: 'Its name, zone and hotline' })
  @ApiOkResponse({ type: ChangedRegionView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  change(
    @Staff() staff: StaffBadge,
    @Param() { regionCode }: RegionCodeParam,
    @Body() body: ChangeRegionDto,
  ): Promise<ChangedRegionView> {
    return this.#run(staff, regionCode, body, { kind: 'facts', ...factsOf(body) });
  }

  @Post(':regionCode/preview')
  @HttpCode(200)
  @Needs('country.manage')
  @ApiOperation({ operationId: 'previewRegion', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  changePreview(
    @Staff() { accountId }: StaffBadge,
    @Param() { regionCode }: RegionCodeParam,
    @Body() body: ChangeRegionDto,
  ): Promise<PlanConsequencesView> {
    const edit = { expectedVersion: body.expectedVersion, actor: staffActor(accountId) };
    return this.plans.preview(regionCode, { kind: 'facts', ...factsOf(body) }, edit);
  }

  @Put(':regionCode/settings')
  @ApiOperation({ operationId: 'putRegionSettings', summary: 'What its centres inherit' })
  @ApiOkResponse({ type: ChangedRegionView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  settings(
    @Staff() staff: StaffBadge,
    @Param() { regionCode }: RegionCodeParam,
    @Body() body: RegionSettingsDto,
  ): Promise<ChangedRegionView> {
    return this.#run(staff, regionCode, body, { kind: 'settings', settings: body.settings });
  }

  @Post(':regionCode/settings/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewRegionSettings', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  settingsPreview(
    @Staff() { accountId }: StaffBadge,
    @Param() { regionCode }: RegionCodeParam,
    @Body() { settings, expectedVersion }: RegionSettingsDto,
  ): Promise<PlanConsequencesView> {
    const edit = { expectedVersion, actor: staffActor(accountId) };
    return this.plans.preview(regionCode, { kind: 'settings', settings }, edit);
  }

  async #run(
    { accountId }: StaffBadge,
    code: string,
    { expectedVersion }: EditedCentreDto,
    change: RegionPlanEdit,
  ): Promise<ChangedRegionView> {
    const edit = { expectedVersion, actor: staffActor(accountId) };
    const applied = await this.plans.run(code, change, edit);
    return { region: await this.views.region(code), applied };
  }
}

function factsOf({ name, timeZone, hotline }: Omit<NewRegionDto, 'code'>): {
  name: string;
  timeZone: string;
  hotline: string | null;
} {
  return { name: cleanText(name), timeZone: timeZone.trim(), hotline: cleanText(hotline ?? '') || null };
}
