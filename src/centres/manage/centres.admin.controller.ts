import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { staffActor } from '../../audit/staff-actor.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { AddCentre } from './add-centre.service.ts';
import { AdminCentreViews } from './admin-centre-views.ts';
import type { CentreDraft } from './centre-state.ts';
import {
  AdminCentresQuery,
  CentreFactsDto,
  CentreIdParam,
  ChangeCentreDto,
  RegionCodeParam,
} from './centres.dto.ts';
import { AdminCentreView, AdminCentresPage } from './centres.view.ts';
import { ChangeCentre } from './change-centre.service.ts';

/** The list of centres, and the facts of each. */
@ApiTags('directory')
@Controller('api/v1/admin')
export class CentresAdminController {
  constructor(
    private readonly views: AdminCentreViews,
    private readonly addCentre: AddCentre,
    private readonly changeCentre: ChangeCentre,
  ) {}

  @Get('centres')
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'listAdminCentres', summary: 'Every centre within your reach, by name' })
  @ApiOkResponse({ type: AdminCentresPage })
  @ApiProblems(400, 401, 403)
  list(@Staff() { may }: StaffBadge, @Query() query: AdminCentresQuery): Promise<AdminCentresPage> {
    return this.views.page(may, query);
  }

  @Get('centres/:centreId')
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'readAdminCentre', summary: 'Everything of one centre, and what it inherits' })
  @ApiOkResponse({ type: AdminCentreView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { centreId }: CentreIdParam): Promise<AdminCentreView> {
    return this.views.one(centreId);
  }

  @Put('centres/:centreId')
  @Needs('centres.manage')
  @ApiOperation({
    operationId: 'putCentre',
    summary: 'These facts instead; a conflict shows the present state when somebody else was first',
  })
  @ApiOkResponse({ type: AdminCentreView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async put(
    @Staff() { accountId }: StaffBadge,
    @Param() { centreId }: CentreIdParam,
    @Body() { expectedVersion, ...facts }: ChangeCentreDto,
  ): Promise<AdminCentreView> {
    const edit = { expectedVersion, actor: staffActor(accountId) };
    await this.changeCentre.run(centreId, draftOf(facts), edit);
    return this.views.one(centreId);
  }

  @Post('regions/:regionCode/centres')
  @Needs('centres.manage')
  @ApiOperation({
    operationId: 'addCentre',
    summary: 'A new centre, without windows, hours and services yet',
  })
  @ApiCreatedResponse({ type: AdminCentreView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async add(
    @Staff() { accountId }: StaffBadge,
    @Param() { regionCode }: RegionCodeParam,
    @Body() facts: CentreFactsDto,
  ): Promise<AdminCentreView> {
    return this.views.one(await this.addCentre.run(regionCode, draftOf(facts), staffActor(accountId)));
  }
}

/** Text as it was meant; what is blank is not known. */
function draftOf(facts: CentreFactsDto): CentreDraft {
  const { kind, name, headCentreId, location, accessibility } = facts;
  return {
    ...{ kind, name: cleanText(name), headCentreId: headCentreId ?? null },
    ...{ municipality: known(facts.municipality), settlement: known(facts.settlement) },
    ...{ address: known(facts.address), phone: known(facts.phone) },
    location: location ? { lat: location.lat, lon: location.lon, exact: location.exact } : null,
    accessibility: Object.fromEntries(
      Object.entries(accessibility).filter(([, value]) => typeof value === 'boolean'),
    ),
    accessibilityNote: known(facts.accessibilityNote),
  };
}

function known(text: string | null | undefined): string | null {
  return cleanText(text ?? '') || null;
}
