import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import { takePlace, takePlaceAtOnce } from '../slots/place.sql.ts';
import type { WantedPlace } from '../slots/place.sql.ts';
import type { BookingSource } from './booking.entity.ts';
import { settingInSql } from './setting.sql.ts';

export interface NewHold extends WantedPlace {
  readonly id: string;
  readonly source: BookingSource;
}

export interface HeldRow {
  readonly ends_at: Date;
  readonly hold_until: Date;
  readonly time_zone: string;
}

/** Takes the place and writes the hold, in one statement. */
@Injectable()
export class HoldPlaceRepository {
  /**
   * The hold as written, or null when the place was not to be had. Only when it tidies away holds of the slot that
   * ran out is null the last word.
   */
  async take(atom: Atom, hold: NewHold, { tidying }: { readonly tidying: boolean }): Promise<HeldRow | null> {
    const gate = tidying ? takePlace(hold) : takePlaceAtOnce(hold);
    const [row] = await atom.rows<HeldRow>(
      sql`
        with ${gate},
        terms as (
          select
            g.*,
            coalesce(c.time_zone, r.time_zone) as time_zone,
            ${hold.now}::timestamptz + make_interval(mins => ${settingInSql('holdMinutes')}) as hold_until
          from granted g
          join centre c on c.id = g.centre_id
          join region r on r.code = c.region_code
        ),
        held as (
          insert into booking (
            centre_id, id, origin_id, service_code, starts_at, ends_at, status, source,
            held_at, hold_until, person_hashes, contact_hashes
          )
          select
            t.centre_id, ${hold.id}, ${hold.id}, ${hold.service}, t.starts_at, t.ends_at, 'held', ${hold.source},
            ${hold.now}, t.hold_until, '{}', '{}'
          from terms t
        )
        select ends_at, hold_until, time_zone
        from terms`.named(`hold-${hold.caller}-${tidying ? 'tidying' : 'at-once'}`),
    );
    return row ?? null;
  }
}
