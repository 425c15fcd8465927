import { Body, Controller, Get, HttpCode, Param, Post, Put, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { Counters } from './counters.ts';
import { CentreOfStaffParam, OpenWindowDto, PauseDto, WindowParam, WindowServicesDto } from './desk.dto.ts';
import { CounterView } from './desk.view.ts';
import { OfferedServices } from './offered-services.ts';
import { OpenWindow } from './open-window.service.ts';
import { RunWindow } from './run-window.service.ts';
import { HallRights } from './hall-rights.ts';

@ApiTags('hall')
@Controller('api/v1/staff/centres/:centreId')
export class WindowsStaffController {
  constructor(
    private readonly counters: Counters,
    private readonly offered: OfferedServices,
    private readonly opening: OpenWindow,
    private readonly running: RunWindow,
    private readonly rights: HallRights,
  ) {}

  @Get('counter')
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'readCounter', summary: 'Everything on a clerk’s screen' })
  @ApiResponse({ status: 200, type: CounterView })
  @ApiProblems(401, 403, 404)
  counter(@Param() { centreId }: CentreOfStaffParam, @Staff() badge: StaffBadge): Promise<CounterView> {
    return this.counters.read(centreId, badge);
  }

  @Sse('counter/live')
  @Needs('hall.serve')
  @ApiOperation({
    operationId: 'watchCounter',
    summary: 'The same as events, at once and whenever it changes',
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `counter`, each the body of readCounter',
    type: CounterView,
  })
  @ApiProblems(401, 403, 404)
  watch(
    @Param() { centreId }: CentreOfStaffParam,
    @Staff() badge: StaffBadge,
  ): Promise<Observable<MessageEvent>> {
    return this.counters.watch(centreId, badge);
  }

  @Post('windows/:number/open')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'openWindow', summary: 'Sit down at a window' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async open(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() { services, takeOver = false }: OpenWindowDto,
  ): Promise<void> {
    if (takeOver) await this.rights.check(at.centreId, clerk);
    const taken = await this.offered.check(at.centreId, services ?? []);
    return this.opening.run({ ...at, clerk, services: taken, takesOver: takeOver });
  }

  @Post('windows/:number/pause')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'pauseWindow', summary: 'Call nobody for a while' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 409)
  pause(@Param() at: WindowParam, @Staff() clerk: StaffBadge, @Body() { reason }: PauseDto): Promise<void> {
    return this.running.pause({ ...at, clerk, reason });
  }

  @Post('windows/:number/resume')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'resumeWindow', summary: 'Back from the pause' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 409)
  resume(@Param() at: WindowParam, @Staff() clerk: StaffBadge): Promise<void> {
    return this.running.resume({ ...at, clerk });
  }

  @Put('windows/:number/services')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({ operationId: 'changeWindowServices', summary: 'Take other services at the window' })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 409, 422)
  async services(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: WindowServicesDto,
  ): Promise<void> {
    const services = await this.offered.check(at.centreId, body.services);
    return this.running.changeServices({ ...at, clerk, services });
  }

  @Post('windows/:number/close')
  @HttpCode(204)
  @Needs('hall.serve')
  @ApiOperation({
    operationId: 'closeWindow',
    summary: 'Get up from the window; of somebody else’s with hall.manage',
  })
  @ApiResponse({ status: 204 })
  @ApiProblems(400, 401, 403, 409)
  async close(@Param() at: WindowParam, @Staff() clerk: StaffBadge): Promise<void> {
    return this.running.close({ ...at, clerk, ofOthers: await this.rights.isOne(at.centreId, clerk) });
  }
}
