import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { RegionCodeParam } from './centres.dto.ts';
import { LookPointQuery } from './region-points.dto.ts';
import { RegionPoints } from './region-points.ts';
import { LookedPointView, RegionPointView } from './region-points.view.ts';

/** The ground on which the point of a centre is picked. */
@ApiTags('directory')
@Controller('api/v1/admin/regions/:regionCode')
export class RegionPointsAdminController {
  constructor(private readonly points: RegionPoints) {}

  @Get('points')
  @Needs('centres.manage')
  @ApiOperation({ operationId: 'listRegionPoints', summary: 'Where the open centres of a region are' })
  @ApiOkResponse({ type: [RegionPointView] })
  @ApiProblems(400, 401, 403)
  all(@Param() { regionCode }: RegionCodeParam): Promise<RegionPointView[]> {
    return this.points.all(regionCode);
  }

  @Get('points/look')
  @Needs('centres.manage')
  @ApiOperation({
    operationId: 'lookAtPoint',
    summary: 'How a point looks among the centres of a region, before it is stored',
  })
  @ApiOkResponse({ type: LookedPointView })
  @ApiProblems(400, 401, 403)
  look(
    @Param() { regionCode }: RegionCodeParam,
    @Query() { lat, lon, centreId }: LookPointQuery,
  ): Promise<LookedPointView> {
    return this.points.look(regionCode, { lat, lon }, centreId ?? null);
  }
}
