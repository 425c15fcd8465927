import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsOptions } from '../accounts-options.ts';

const NAME = 'okno_known';
const LIFE_SECONDS = 400 * 24 * 3600;

/** Keeps what `KnownDevices` says in the browser, sent to the addresses of sign-in only. */
@Injectable()
export class DeviceCookie {
  constructor(private readonly options: AccountsOptions) {}

  read(request: FastifyRequest): string | null {
    return request.cookies[NAME] ?? null;
  }

  write(reply: FastifyReply, value: string): void {
    const secure = this.options.publicUrl.startsWith('https:');
    void reply.setCookie(NAME, value, {
      ...{ path: '/api/v1/staff', httpOnly: true, sameSite: 'strict', secure },
      maxAge: LIFE_SECONDS,
    });
  }
}
