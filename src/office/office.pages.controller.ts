import { randomBytes } from 'node:crypto';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/http/permissions.ts';
import { Demonstration } from '../common/installation/demonstration.ts';
import { imagesFrom } from '../common/http/map-tiles.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';
import { officeAssets } from './office-assets.ts';
import { OfficeOptions } from './office-options.ts';
import { officePage } from './office-page.ts';

const NONCE_BYTES = 16;

/** One page for every address of the office: where one is stands behind the `#`. What it shows, the API gives. */
@ApiExcludeController()
@Public()
@Controller('office')
export class OfficePagesController {
  readonly #assets = officeAssets();

  constructor(
    private readonly demonstration: Demonstration,
    private readonly options: OfficeOptions,
  ) {}

  @Get(['', '*'])
  page(@Res() reply: FastifyReply): void {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const { tiles } = this.options;
    const pictures = tiles ? [imagesFrom(tiles)] : [];
    setSecurityHeaders(reply, [`style-src 'self' 'nonce-${nonce}'`, ...pictures]);
    void reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(officePage(this.#assets, { nonce, demo: this.demonstration.on, tiles }));
  }
}
