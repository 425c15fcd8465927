import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { Attend } from './attend.service.ts';
import { CallChosen } from './call-chosen.service.ts';
import { CallNext } from './call-next.service.ts';
import { deskView } from './counter-views.ts';
import {
  CallChosenDto,
  CallNextDto,
  HandOverDto,
  ShownTicketDto,
  TurnDto,
  VisitEndDto,
  WindowParam,
} from './desk.dto.ts';
import { DeskView } from './desk.view.ts';
import { SendAway } from './send-away.service.ts';
import { UndoLast } from './undo-last.service.ts';

@ApiTags('hall')
@ApiProblems(400, 401, 403, 404, 409, 422)
@Needs('hall.serve')
@Controller('api/v1/staff/centres/:centreId/windows/:number')
export class DeskStaffController {
  constructor(
    private readonly next: CallNext,
    private readonly chosen: CallChosen,
    private readonly attend: Attend,
    private readonly away: SendAway,
    private readonly undoing: UndoLast,
  ) {}

  @Post('call-next')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({
    operationId: 'callNext',
    summary: 'Call the next one, ending the visit before in the same errand when `finish` is given',
    description:
      'Sent twice with one `turn`, the second is refused as `window-moved-on` and calls nobody. Nobody waiting is ' +
      'no error: `ticket` is null.',
  })
  async callNext(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() { turn, finish }: CallNextDto,
  ): Promise<DeskView> {
    const end = finish && { ...finish, reason: finish.reason ?? null };
    return deskView(await this.next.run({ ...at, clerk, turn, ...(end && { finish: end }) }));
  }

  @Post('call-chosen')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'callChosen', summary: 'Call somebody out of turn, with a reason' })
  async callChosen(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: CallChosenDto,
  ): Promise<DeskView> {
    return deskView(await this.chosen.run({ ...at, clerk, ...body }));
  }

  @Post('recall')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'recallTicket', summary: 'Call the same one again' })
  async recall(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: ShownTicketDto,
  ): Promise<DeskView> {
    return deskView(await this.attend.recall({ ...at, clerk, ...body }));
  }

  @Post('start')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'startService', summary: 'The person has come to the window' })
  async start(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: ShownTicketDto,
  ): Promise<DeskView> {
    return deskView(await this.attend.start({ ...at, clerk, ...body }));
  }

  @Post('serve')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'completeService', summary: 'The visit has ended, with its outcome' })
  async serve(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: VisitEndDto,
  ): Promise<DeskView> {
    return deskView(await this.attend.serve({ ...at, clerk, ...body, reason: body.reason ?? null }));
  }

  @Post('defer')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'deferTicket', summary: 'Set the called one aside; the turn is kept' })
  async defer(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: ShownTicketDto,
  ): Promise<DeskView> {
    return deskView(await this.away.defer({ ...at, clerk, ...body }));
  }

  @Post('hand-over')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'handOverTicket', summary: 'To another window or another service' })
  async handOver(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: HandOverDto,
  ): Promise<DeskView> {
    const to = { toWindow: body.toWindow ?? null, toService: body.toService ?? null };
    return deskView(await this.away.handOver({ ...at, clerk, ...body, ...to, reason: body.reason ?? null }));
  }

  @Post('miss')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'missTicket', summary: 'Called and not come' })
  async miss(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() body: ShownTicketDto,
  ): Promise<DeskView> {
    return deskView(await this.away.miss({ ...at, clerk, ...body }));
  }

  @Post('undo')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskView })
  @ApiOperation({ operationId: 'undoLastAct', summary: 'Take the last act of this window back' })
  async undo(
    @Param() at: WindowParam,
    @Staff() clerk: StaffBadge,
    @Body() { turn }: TurnDto,
  ): Promise<DeskView> {
    return deskView(await this.undoing.run({ ...at, clerk, turn }));
  }
}
