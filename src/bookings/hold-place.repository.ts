import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import { takePlace, takePlaceAtOnce, takePlaceBeyond, takePlacesAtOnce } from '../slots/place.sql.ts';
import type { WantedPlace } from '../slots/place.sql.ts';
import type { BookingSource } from './booking.entity.ts';
import { settingInSql } from './setting.sql.ts';

const GATES = { 'at-once': takePlaceAtOnce, tidying: takePlace, beyond: takePlaceBeyond } as const;
/** The quick gate, the one that tidies and has the last word, and the one that does not count. */
export type Gate = keyof typeof GATES;

export interface NewHold extends WantedPlace {
  readonly id: string;
  readonly source: BookingSource;
}

/** A hold among many of the same moment, all of them the public's and each of another slot. */
export type NewHoldOfMany = Omit<NewHold, 'now' | 'caller'>;

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
  async take(atom: Atom, hold: NewHold, gate: Gate): Promise<HeldRow | null> {
    const [row] = await atom.rows<HeldRow>(
      sql`
        with ${GATES[gate](hold)},
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
            held_at, hold_until, person_hashes, contact_hashes, in_reserve
          )
          select
            t.centre_id, ${hold.id}, ${hold.id}, ${hold.service}, t.starts_at, t.ends_at, 'held', ${hold.source},
            ${hold.now}, t.hold_until, '{}', '{}', t.in_reserve
          from terms t
        )
        select ends_at, hold_until, time_zone
        from terms`.named(`hold-${hold.caller}-${gate}`),
    );
    return row ?? null;
  }

  /** The holds as written, by their ids. Those that are not among them were passed over, which is never the last word. */
  async takeMany(
    atom: Atom,
    now: Date,
    holds: readonly NewHoldOfMany[],
  ): Promise<ReadonlyMap<string, HeldRow>> {
    const asked = JSON.stringify(holds);
    const rows = await atom.rows<HeldRow & { id: string }>(
      sql`
        with asked as materialized (
          select id, "centreId" as centre_id, "startsAt" as starts_at, service as service_code, source
          from json_to_recordset(${asked}::json)
            as hold (id uuid, "centreId" uuid, "startsAt" timestamptz, service text, source text)
        ),
        ${takePlacesAtOnce(now)},
        terms as materialized (
          select
            g.*,
            asked.service_code,
            asked.source,
            coalesce(c.time_zone, r.time_zone) as time_zone,
            ${now}::timestamptz + make_interval(mins => ${settingInSql('holdMinutes')}) as hold_until
          from granted g
          join asked on asked.id = g.id
          join centre c on c.id = g.centre_id
          join region r on r.code = c.region_code
        ),
        held as (
          insert into booking (
            centre_id, id, origin_id, service_code, starts_at, ends_at, status, source,
            held_at, hold_until, person_hashes, contact_hashes, in_reserve
          )
          select
            t.centre_id, t.id, t.id, t.service_code, t.starts_at, t.ends_at, 'held', t.source,
            ${now}, t.hold_until, '{}', '{}', t.in_reserve
          from terms t
        )
        select id, ends_at, hold_until, time_zone
        from terms`.named('hold-many'),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
