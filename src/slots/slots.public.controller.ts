import { Controller, Get, Header, Ip, Param, Query, Sse, UseInterceptors } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Problem } from '../common/errors/problem.ts';
import { GatheredAnswers } from '../common/http/gathered-answers.interceptor.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { daysBetween } from '../common/time/local-date.ts';
import { Availability } from './availability.ts';
import { LiveSlots } from './live-slots.ts';
import { CentreParam, DaysQuery, SlotsQuery } from './slots.dto.ts';
import { badRange } from './slots.errors.ts';
import { DaysView, SlotsView } from './slots.view.ts';

/** Most days in one answer. */
export const MOST_DAYS = 62;

@ApiTags('directory')
@Controller('api/v1/centres/:id')
export class SlotsController {
  constructor(
    private readonly availability: Availability,
    private readonly live: LiveSlots,
  ) {}

  @Get('days')
  @Public()
  @UseInterceptors(GatheredAnswers)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({
    operationId: 'listDays',
    summary: 'Days of a centre: free, full, closed, past, beyond the horizon',
  })
  @ApiResponse({ status: 200, type: DaysView })
  @ApiProblems(400, 404, 422)
  days(@Param() { id }: CentreParam, @Query() { service, from, to }: DaysQuery): Promise<DaysView> {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) throw new Problem(badRange, { values: { most: MOST_DAYS } });
    return this.availability.days({ centreId: id, service, from, to });
  }

  @Get('slots')
  @Public()
  @UseInterceptors(GatheredAnswers)
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ operationId: 'listSlots', summary: 'Slots of a day that can be held now' })
  @ApiResponse({ status: 200, type: SlotsView })
  @ApiProblems(400, 404, 422)
  slots(@Param() { id }: CentreParam, @Query() { service, date }: SlotsQuery): Promise<SlotsView> {
    return this.availability.slots({ centreId: id, service, date });
  }

  @Sse('slots/live')
  @Public()
  @ApiOperation({ operationId: 'watchSlots', summary: 'The same as events, at once and whenever it changes' })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events `slots`, each with the body of listSlots',
    type: SlotsView,
  })
  @ApiProblems(400, 404, 422)
  async watch(
    @Param() { id }: CentreParam,
    @Query() { service, date }: SlotsQuery,
    @Ip() address: string,
  ): Promise<Observable<MessageEvent>> {
    return this.live.watch({ centreId: id, service, date }, address);
  }
}
