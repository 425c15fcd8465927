import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Configuration } from 'openid-client';
import { notFound } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountsOptions } from '../accounts-options.ts';
import type { OidcOptions } from '../accounts-options.ts';

const PATIENCE_SECONDS = 10;
export const OIDC_CALLBACK = '/api/v1/staff/oidc/callback';

/** What the browser keeps between leaving for the provider and coming back. */
export interface OidcJourney {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider vouches for. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; null unless the provider says that it is theirs. */
  readonly verifiedEmail: string | null;
  /** The provider says that it asked for more than a password (RFC 8176). */
  readonly multiFactor: boolean;
}

/** Speaks OpenID Connect with the one provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class OidcClient {
  #known: Promise<Configuration> | null = null;

  constructor(private readonly options: AccountsOptions) {}

  /** Where to send the browser. Throws `not-found` when no provider is set. */
  async begin(): Promise<{ readonly url: URL; readonly journey: OidcJourney }> {
    const configuration = await this.#configuration();
    const journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: `${this.options.publicUrl}${OIDC_CALLBACK}`, scope: 'openid email' },
      ...{ state: journey.state, nonce: journey.nonce, code_challenge_method: 'S256' },
      code_challenge: await calculatePKCECodeChallenge(journey.verifier),
    });
    return { url, journey };
  }

  /** `query` is what the provider sent back, with its `?`. Throws whatever is wrong with it. */
  async finish(query: string, { state, nonce, verifier }: OidcJourney): Promise<OidcPerson> {
    const configuration = await this.#configuration();
    const current = new URL(`${this.options.publicUrl}${OIDC_CALLBACK}${query}`);
    const tokens = await authorizationCodeGrant(configuration, current, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no ID token');
    const told =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const { email, email_verified: isVerified } = told;
    const methods = claims['amr'];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedEmail: typeof email === 'string' && isVerified === true ? email.toLowerCase() : null,
      multiFactor: Array.isArray(methods) && methods.includes('mfa'),
    };
  }

  /** Asked at the first sign-in, not at start: a provider that is down must not keep the house shut. */
  #configuration(): Promise<Configuration> {
    const { oidc } = this.options;
    if (!oidc) throw new Problem(notFound);
    this.#known ??= this.#discover(oidc).catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }

  async #discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<Configuration> {
    const isPlain = issuer.startsWith('http:') && !this.options.production;
    return discovery(
      new URL(issuer),
      clientId,
      clientSecret ?? undefined,
      clientSecret === null ? None() : undefined,
      {
        timeout: PATIENCE_SECONDS,
        execute: isPlain ? [allowInsecureRequests] : [],
      },
    );
  }
}
