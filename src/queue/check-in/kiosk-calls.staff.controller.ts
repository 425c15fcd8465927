import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { HallParam, KioskCallParam } from './check-in.dto.ts';
import { KioskCallView } from './check-in.view.ts';
import { KioskCalls } from './kiosk-calls.ts';

/** Somebody at a kiosk needs help. */
@ApiTags('hall')
@Controller('api/v1/staff/centres/:centreId/kiosk-calls')
export class KioskCallsStaffController {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly calls: KioskCalls,
  ) {}

  @Get()
  @Needs('hall.see')
  @ApiOperation({ operationId: 'listKioskCalls', summary: 'Calls from kiosks that nobody has answered' })
  @ApiOkResponse({ type: [KioskCallView] })
  @ApiProblems(401, 403, 404)
  async list(@Param() { centreId }: HallParam): Promise<KioskCallView[]> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    const calls = await this.calls.open(centreId);
    return calls.map((call) => ({ ...call, at: toRfc3339(call.at, timeZone) }));
  }

  @Post(':callId/acknowledge')
  @HttpCode(204)
  @Needs('hall.see')
  @ApiOperation({ operationId: 'acknowledgeKioskCall', summary: 'Somebody comes' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async acknowledge(
    @Param() { centreId, callId }: KioskCallParam,
    @Staff() { accountId }: StaffBadge,
  ): Promise<void> {
    await this.calls.acknowledge(centreId, callId, accountId);
  }
}
