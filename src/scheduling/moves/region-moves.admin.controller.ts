import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../common/database/database.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { RegionCodeParam } from '../centre/centre-plan.dto.ts';
import { RegionRunParam } from './moves.dto.ts';
import { MoveRunsView, runView } from './moves.view.ts';
import { RunsReader } from './runs.reader.ts';
import { StopMoves } from './stop-moves.service.ts';

@ApiTags('administration: moves')
@Controller('api/v1/admin/regions/:regionCode/moves')
export class RegionMovesController {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsReader,
    private readonly stopMoves: StopMoves,
  ) {}

  @Get()
  @Needs('schedules.manage')
  @ApiOperation({
    operationId: 'listRegionMoves',
    summary: 'Mass moves of all centres of a region; one change of many centres has the same id at each',
  })
  @ApiResponse({ status: 200, type: MoveRunsView })
  @ApiProblems(400, 401, 403, 404)
  async list(@Param() { regionCode }: RegionCodeParam): Promise<MoveRunsView> {
    return { items: (await this.runs.ofRegion(this.database, regionCode)).map(runView) };
  }

  @Post(':runId/stop')
  @HttpCode(204)
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'stopRegionMove', summary: 'Stop a run in all centres of the region' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404)
  stop(@Param() { regionCode, runId }: RegionRunParam, @Staff() badge: StaffBadge): Promise<void> {
    return this.stopMoves.run({ regionCode, runId }, 'stop', badge.accountId);
  }

  @Post(':runId/resume')
  @HttpCode(204)
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'resumeRegionMove', summary: 'Go on in all centres of the region' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404)
  resume(@Param() { regionCode, runId }: RegionRunParam, @Staff() badge: StaffBadge): Promise<void> {
    return this.stopMoves.run({ regionCode, runId }, 'resume', badge.accountId);
  }
}
