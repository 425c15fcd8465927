import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffActor } from '../../audit/staff-actor.ts';
import { AdminCentreViews } from '../../centres/manage/admin-centre-views.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { InEitherLanguage } from '../../common/http/in-either-language.ts';
import { languageOf } from '../../common/http/language.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import {
  CentreIdParam,
  CentreSettingsDto,
  CloseCentreDto,
  EditedCentreDto,
  CentreOffersDto,
  CentreWindowsDto,
} from './centre-plan.dto.ts';
import { CentreOffersView, ChangedCentreView, PlanConsequencesView } from './centre-plan.view.ts';
import { ChangeCentrePlan } from './change-centre-plan.service.ts';
import type { CentrePlanEdit } from './change-centre-plan.service.ts';
import { PutOffers } from './put-offers.service.ts';
import { ReadOffers } from './read-offers.ts';

/** What the slots of a centre are made from. Each change can be looked at first: nothing is changed then. */
@ApiTags('directory')
@Controller('api/v1/admin/centres/:centreId')
@Needs('schedules.manage')
@ApiProblems(400, 401, 403, 404, 409, 422)
export class CentrePlanAdminController {
  constructor(
    private readonly plans: ChangeCentrePlan,
    private readonly views: AdminCentreViews,
    private readonly offers: ReadOffers,
    private readonly putOffersErrand: PutOffers,
  ) {}

  @Put('windows')
  @ApiOperation({ operationId: 'putCentreWindows', summary: 'These windows receive, and no others' })
  @ApiOkResponse({ type: ChangedCentreView })
  windows(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CentreWindowsDto,
  ): Promise<ChangedCentreView> {
    return this.#run(staff, centreId, body, windowsEdit(body));
  }

  @Post('windows/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewCentreWindows', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  windowsPreview(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CentreWindowsDto,
  ): Promise<PlanConsequencesView> {
    return this.#preview(staff, centreId, body, windowsEdit(body));
  }

  @Put('settings')
  @ApiOperation({
    operationId: 'putCentreSettings',
    summary: 'Its own zone and settings; the rest is inherited',
  })
  @ApiOkResponse({ type: ChangedCentreView })
  settings(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CentreSettingsDto,
  ): Promise<ChangedCentreView> {
    return this.#run(staff, centreId, body, settingsEdit(body));
  }

  @Post('settings/preview')
  @HttpCode(200)
  @ApiOperation({ operationId: 'previewCentreSettings', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  settingsPreview(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CentreSettingsDto,
  ): Promise<PlanConsequencesView> {
    return this.#preview(staff, centreId, body, settingsEdit(body));
  }

  @Post('close')
  @HttpCode(200)
  @Needs('centres.manage')
  @ApiOperation({
    operationId: 'closeCentre',
    summary: 'For good, from a day on; whoever booked later is moved',
  })
  @ApiOkResponse({ type: ChangedCentreView })
  close(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CloseCentreDto,
  ): Promise<ChangedCentreView> {
    return this.#run(staff, centreId, body, closeEdit(body));
  }

  @Post('close/preview')
  @HttpCode(200)
  @Needs('centres.manage')
  @ApiOperation({ operationId: 'previewCloseCentre', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  closePreview(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: CloseCentreDto,
  ): Promise<PlanConsequencesView> {
    return this.#preview(staff, centreId, body, closeEdit(body));
  }

  @Post('reopen')
  @HttpCode(200)
  @Needs('centres.manage')
  @ApiOperation({ operationId: 'reopenCentre', summary: 'Takes a closing back, past or to come' })
  @ApiOkResponse({ type: ChangedCentreView })
  reopen(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: EditedCentreDto,
  ): Promise<ChangedCentreView> {
    return this.#run(staff, centreId, body, { kind: 'reopen' });
  }

  @Post('reopen/preview')
  @HttpCode(200)
  @Needs('centres.manage')
  @ApiOperation({ operationId: 'previewReopenCentre', summary: 'What that would do' })
  @ApiOkResponse({ type: PlanConsequencesView })
  reopenPreview(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() body: EditedCentreDto,
  ): Promise<PlanConsequencesView> {
    return this.#preview(staff, centreId, body, { kind: 'reopen' });
  }

  @Get('offers')
  @ApiOperation({
    operationId: 'readCentreOffers',
    summary: 'Every service, and from when it is offered here',
  })
  @InEitherLanguage()
  @ApiOkResponse({ type: CentreOffersView })
  readOffers(
    @Param() { centreId }: CentreIdParam,
    @Headers('accept-language') header: string | undefined,
  ): Promise<CentreOffersView> {
    return this.offers.of(centreId, languageOf(header));
  }

  @Put('offers')
  @Needs('centres.manage')
  @ApiOperation({
    operationId: 'putCentreOffers',
    summary: 'These services, each from its date, and no others',
  })
  @InEitherLanguage()
  @ApiOkResponse({ type: CentreOffersView })
  async putOffers(
    @Staff() staff: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() { offers, expectedVersion }: CentreOffersDto,
    @Headers('accept-language') header: string | undefined,
  ): Promise<CentreOffersView> {
    await this.putOffersErrand.run(centreId, offers, { expectedVersion, actor: staffActor(staff.accountId) });
    return this.offers.of(centreId, languageOf(header));
  }

  async #run(
    { accountId }: StaffBadge,
    centreId: string,
    { expectedVersion }: EditedCentreDto,
    change: CentrePlanEdit,
  ): Promise<ChangedCentreView> {
    const edit = { expectedVersion, actor: staffActor(accountId) };
    const applied = await this.plans.run(centreId, change, edit);
    return { centre: await this.views.one(centreId), applied };
  }

  #preview(
    { accountId }: StaffBadge,
    centreId: string,
    { expectedVersion }: EditedCentreDto,
    change: CentrePlanEdit,
  ): Promise<PlanConsequencesView> {
    return this.plans.preview(centreId, change, { expectedVersion, actor: staffActor(accountId) });
  }
}

function windowsEdit({ numbers }: CentreWindowsDto): CentrePlanEdit {
  return { kind: 'windows', numbers };
}

function settingsEdit({ timeZone, settings }: CentreSettingsDto): CentrePlanEdit {
  return { kind: 'settings', timeZone: timeZone ?? null, settings };
}

function closeEdit({ from, reason }: CloseCentreDto): CentrePlanEdit {
  return { kind: 'close', from, reason };
}
