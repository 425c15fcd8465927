import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { USUAL_SIGHT, parseSight, sightText } from '../../web/shared/sight.ts';
import type { Sight } from '../../web/shared/sight.ts';
import { SiteOptions } from './site-options.ts';

const NAME = 'okno-sight';
const LIFE_SECONDS = 365 * 86_400;

/** How this browser wants the pages; the usual sight while nothing is chosen. */
export function sightOf(request: FastifyRequest): Sight {
  // A request refused before cookies are read has none.
  const cookies: Readonly<Record<string, string | undefined>> | undefined = request.cookies;
  return parseSight(cookies?.[NAME]);
}

/** Keeps the low-vision choices for a year. Open to be read: it holds four words and nothing of anybody. */
@Injectable()
export class SightCookie {
  constructor(private readonly options: SiteOptions) {}

  write(reply: FastifyReply, sight: Sight): void {
    const attributes = {
      path: '/',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: this.options.publicUrl.startsWith('https:'),
    };
    if (sightText(sight) === sightText(USUAL_SIGHT)) void reply.clearCookie(NAME, attributes);
    else void reply.setCookie(NAME, sightText(sight), { ...attributes, maxAge: LIFE_SECONDS });
  }
}
