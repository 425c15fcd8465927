import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { boardDocument } from '../../../web/board/page.tsx';
import { Public } from '../../common/http/permissions.ts';
import { setSecurityHeaders } from '../../common/http/security-headers.ts';
import { Demonstration } from '../../common/installation/demonstration.ts';
import { boardAssets, boardVersion } from './board-assets.ts';

/** One page for every board; which centre's it is, the device tells the API, and whoever is no device sees a code. */
@ApiExcludeController()
@Public()
@Controller(['board', 'en/board'])
export class BoardPagesController {
  constructor(private readonly demonstration: Demonstration) {}

  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const language = request.url.startsWith('/en/') ? 'en' : 'ru';
    setSecurityHeaders(reply);
    void reply
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(
        boardDocument({
          language,
          version: boardVersion(),
          assets: boardAssets(),
          demo: this.demonstration.on,
        }),
      );
  }
}
