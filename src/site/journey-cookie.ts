import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { TypedDetails } from '../../web/public/details/check.ts';
import { SealedCookies } from './sealed-cookies.ts';

const COOKIE = { name: 'okno-journey', lifeSeconds: 2 * 3600 };
/** A cookie holds 4 KiB. Whatever passes the check is far below; longer nonsense is not remembered. */
const MOST_TYPED_CHARACTERS = 900;

/** A place kept for this browser. Instants are epoch milliseconds. */
export interface JourneyHold {
  readonly id: string;
  readonly secret: string;
  readonly startsAt: number;
  readonly expiresAt: number;
  readonly timeZone: string;
  /** More time was given; it is given once. Not in cookies written before this could be asked. */
  readonly extended?: boolean;
}

/** What a browser has answered on its way to a booking. */
export interface Journey {
  readonly service: string;
  readonly centreId: string;
  readonly date: string;
  readonly hold: JourneyHold | null;
  readonly typed: TypedDetails | null;
  /** The reference, once this journey has become a booking. */
  readonly booked: string | null;
}

export type HeldJourney = Journey & { readonly hold: JourneyHold };

/** Whether what was typed is short enough to be there on the next page. */
export function isRemembered(typed: TypedDetails): boolean {
  return JSON.stringify(typed).length <= MOST_TYPED_CHARACTERS;
}

/** Keeps the journey between pages, so that back, reload and a dead connection lose nothing. */
@Injectable()
export class JourneyCookie {
  constructor(private readonly cookies: SealedCookies) {}

  async read(request: FastifyRequest): Promise<Journey | null> {
    const content = await this.cookies.read(request, COOKIE);
    return typeof content === 'object' && content !== null ? (content as Journey) : null;
  }

  /** The journey of one service; a journey for the other one does not count. */
  async readFor(request: FastifyRequest, service: string): Promise<Journey | null> {
    const journey = await this.read(request);
    return journey?.service === service ? journey : null;
  }

  async write(reply: FastifyReply, journey: Journey): Promise<void> {
    const typed = journey.typed && isRemembered(journey.typed) ? journey.typed : null;
    await this.cookies.write(reply, COOKIE, { ...journey, typed });
  }

  clear(reply: FastifyReply): void {
    this.cookies.clear(reply, COOKIE);
  }
}
