import { Injectable } from '@nestjs/common';
import { Problem } from '../../common/errors/problem.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import type { Permission } from '../../common/http/permissions.ts';
import { notPermitted, secondFactorNeeded, signInNeeded } from '../accounts.errors.ts';
import { mayNothingElse, mayOf } from '../domain/grants.ts';
import { reachesPlace } from '../domain/reach.ts';
import { sessionState } from '../domain/session-state.ts';
import { SignedInReader } from './signed-in.reader.ts';
import type { SignedIn, SignedInRequest } from './signed-in.ts';
import { StaffCookie } from './staff-cookie.ts';

/** What the address of a request names. */
export interface NamedInAddress {
  readonly centreId?: string;
  readonly regionCode?: string;
}

export interface Wanted {
  readonly permission: Permission;
  /** Whether the route opens before the one-time code is typed. */
  readonly early: boolean;
  /** Whether asking counts as use: a stream that is looked after does not keep its session awake. */
  readonly isUse: boolean;
}

export interface LetIn {
  readonly badge: StaffBadge;
  readonly session: SignedIn;
}

/** Says whether the person behind a request may do what its route needs, at the place its address names. */
@Injectable()
export class StaffAccess {
  constructor(
    private readonly cookie: StaffCookie,
    private readonly sessions: SignedInReader,
  ) {}

  /** Throws `sign-in-needed`, `second-factor-needed`, `not-permitted`. */
  async check(request: SignedInRequest, { permission, early, isUse }: Wanted): Promise<LetIn> {
    const { centreId, regionCode } = request.params as NamedInAddress;
    const token = this.cookie.read(request);
    const signedIn = token === null ? null : await this.sessions.read(token, { centreId, isUse });
    if (!signedIn) throw new Problem(signInNeeded);
    const { centreRegion, ...session } = signedIn;
    const state = sessionState(session);
    if (state === 'code-needed' && !early) throw new Problem(secondFactorNeeded);
    if (state === 'enrolment-needed' && permission !== 'account.own') throw new Problem(secondFactorNeeded);
    const may = state === 'signed-in' ? mayOf(session.grants) : mayNothingElse();
    const place = { centreId, centreRegion, regionCode };
    if (!(may.get(permission) ?? []).some((reach) => reachesPlace(reach, place)))
      throw new Problem(notPermitted);
    const { accountId, sessionId, displayName } = session;
    return { badge: { kind: 'staff', accountId, sessionId, displayName, may }, session };
  }
}
