import { randomBytes } from 'node:crypto';
import { Controller, Get, Headers, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Staff } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { languageOf } from '../../common/http/language.ts';
import { Needs } from '../../common/http/permissions.ts';
import { setSecurityHeaders } from '../../common/http/security-headers.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf } from '../../common/time/wall-clock.ts';
import { FindVisits } from '../check-in/find-visits.service.ts';
import { DayListQuery, DayParam } from './day.dto.ts';
import { DayListSignIn } from './day-list-sign-in.filter.ts';
import { dayListPage } from './day-list-page.ts';

const NONCE_BYTES = 16;

/** The list of a day to print; its reading is written down as any other of names. */
@ApiExcludeController()
@UseFilters(DayListSignIn)
@Controller('office/centres/:centreId')
export class DayListController {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly visits: FindVisits,
    private readonly clock: Clock,
  ) {}

  @Get('day')
  @Needs('visits.see')
  async page(
    @Param() { centreId }: DayParam,
    @Query() { date: asked, lang }: DayListQuery,
    @Staff() { accountId }: StaffBadge,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = lang ?? languageOf(acceptLanguage);
    const centre = await this.centres.get(this.database, centreId);
    const services = await this.catalogue.services(language);
    const { date, timeZone, visits } = await this.visits.run({
      centreId,
      accountId,
      q: '',
      date: asked ?? null,
    });
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    setSecurityHeaders(reply, [`style-src 'self' 'nonce-${nonce}'`, `script-src 'self' 'nonce-${nonce}'`]);
    void reply
      .header('cache-control', 'no-store')
      // A kept copy is thrown away when the day is over.
      .header('x-okno-until', String(instantOf(addDays(date, 1), 0, timeZone)))
      .type('text/html; charset=utf-8')
      .send(
        dayListPage({
          ...{ language, nonce, centre, date, timeZone, visits, asOf: this.clock.now() },
          titleOf: (code) => services.find((service) => service.code === code)?.title ?? code,
        }),
      );
  }
}
