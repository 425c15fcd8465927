import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import { signInNeeded } from '../accounts.errors.ts';
import type { SessionView } from '../accounts.view.ts';
import { SignedInReader } from '../door/signed-in.reader.ts';
import { StaffCookie } from '../door/staff-cookie.ts';
import { SessionViews } from '../sessions/session-views.ts';
import { DeviceCookie } from './device-cookie.ts';
import { KnownDevices } from './known-devices.ts';

const LONGEST_BROWSER = 200;

/** What a sign-in takes from the request beside the words typed. */
export interface BrowserFacts {
  readonly address: string;
  readonly browser: string | null;
  readonly formerToken: string | null;
  readonly deviceCookie: string | null;
}

/** What a browser is given. */
export interface NewTokens {
  readonly token: string;
  readonly deviceCookie?: string;
}

/** Takes what a browser says of itself, hands it its new token, and tells it how far it has come. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly cookie: StaffCookie,
    private readonly deviceCookie: DeviceCookie,
    private readonly reader: SignedInReader,
    private readonly views: SessionViews,
    private readonly knownDevices: KnownDevices,
  ) {}

  browserOf(request: FastifyRequest): BrowserFacts {
    return {
      address: request.ip,
      browser: browserName(request.headers['user-agent']),
      formerToken: this.cookie.read(request),
      deviceCookie: this.deviceCookie.read(request),
    };
  }

  /** What the browser keeps to be known by the next time. */
  remember({ deviceCookie }: BrowserFacts, accountId: string): string {
    return this.knownDevices.remember(deviceCookie, accountId);
  }

  async give(reply: FastifyReply, tokens: NewTokens): Promise<SessionView> {
    this.write(reply, tokens);
    const signedIn = await this.reader.read(tokens.token);
    if (!signedIn) throw new Problem(signInNeeded);
    return this.views.of(signedIn);
  }

  write(reply: FastifyReply, { token, deviceCookie }: NewTokens): void {
    this.cookie.write(reply, token);
    if (deviceCookie !== undefined) this.deviceCookie.write(reply, deviceCookie);
  }

  /** The token is taken from the browser; that it signed in here once stays known. */
  takeAway(reply: FastifyReply): void {
    this.cookie.clear(reply);
  }
}

/** As a browser names itself, within bounds: whatever a header may hold and text of ours may not is left out. */
function browserName(header: string | undefined): string | null {
  const name = header?.replaceAll(/\p{Control}/gu, '').trim();
  return name ? name.slice(0, LONGEST_BROWSER) : null;
}
