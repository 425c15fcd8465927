import { Controller, Get, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Device } from '../../common/http/badge.ts';
import type { DeviceBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { NeedsDevice } from '../../common/http/permissions.ts';
import { BoardView } from './board.view.ts';
import { Boards } from './boards.ts';

@ApiTags('devices')
@NeedsDevice('board')
@Controller('api/v1/devices/board')
export class BoardDevicesController {
  constructor(private readonly boards: Boards) {}

  @Get()
  @ApiOperation({ operationId: 'getBoard', summary: "What the board of one's own centre shows now" })
  @ApiResponse({ status: 200, type: BoardView })
  @ApiProblems(401, 404)
  show(@Device() { centreId }: DeviceBadge): Promise<BoardView> {
    return this.boards.of(centreId);
  }

  @Sse('live')
  @ApiOperation({ operationId: 'watchBoard', summary: 'The same as events, at once and whenever it changes' })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description:
      'Events `board`, each with the body of getBoard; between them `pulse` with epoch milliseconds',
    type: BoardView,
  })
  @ApiProblems(401, 404)
  live(@Device() badge: DeviceBadge): Promise<Observable<MessageEvent>> {
    return this.boards.watch(badge);
  }
}
