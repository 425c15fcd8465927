import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import { AccountsOptions } from '../accounts-options.ts';
import type { OidcJourney } from './oidc-client.ts';

const NAME = 'okno_oidc';
const LIFE_SECONDS = 600;

/**
 * Keeps a sign-in by the provider in the browser that began it, sealed. SameSite=Lax: the provider's page leads back
 * here, and a strict cookie would stay behind.
 */
@Injectable()
export class OidcJourneyCookie {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly options: AccountsOptions,
  ) {}

  /** Null when there is none, or it is not ours, or ten minutes old. */
  async read(request: FastifyRequest): Promise<OidcJourney | null> {
    const sealed = request.cookies[NAME];
    if (!sealed) return null;
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key(), {
        currentDate: new Date(this.clock.now()),
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return (payload['journey'] as OidcJourney | undefined) ?? null;
    } catch {
      return null;
    }
  }

  async write(reply: FastifyReply, journey: OidcJourney): Promise<void> {
    const sealed = await new EncryptJWT({ journey })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(Math.floor(this.clock.now() / 1000) + LIFE_SECONDS)
      .encrypt(this.#key());
    void reply.setCookie(NAME, sealed, { ...this.#attributes(), maxAge: LIFE_SECONDS });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.#attributes());
  }

  #key(): Uint8Array {
    return new Uint8Array(this.secrets.key('staff-oidc'));
  }

  #attributes(): { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } {
    const secure = this.options.publicUrl.startsWith('https:');
    return { path: '/api/v1/staff/oidc', httpOnly: true, sameSite: 'lax', secure };
  }
}
