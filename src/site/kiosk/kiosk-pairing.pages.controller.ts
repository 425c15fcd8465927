import { Controller, Get, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pairingNotFound } from '../../accounts/devices/devices.errors.ts';
import { FinishPairing } from '../../accounts/devices/finish-pairing.service.ts';
import { PairedDeviceCookie } from '../../accounts/devices/paired-device-cookie.ts';
import { StartPairing } from '../../accounts/devices/start-pairing.service.ts';
import { tooManyRequests } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Public } from '../../common/http/permissions.ts';
import { Demonstration } from '../../common/installation/demonstration.ts';
import { SameOriginGuard } from '../same-origin.guard.ts';
import { goToScreen, kioskFrame, sendScreen } from './kiosk-pages.ts';
import { KioskProblemFilter } from './kiosk-problem.filter.ts';
import { PairingCookie } from './pairing-cookie.ts';
import type { WaitingPairing } from './pairing-cookie.ts';

/** A browser that is to become a kiosk: it shows a code, and begins once somebody has typed that in the office. */
@ApiExcludeController()
@Public()
@UseFilters(KioskProblemFilter)
@UseGuards(SameOriginGuard)
@Controller(['kiosk/pairing', 'en/kiosk/pairing'])
export class KioskPairingPagesController {
  constructor(
    private readonly start: StartPairing,
    private readonly finish: FinishPairing,
    private readonly waiting: PairingCookie,
    private readonly device: PairedDeviceCookie,
    private readonly demonstration: Demonstration,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = kioskFrame(request, this.demonstration);
    const pairing = await this.waiting.read(request);
    if (!pairing) return void sendScreen(reply, frame, { screen: 'unpaired', problem: null });
    const token = await this.#ask(pairing, request.ip);
    if (token === 'over') {
      this.waiting.clear(reply);
      return void sendScreen(reply, frame, { screen: 'unpaired', problem: 'over' });
    }
    if (token === null) return void sendScreen(reply, frame, { screen: 'code', code: pairing.code });
    this.device.write(reply, token);
    this.waiting.clear(reply);
    goToScreen(reply, frame);
  }

  @Post()
  @HttpCode(303)
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const frame = kioskFrame(request, this.demonstration);
    try {
      await this.waiting.write(reply, await this.start.run('kiosk', request.ip));
      goToScreen(reply, frame, '/pairing');
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== tooManyRequests) throw error;
      sendScreen(reply, frame, { screen: 'unpaired', problem: 'slow' }, 429);
    }
  }

  async #ask({ id, secret }: WaitingPairing, address: string): Promise<string | null> {
    try {
      return await this.finish.run({ id, secret, address });
    } catch (error) {
      if (error instanceof Problem && error.type === pairingNotFound) return 'over';
      throw error;
    }
  }
}
