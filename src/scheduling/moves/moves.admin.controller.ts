import { Controller, Get, HttpCode, Param, Post, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { CentreIdParam } from '../centre/centre-plan.dto.ts';
import { MoveFeed } from './move-feed.ts';
import { CentreRunParam, CentreTurnParam } from './moves.dto.ts';
import { MovedPeopleView, MoveRunsView } from './moves.view.ts';
import { ReadMoves } from './read-moves.ts';
import { StopMoves } from './stop-moves.service.ts';

@ApiTags('administration: moves')
@Controller('api/v1/admin/centres/:centreId/moves')
@Needs('schedules.manage')
@ApiProblems(400, 401, 403, 404)
export class CentreMovesController {
  constructor(
    private readonly moves: ReadMoves,
    private readonly feed: MoveFeed,
    private readonly stopMoves: StopMoves,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listCentreMoves', summary: 'Mass moves of a centre and how far each is' })
  @ApiResponse({ status: 200, type: MoveRunsView })
  list(@Param() { centreId }: CentreIdParam): Promise<MoveRunsView> {
    return this.moves.ofCentre(centreId);
  }

  @Sse('live')
  @ApiOperation({
    operationId: 'watchCentreMoves',
    summary: 'The same as events, at once and whenever it changes',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `moves`, each with the body of listCentreMoves',
    type: MoveRunsView,
  })
  watch(@Param() { centreId }: CentreIdParam, @Staff() badge: StaffBadge): Promise<Observable<MessageEvent>> {
    const read = (): Promise<MoveRunsView> => this.moves.ofCentre(centreId);
    return this.feed.watch({ centreIds: [centreId], key: centreId, event: 'moves', badge, read });
  }

  @Get(':runId')
  @ApiOperation({ operationId: 'getCentreMove', summary: 'Each booking of a mass move, without names' })
  @ApiResponse({ status: 200, type: MovedPeopleView })
  one(@Param() { centreId, runId }: CentreRunParam): Promise<MovedPeopleView> {
    return this.moves.one(centreId, runId);
  }

  @Sse(':runId/live')
  @ApiOperation({
    operationId: 'watchCentreMove',
    summary: 'The same as events, at once and whenever it changes',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `move`, each with the body of getCentreMove',
    type: MovedPeopleView,
  })
  watchOne(
    @Param() { centreId, runId }: CentreRunParam,
    @Staff() badge: StaffBadge,
  ): Promise<Observable<MessageEvent>> {
    const read = (): Promise<MovedPeopleView> => this.moves.one(centreId, runId);
    return this.feed.watch({
      ...{ centreIds: [centreId], key: `${centreId} ${runId}`, event: 'move', badge, read },
    });
  }

  @Post(':runId/:turn')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'turnCentreMove',
    summary: 'Stop: nothing is offered to anybody new; or resume. Again is no change',
  })
  @ApiResponse({ status: 204 })
  turn(
    @Param() { centreId, runId, turn }: CentreTurnParam,
    @Staff() { accountId }: StaffBadge,
  ): Promise<void> {
    return this.stopMoves.run({ centreId, runId }, turn, accountId);
  }
}
