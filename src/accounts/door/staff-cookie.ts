import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsOptions } from '../accounts-options.ts';

export const STAFF_COOKIE = 'okno_staff';

/** Where the browser keeps the token of a session: no script reads it, no other site sends it. */
@Injectable()
export class StaffCookie {
  constructor(private readonly options: AccountsOptions) {}

  read(request: FastifyRequest): string | null {
    return request.cookies[STAFF_COOKIE] ?? null;
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(STAFF_COOKIE, token, this.#attributes());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(STAFF_COOKIE, this.#attributes());
  }

  #attributes(): { path: string; httpOnly: boolean; sameSite: 'strict'; secure: boolean } {
    const secure = this.options.publicUrl.startsWith('https:');
    return { path: '/', httpOnly: true, sameSite: 'strict', secure };
  }
}
