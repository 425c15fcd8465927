import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../../common/http/openapi.ts';
import { Public } from '../../common/http/permissions.ts';
import { FinishPairingDto, StartPairingDto } from './devices.dto.ts';
import { PairingView, StartedPairingView } from './devices.view.ts';
import { FinishPairing } from './finish-pairing.service.ts';
import { PairedDeviceCookie } from './paired-device-cookie.ts';
import { StartPairing } from './start-pairing.service.ts';

/** A screen that wants to be a kiosk or a board. */
@ApiTags('devices')
@Controller('api/v1/devices/pairings')
export class PairingsController {
  constructor(
    private readonly start: StartPairing,
    private readonly finish: FinishPairing,
    private readonly cookie: PairedDeviceCookie,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ operationId: 'startPairing', summary: 'A code of six digits, for ten minutes' })
  @ApiCreatedResponse({ type: StartedPairingView })
  @ApiProblems(400, 429)
  async begin(
    @Body() { kind }: StartPairingDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StartedPairingView> {
    void reply.header('cache-control', 'no-store');
    const started = await this.start.run(kind, address);
    return { ...started, expiresAt: new Date(started.expiresAt).toISOString() };
  }

  @Post('finish')
  @HttpCode(200)
  @Public()
  @ApiOperation({
    operationId: 'finishPairing',
    summary: 'Whether the code was typed; the token when it was',
  })
  @ApiOkResponse({ type: PairingView })
  @ApiProblems(400, 404, 429)
  async end(
    @Body() { id, secret }: FinishPairingDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PairingView> {
    void reply.header('cache-control', 'no-store');
    const token = await this.finish.run({ id, secret, address });
    if (token === null) return { state: 'waiting' };
    this.cookie.write(reply, token);
    return { state: 'paired' };
  }
}
