import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { CentreIdParam } from '../centre/centre-plan.dto.ts';
import { CentreRunParam } from './moves.dto.ts';
import { moveRunNotFound } from './moves.errors.ts';
import { MovedPeopleView, MoveRunsView, personView, runView } from './moves.view.ts';
import { RunsReader } from './runs.reader.ts';
import { StopMoves } from './stop-moves.service.ts';

@ApiTags('administration: moves')
@Controller('api/v1/admin/centres/:centreId/moves')
export class CentreMovesController {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsReader,
    private readonly stopMoves: StopMoves,
  ) {}

  @Get()
  @Needs('schedules.manage')
  @ApiOperation({
    operationId: 'listCentreMoves',
    summary: 'Mass moves of a centre and how far each is',
  })
  @ApiResponse({ status: 200, type: MoveRunsView })
  @ApiProblems(400, 401, 403, 404)
  async list(@Param() { centreId }: CentreIdParam): Promise<MoveRunsView> {
    return { items: (await this.runs.ofCentre(this.database, centreId)).map(runView) };
  }

  @Get(':runId')
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'getCentreMove', summary: 'Each booking of a mass move, without names' })
  @ApiResponse({ status: 200, type: MovedPeopleView })
  @ApiProblems(400, 401, 403, 404)
  async one(@Param() { centreId, runId }: CentreRunParam): Promise<MovedPeopleView> {
    const [run] = await this.runs.ofCentre(this.database, centreId, runId);
    if (!run) throw new Problem(moveRunNotFound);
    const people = await this.runs.people(this.database, centreId, runId);
    return { run: runView(run), items: people.map((person) => personView(person, run.timeZone)) };
  }

  @Post(':runId/stop')
  @HttpCode(204)
  @Needs('schedules.manage')
  @ApiOperation({
    operationId: 'stopCentreMove',
    summary: 'Offer nothing to anybody new; again is no change',
  })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404)
  stop(@Param() { centreId, runId }: CentreRunParam, @Staff() badge: StaffBadge): Promise<void> {
    return this.stopMoves.run({ centreId, runId }, 'stop', badge.accountId);
  }

  @Post(':runId/resume')
  @HttpCode(204)
  @Needs('schedules.manage')
  @ApiOperation({ operationId: 'resumeCentreMove', summary: 'Go on; again is no change' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404)
  resume(@Param() { centreId, runId }: CentreRunParam, @Staff() badge: StaffBadge): Promise<void> {
    return this.stopMoves.run({ centreId, runId }, 'resume', badge.accountId);
  }
}
