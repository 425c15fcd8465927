import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '../../common/http/permissions.ts';
import type { Permission } from '../../common/http/permissions.ts';
import type { Reach } from '../../common/http/badge.ts';
import type { MeView, OwnCentreView, SessionView } from '../accounts.view.ts';
import { mayNothingElse, mayOf, reachOf } from '../domain/grants.ts';
import { reachesPlace } from '../domain/reach.ts';
import { sessionState } from '../domain/session-state.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { OwnCentresReader } from './own-centres.reader.ts';
import type { ReachedCentre } from './own-centres.reader.ts';

const MOST_CENTRES = 50;

type May = ReadonlyMap<Permission, readonly Reach[]>;

/** Tells a browser how far its sign-in is, and whose it is. */
@Injectable()
export class SessionViews {
  constructor(private readonly centres: OwnCentresReader) {}

  async of(signedIn: SignedIn): Promise<SessionView> {
    const state = sessionState(signedIn);
    if (state === 'code-needed') return { state, me: null };
    const may = state === 'signed-in' ? mayOf(signedIn.grants) : mayNothingElse();
    return { state, me: await this.#me(signedIn, may, state === 'signed-in') };
  }

  async #me(signedIn: SignedIn, may: May, withCentres: boolean): Promise<MeView> {
    const { accountId, login, displayName, language, hasPassword, hasSecondFactor, grants } = signedIn;
    return {
      ...{ accountId, login, displayName, language, hasPassword, hasSecondFactor },
      roles: grants.map(({ role, regionCode, centreId }) => ({ role, regionCode, centreId })),
      permissions: PERMISSIONS.filter((permission) => may.has(permission)),
      centres: withCentres ? await this.#centres(signedIn, may) : [],
    };
  }

  /** Those a role names come first: a person of a large region finds their own on top. */
  async #centres({ grants }: SignedIn, may: May): Promise<OwnCentreView[]> {
    const reaches = grants.map(reachOf);
    const own = reaches.filter(({ kind }) => kind === 'centre');
    const wanted = { words: [], after: null, limit: MOST_CENTRES };
    const named = own.length > 0 ? await this.centres.list(own, wanted) : [];
    const rest = own.length < reaches.length ? await this.centres.list(reaches, wanted) : [];
    const ids = new Set(named.map(({ id }) => id));
    return [...named, ...rest.filter(({ id }) => !ids.has(id))]
      .slice(0, MOST_CENTRES)
      .map((centre) => ownCentreView(centre, may));
  }
}

/** A centre with what its reader may do there. */
export function ownCentreView(centre: ReachedCentre, may: May): OwnCentreView {
  const { id, code, name, regionCode, timeZone } = centre;
  const place = { centreId: id, centreRegion: regionCode, regionCode: undefined };
  const permissions = PERMISSIONS.filter(
    (permission) =>
      permission !== 'account.own' && may.get(permission)?.some((reach) => reachesPlace(reach, place)),
  );
  return { id, code, name, regionCode, timeZone, permissions };
}
