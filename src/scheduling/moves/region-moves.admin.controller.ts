import { Controller, Get, HttpCode, Param, Post, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { RegionCodeParam } from '../centre/centre-plan.dto.ts';
import { MoveFeed } from './move-feed.ts';
import { RegionTurnParam } from './moves.dto.ts';
import { MoveRunsView } from './moves.view.ts';
import { ReadMoves } from './read-moves.ts';
import { StopMoves } from './stop-moves.service.ts';

@ApiTags('administration: moves')
@Controller('api/v1/admin/regions/:regionCode/moves')
@Needs('schedules.manage')
@ApiProblems(400, 401, 403, 404)
export class RegionMovesController {
  constructor(
    private readonly moves: ReadMoves,
    private readonly feed: MoveFeed,
    private readonly stopMoves: StopMoves,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listRegionMoves',
    summary: 'Mass moves of all centres of a region; one change of many centres has the same id at each',
  })
  @ApiResponse({ status: 200, type: MoveRunsView })
  list(@Param() { regionCode }: RegionCodeParam): Promise<MoveRunsView> {
    return this.moves.ofRegion(regionCode);
  }

  @Sse('live')
  @ApiOperation({
    operationId: 'watchRegionMoves',
    summary: 'The same as events, at once and whenever it changes',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `moves`, each with the body of listRegionMoves',
    type: MoveRunsView,
  })
  async watch(
    @Param() { regionCode }: RegionCodeParam,
    @Staff() badge: StaffBadge,
  ): Promise<Observable<MessageEvent>> {
    const centreIds = await this.moves.centresOf(regionCode);
    const read = (): Promise<MoveRunsView> => this.moves.ofRegion(regionCode);
    return this.feed.watch({ centreIds, key: regionCode, event: 'moves', badge, read });
  }

  @Post(':runId/:turn')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'turnRegionMove',
    summary: 'Stop a run in all centres of the region, or resume it there. Again is no change',
  })
  @ApiResponse({ status: 204 })
  turn(
    @Param() { regionCode, runId, turn }: RegionTurnParam,
    @Staff() { accountId }: StaffBadge,
  ): Promise<void> {
    return this.stopMoves.run({ regionCode, runId }, turn, accountId);
  }
}
