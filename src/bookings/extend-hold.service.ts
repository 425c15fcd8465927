import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { toRfc3339 } from '../common/time/wall-clock.ts';
import { BookingRefusals } from './booking-refusals.ts';
import { BookingSecret } from './booking-secret.ts';
import { holdExtendedAlready, holdNotFound } from './bookings.errors.ts';
import type { Held } from './hold-place.service.ts';
import { settingInSql } from './setting.sql.ts';

export interface OwnHold {
  readonly id: string;
  readonly secret: string;
}

interface ExtendedRow {
  readonly service_code: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly hold_until: Date;
  readonly time_zone: string;
}

class NotExtended extends Error {}

/**
 * Errand: keep a held place as long again, once. In all a hold lasts at most twice the centre's minutes, so
 * asking late wins nothing over asking early.
 */
@Injectable()
export class ExtendHold {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly secret: BookingSecret,
    private readonly refusals: BookingRefusals,
    private readonly clock: Clock,
  ) {}

  /** Throws `hold-not-found`, `hold-extended-already` (with `expiresAt`), `hold-expired`, `hold-used`. */
  async run({ id, secret }: OwnHold, witness: Witness<Held> | null = null): Promise<Held> {
    const read = this.secret.read(secret);
    if (!read || !this.secret.opens(secret, id)) throw new Problem(holdNotFound);
    const { centreId } = read;
    const now = new Date(this.clock.now());
    try {
      return await this.transactions.witnessed(witness, async (atom) => {
        const row = await this.#extend(atom, centreId, id, now);
        if (!row) throw new NotExtended();
        return {
          ...{ id, secret, centreId, service: row.service_code, timeZone: row.time_zone },
          startsAt: row.starts_at.getTime(),
          endsAt: row.ends_at.getTime(),
          expiresAt: row.hold_until.getTime(),
        };
      });
    } catch (error) {
      if (!(error instanceof NotExtended)) throw error;
      throw (await this.#extendedBefore(centreId, id, now)) ?? (await this.refusals.notHeld(centreId, id));
    }
  }

  /** One statement; its conditions are looked at again once the row is had, so of many one extends. */
  async #extend(atom: Atom, centreId: string, id: string, now: Date): Promise<ExtendedRow | undefined> {
    const [row] = await atom.rows<ExtendedRow>(sql`
      with extended as (
        update booking b
        set
          hold_extended_at = ${now},
          hold_until = greatest(
            b.hold_until,
            b.held_at + 2 * make_interval(mins => ${settingInSql('holdMinutes')})
          )
        from centre c
        join region r on r.code = c.region_code
        where c.id = b.centre_id
          and b.centre_id = ${centreId}
          and b.id = ${id}
          and b.status = 'held'
          and b.hold_until > ${now}
          and b.hold_extended_at is null
        returning
          b.service_code, b.starts_at, b.ends_at, b.hold_until, coalesce(c.time_zone, r.time_zone) as time_zone
      )
      select service_code, starts_at, ends_at, hold_until, time_zone
      from extended`);
    return row;
  }

  async #extendedBefore(centreId: string, id: string, now: Date): Promise<Problem | null> {
    const [row] = await this.database.rows<{ hold_until: Date; time_zone: string }>(sql`
      select b.hold_until, coalesce(c.time_zone, r.time_zone) as time_zone
      from booking b
      join centre c on c.id = b.centre_id
      join region r on r.code = c.region_code
      where b.centre_id = ${centreId}
        and b.id = ${id}
        and b.status = 'held'
        and b.hold_until > ${now}
        and b.hold_extended_at is not null`);
    if (!row) return null;
    const expiresAt = toRfc3339(row.hold_until.getTime(), row.time_zone);
    return new Problem(holdExtendedAlready, { members: { expiresAt } });
  }
}
