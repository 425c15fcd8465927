import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SealedCookies } from '../sealed-cookies.ts';
import type { SealedCookie } from '../sealed-cookies.ts';

const COOKIE: SealedCookie = { name: 'okno_pairing', lifeSeconds: 660 };

/** The pairing a screen waits for. */
export interface WaitingPairing {
  readonly id: string;
  readonly secret: string;
  readonly code: string;
}

/** Where a screen keeps the code it shows and what proves that it is the one that asked for it. */
@Injectable()
export class PairingCookie {
  constructor(private readonly cookies: SealedCookies) {}

  async read(request: FastifyRequest): Promise<WaitingPairing | null> {
    return (await this.cookies.read(request, COOKIE)) as WaitingPairing | null;
  }

  write(reply: FastifyReply, { id, secret, code }: WaitingPairing): Promise<void> {
    return this.cookies.write(reply, COOKIE, { id, secret, code });
  }

  clear(reply: FastifyReply): void {
    this.cookies.clear(reply, COOKIE);
  }
}
