import { Controller, Get, Header, Headers, Ip, Param, Query, Sse, UseInterceptors } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { Problem } from '../common/errors/problem.ts';
import { GatheredAnswers, GatheredAnswersByLanguage } from '../common/http/gathered-answers.interceptor.ts';
import { InEitherLanguage } from '../common/http/in-either-language.ts';
import { languageOf } from '../common/http/language.ts';
import { ApiProblems } from '../common/http/openapi.ts';
import { Public } from '../common/http/permissions.ts';
import { nameIn } from '../common/names.ts';
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
  @UseInterceptors(GatheredAnswersByLanguage)
  @InEitherLanguage()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({
    operationId: 'listDays',
    summary: 'Days of a centre: free, full, closed, past, beyond the horizon',
  })
  @ApiResponse({ status: 200, type: DaysView })
  @ApiProblems(400, 404, 422)
  async days(
    @Param() { id }: CentreParam,
    @Query() { service, from, to }: DaysQuery,
    @Headers('accept-language') header: string | undefined,
  ): Promise<DaysView> {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) throw new Problem(badRange, { values: { most: MOST_DAYS } });
    const view = await this.availability.days({ centreId: id, service, from, to });
    const language = languageOf(header);
    if (language === 'ru') return view;
    const named = view.days.map((day) => ({ ...day, reason: day.reason && nameIn(language, day.reason) }));
    return { ...view, days: named };
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
