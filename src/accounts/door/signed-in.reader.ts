import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';
import { IDLE_MS, SEEN_STEP_MS } from '../domain/session-life.ts';
import type { SignedIn } from './signed-in.ts';

interface SignedInAt extends SignedIn {
  /** The region of the centre asked about; null when none was, or there is no such centre. */
  readonly centreRegion: string | null;
}

interface HowRead {
  /** A centre whose region is wanted besides. */
  readonly centreId?: string | undefined;
  /** False for a look that must not keep the session awake. */
  readonly isUse?: boolean;
}

/** Reads whose session a token is, anew for every request: what was revoked a moment ago opens nothing. */
@Injectable()
export class SignedInReader {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Null for a token that is unknown, revoked, idle too long, too old, or of a suspended person. */
  async read(token: string, { centreId, isUse = true }: HowRead = {}): Promise<SignedInAt | null> {
    const now = this.clock.now();
    const [found] = await this.#find(token, centreId ?? null, now);
    if (!found) return null;
    if (isUse && now - found.seenAt.getTime() >= SEEN_STEP_MS) await this.#seen(found.sessionId, now);
    return found;
  }

  /** Rides staff_session_token_uq, then primary keys and staff_grant_once_uq. */
  #find(token: string, centreId: string | null, now: number): Promise<SignedInAt[]> {
    const place = centreId !== null && validate(centreId) ? centreId : null;
    return this.database.rows<SignedInAt>(
      sql`
        select
          s.id as "sessionId", s.seen_at as "seenAt",
          s.second_factor_at is not null as "secondFactorPassed",
          a.id as "accountId", a.login, a.display_name as "displayName", a.language,
          a.password_hash is not null as "hasPassword", a.code_since is not null as "hasSecondFactor", a.demo as "isDemo",
          (
            select coalesce(
              jsonb_agg(
                jsonb_build_object('role', g.role, 'regionCode', g.region_code, 'centreId', g.centre_id)
                order by g.id
              ),
              '[]'
            )
            from staff_grant g
            where g.account_id = a.id
          ) as grants,
          (select c.region_code from centre c where c.id = ${place}::uuid) as "centreRegion"
        from staff_session s
        join staff_account a on a.id = s.account_id
        where s.token_hash = ${this.secrets.hash('staff-session', token)}
          and s.revoked_at is null
          and a.suspended_at is null
          and s.expires_at > ${new Date(now)}
          and s.seen_at > ${new Date(now - IDLE_MS)}`.named('accounts.signed-in'),
    );
  }

  async #seen(sessionId: string, now: number): Promise<void> {
    await this.database.rows(
      sql`
        update staff_session
        set seen_at = ${new Date(now)}
        where id = ${sessionId} and seen_at < ${new Date(now)}`.named('accounts.seen'),
    );
  }
}
