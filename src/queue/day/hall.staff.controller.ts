import { Body, Controller, Get, Headers, HttpCode, Param, Post, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { languageOf } from '../../common/http/language.ts';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Needs } from '../../common/http/permissions.ts';
import { parseMinutes } from '../../common/time/minutes.ts';
import { parseTypedCode } from '../check-in/domain/typed-code.ts';
import { HallFeed } from '../hall-feed.ts';
import { DayParam, PaperSheetDto } from './day.dto.ts';
import type { PaperRowDto } from './day.dto.ts';
import type { PaperRow } from './domain/paper-row.ts';
import { EnterPaper } from './enter-paper.service.ts';
import { HallToday } from './hall-today.ts';
import { HallNamesView, HallView } from './hall.view.ts';
import { PaperSheetView, paperRowView } from './paper.view.ts';

@ApiTags('hall')
@Controller('api/v1/staff/centres/:centreId')
export class HallStaffController {
  constructor(
    private readonly today: HallToday,
    private readonly feed: HallFeed,
    private readonly enterPaper: EnterPaper,
  ) {}

  @Get('hall')
  @Needs('hall.see')
  @ApiOperation({ operationId: 'getHall', summary: 'The hall today, without names' })
  @ApiResponse({ status: 200, type: HallView })
  @ApiProblems(400, 401, 403, 404)
  read(@Param() { centreId }: DayParam): Promise<HallView> {
    return this.today.read(centreId);
  }

  @Sse('hall/live')
  @Needs('hall.see')
  @ApiOperation({ operationId: 'watchHall', summary: 'The same as events, at once and whenever it changes' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'Events `hall`, each with the body of getHall', type: HallView })
  @ApiProblems(400, 401, 403, 404)
  watch(@Param() { centreId }: DayParam, @Staff() badge: StaffBadge): Promise<Observable<MessageEvent>> {
    const read = async (): Promise<string> => JSON.stringify(await this.today.read(centreId));
    return this.feed.watch({ centreId, kind: 'hall', badge, read });
  }

  @Get('hall/names')
  @Needs('visits.see')
  @ApiOperation({ operationId: 'listHallNames', summary: 'Who they are; looking is written down' })
  @ApiResponse({ status: 200, type: HallNamesView })
  @ApiProblems(400, 401, 403, 404)
  names(@Param() { centreId }: DayParam, @Staff() { accountId }: StaffBadge): Promise<HallNamesView> {
    return this.today.names(centreId, accountId);
  }

  @Post('paper')
  @HttpCode(200)
  @Needs('hall.manage')
  @ApiOperation({
    operationId: 'enterPaper',
    summary: 'What happened while the network was down, row by row',
  })
  @ApiResponse({ status: 200, type: PaperSheetView })
  @ApiProblems(400, 401, 403, 404, 422)
  async enter(
    @Param() { centreId }: DayParam,
    @Body() { date, rows }: PaperSheetDto,
    @Staff() { accountId }: StaffBadge,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PaperSheetView> {
    const entered = await this.enterPaper.run({
      ...{ centreId, accountId, date },
      rows: (instant) =>
        rows.map((row) => ({
          reference: parseTypedCode(row.reference) ?? '',
          row: paperRowOf(row, instant),
        })),
    });
    const language = languageOf(acceptLanguage);
    return {
      date,
      rows: entered.map((row, index) => paperRowView(rows[index]?.reference ?? '', row, language)),
    };
  }
}

function paperRowOf(dto: PaperRowDto, instant: (minutes: number) => number): PaperRow {
  const at = (time: string | undefined): number | null => {
    const minutes = time === undefined ? null : parseMinutes(time);
    return minutes === null ? null : instant(minutes);
  };
  const { outcome, reason = null, documentsSeen = [] } = dto;
  return {
    arrivedAt: at(dto.arrivedAt),
    calledAt: at(dto.calledAt),
    startedAt: at(dto.startedAt),
    endedAt: at(dto.endedAt),
    window: dto.window ?? null,
    end: outcome === undefined ? null : { outcome, reason, documentsSeen },
    missed: dto.missed ?? false,
  };
}
