import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsOptions } from '../accounts-options.ts';

export const DEVICE_COOKIE = 'okno_device';
/** As long as browsers keep any cookie; it is written anew with every new token. */
const LIFE_SECONDS = 400 * 86_400;

/** Where a kiosk or a board keeps its token: no script reads it, no other site sends it. */
@Injectable()
export class PairedDeviceCookie {
  constructor(private readonly options: AccountsOptions) {}

  read(request: FastifyRequest): string | null {
    return request.cookies[DEVICE_COOKIE] ?? null;
  }

  write(reply: FastifyReply, token: string): void {
    const secure = this.options.publicUrl.startsWith('https:');
    void reply.setCookie(DEVICE_COOKIE, token, {
      ...{ path: '/', httpOnly: true, sameSite: 'strict' },
      ...{ secure, maxAge: LIFE_SECONDS },
    });
  }
}
