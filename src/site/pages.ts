import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf, makeFrame } from '../../web/public/frame/frame.ts';
import type { Frame, Page } from '../../web/public/frame/frame.ts';
import { renderPage } from '../../web/public/frame/render.tsx';
import { namesIn } from '../common/names.ts';
import { Clock } from '../common/time/clock.ts';
import { pageAssets } from './page-assets.ts';
import { pageAddress } from './page-request.ts';
import { imagesFrom } from '../common/http/map-tiles.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';
import { sightOf } from './sight-cookie.ts';
import { SiteOptions } from './site-options.ts';

/** Sends pages and leads on from them. */
@Injectable()
export class Pages {
  constructor(
    private readonly clock: Clock,
    private readonly options: SiteOptions,
  ) {}

  frame(request: FastifyRequest): Frame {
    const { demo, publicUrl } = this.options;
    const address = pageAddress(request.url);
    return makeFrame({
      ...address,
      names: namesIn(address.language),
      now: this.clock.now(),
      demo,
      sight: sightOf(request),
      origin: publicUrl,
      assets: pageAssets(),
    });
  }

  /** A page anybody may see; asked for anew each time, for places come and go. */
  send(reply: FastifyReply, frame: Frame, page: Page, status = 200): FastifyReply {
    return this.#send(reply, frame, page, status, 'no-cache');
  }

  /**
   * A page of facts that change slowly, which search engines and browsers may keep for a minute. It looks as the
   * reader's own settings say, and those are in cookies.
   */
  sendKept(reply: FastifyReply, frame: Frame, page: Page): FastifyReply {
    void reply.header('vary', 'cookie');
    return this.#send(reply, frame, page, 200, 'public, max-age=60');
  }

  /** A page with somebody's data: nothing on the way or in the browser keeps it. */
  sendPersonal(reply: FastifyReply, frame: Frame, page: Page, status = 200): FastifyReply {
    return this.#send(reply, frame, page, status, 'no-store');
  }

  /** On to another page with GET, so that a reload repeats nothing. */
  goTo(
    reply: FastifyReply,
    frame: Frame,
    path: string,
    query: Readonly<Record<string, string | undefined>> = {},
  ): FastifyReply {
    setSecurityHeaders(reply);
    return reply.header('cache-control', 'no-store').redirect(hrefOf(frame, path, query), 303);
  }

  #send(reply: FastifyReply, frame: Frame, page: Page, status: number, caching: string): FastifyReply {
    setSecurityHeaders(reply, page.imagesFrom === undefined ? [] : [imagesFrom({ origin: page.imagesFrom })]);
    return reply
      .status(status)
      .header('cache-control', caching)
      .header('content-language', frame.language)
      .type('text/html; charset=utf-8')
      .send(renderPage(frame, page));
  }
}
