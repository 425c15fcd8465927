import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KioskView } from '../../../web/kiosk/view.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Device } from '../../common/http/badge.ts';
import type { DeviceBadge } from '../../common/http/badge.ts';
import { NeedsDevice } from '../../common/http/permissions.ts';
import { Demonstration } from '../../common/installation/demonstration.ts';
import { parseTypedCode } from '../../queue/check-in/domain/typed-code.ts';
import { KioskCalls } from '../../queue/check-in/kiosk-calls.ts';
import { KioskCheckIn } from '../../queue/check-in/kiosk-check-in.service.ts';
import { PlacesInHall } from '../../queue/check-in/places-in-hall.ts';
import { textOf } from '../page-request.ts';
import { SameOriginGuard } from '../same-origin.guard.ts';
import { arrivedView, refusedView } from './arrived-view.ts';
import { kioskFrame, sendScreen } from './kiosk-pages.ts';
import { KioskProblemFilter } from './kiosk-problem.filter.ts';

const REFERENCE_DIGITS = 8;

/**
 * The pages of a kiosk. What is sent is answered with a page at once, not by leading on to one: a reload tells the same
 * ticket again, and no address ever holds a number.
 */
@ApiExcludeController()
@NeedsDevice('kiosk')
@UseFilters(KioskProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['kiosk', 'en/kiosk'])
export class KioskPagesController {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly checkIn: KioskCheckIn,
    private readonly places: PlacesInHall,
    private readonly calls: KioskCalls,
    private readonly demonstration: Demonstration,
  ) {}

  @Get()
  home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendScreen(reply, kioskFrame(request, this.demonstration), { screen: 'home', typed: '', problem: null });
  }

  @Post()
  @HttpCode(200)
  async arrive(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Device() kiosk: DeviceBadge,
  ): Promise<void> {
    const frame = kioskFrame(request, this.demonstration);
    const { typed, isDone } = pressed(textOf(request.body, 'code', 40), textOf(request.body, 'key', 10));
    if (!isDone) return void sendScreen(reply, frame, { screen: 'home', typed, problem: null });
    const reference = parseTypedCode(typed);
    const view: KioskView =
      reference === null ? { screen: 'home', ...unread(typed) } : await this.#arrive(kiosk, reference);
    sendScreen(reply, frame, view, view.screen === 'home' ? 422 : 200);
  }

  @Get('no-booking')
  noBooking(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendScreen(reply, kioskFrame(request, this.demonstration), { screen: 'no-booking' });
  }

  @Post('call')
  @HttpCode(200)
  async call(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Device() kiosk: DeviceBadge,
  ): Promise<void> {
    await this.calls.call(kiosk, 'asked');
    sendScreen(reply, kioskFrame(request, this.demonstration), { screen: 'called' });
  }

  async #arrive({ centreId, deviceId }: DeviceBadge, reference: string): Promise<KioskView> {
    const arrived = await this.checkIn.run({ centreId, deviceId, reference });
    if (!arrived.ok) return refusedView(arrived);
    const [place, { timeZone }] = await Promise.all([
      this.places.of(arrived.ticket),
      this.centres.get(this.database, centreId),
    ]);
    return { screen: 'arrived', arrived: arrivedView(arrived, place, timeZone) };
  }
}

/** A key of the page writes a digit or takes one away; the eighth digit is as good as Done. */
function pressed(code: string, key: string): { readonly typed: string; readonly isDone: boolean } {
  if (key === '' || key === 'done') return { typed: code, isDone: true };
  if (key === 'erase') return { typed: code.slice(0, -1), isDone: false };
  const typed = code + key.replace(/\D/gu, '');
  return { typed, isDone: typed.replace(/\D/gu, '').length === REFERENCE_DIGITS };
}

/** Digits are kept to be mended; anything else was no code of ours. */
function unread(typed: string): { readonly typed: string; readonly problem: 'incomplete' | 'foreign' } {
  return /^[\d -]*$/u.test(typed) ? { typed, problem: 'incomplete' } : { typed: '', problem: 'foreign' };
}
