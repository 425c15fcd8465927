import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { Secrets } from '../common/secrets/secrets.ts';
import { Clock } from '../common/time/clock.ts';
import { SiteOptions } from './site-options.ts';

/** A cookie nobody can read or change: encrypted, with a name that belongs to its content. */
export interface SealedCookie {
  readonly name: string;
  readonly lifeSeconds: number;
}

/**
 * Seals what a browser keeps for us (AES-256-GCM under a key of its own). Session cookies, HttpOnly,
 * SameSite=Lax, Secure when the site is served over https. What does not open counts as not there.
 */
@Injectable()
export class SealedCookies {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly options: SiteOptions,
  ) {}

  async read(request: FastifyRequest, cookie: SealedCookie): Promise<unknown> {
    const sealed = request.cookies[cookie.name];
    if (!sealed) return null;
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key(), {
        audience: cookie.name,
        currentDate: new Date(this.clock.now()),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return payload['content'] ?? null;
    } catch {
      return null;
    }
  }

  async write(reply: FastifyReply, cookie: SealedCookie, content: unknown): Promise<void> {
    const sealed = await new EncryptJWT({ content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(cookie.name)
      .setExpirationTime(Math.floor(this.clock.now() / 1000) + cookie.lifeSeconds)
      .encrypt(this.#key());
    void reply.setCookie(cookie.name, sealed, this.#attributes());
  }

  clear(reply: FastifyReply, cookie: SealedCookie): void {
    void reply.clearCookie(cookie.name, this.#attributes());
  }

  #key(): Uint8Array {
    return new Uint8Array(this.secrets.key('journey-cookie'));
  }

  #attributes(): { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } {
    const secure = this.options.publicUrl.startsWith('https:');
    return { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }
}
