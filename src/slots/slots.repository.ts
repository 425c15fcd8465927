import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import type { SlotRow } from './domain/rewrite.ts';

/** Writes the slots of a plan and locks those who plan. */
@Injectable()
export class SlotsRepository {
  /**
   * One planner of a centre at a time. Remembers up to which date it plans and answers that date: never
   * earlier than before, or a shortened horizon would leave booked days without a plan.
   */
  async lockHorizon(tx: Tx, centreId: string, plannedTo: LocalDate): Promise<LocalDate> {
    const [row] = await tx.rows<{ planned_to: LocalDate }>(sql`
      insert into slot_horizon (centre_id, planned_to)
      values (${centreId}, ${plannedTo})
      on conflict (centre_id) do update
      set planned_to = greatest(slot_horizon.planned_to, excluded.planned_to)
      returning planned_to`);
    return row?.planned_to ?? plannedTo;
  }

  /** The same lock for several centres at once, in the order of their ids; those that do not exist are passed over. */
  async lockHorizons(tx: Tx, centreIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      insert into slot_horizon (centre_id, planned_to)
      select id, '-infinity'
      from centre
      where id = any (${centreIds}::uuid[])
      order by id
      on conflict (centre_id) do update
      set planned_to = slot_horizon.planned_to`);
  }

  /** The slots that start in a span of time (half-open), locked in the order everybody locks slots. */
  async lockSpan(
    tx: Tx,
    centreId: string,
    { from, to }: { readonly from: number; readonly to: number | null },
  ): Promise<SlotRow[]> {
    return tx.rows<SlotRow>(sql`
      select
        (extract(epoch from s.starts_at) * 1000)::float8 as "startsAt",
        (extract(epoch from s.ends_at) * 1000)::float8 as "endsAt",
        s.capacity,
        s.kept,
        s.reserved,
        s.taken,
        (extract(epoch from s.opens_at) * 1000)::float8 as "opensAt",
        (extract(epoch from s.closes_at) * 1000)::float8 as "closesAt",
        (extract(epoch from s.reserve_opens_at) * 1000)::float8 as "reserveOpensAt"
      from slot s
      where s.centre_id = ${centreId}
        and s.starts_at >= ${new Date(from)}
        and s.starts_at < ${to === null ? 'infinity' : new Date(to)}::timestamptz
      order by s.starts_at
      for update of s`);
  }

  async remove(tx: Tx, centreId: string, startsAt: readonly number[]): Promise<void> {
    if (startsAt.length === 0) return;
    await tx.rows(sql`
      delete from slot
      where centre_id = ${centreId}
        and starts_at = any (${startsAt.map((instant) => new Date(instant))}::timestamptz[])`);
  }

  async upsert(
    tx: Tx,
    centreId: string,
    zone: string,
    slots: readonly Omit<SlotRow, 'taken'>[],
  ): Promise<void> {
    if (slots.length === 0) return;
    const instants = (read: (slot: Omit<SlotRow, 'taken'>) => number): Date[] =>
      slots.map((slot) => new Date(read(slot)));
    await tx.rows(sql`
      insert into slot (
        centre_id, starts_at, ends_at, local_date, capacity, kept, reserved, taken,
        opens_at, closes_at, reserve_opens_at, cooling
      )
      select
        ${centreId}::uuid, planned.starts_at, planned.ends_at, planned.local_date, planned.capacity, planned.kept,
        planned.reserved, 0, planned.opens_at, planned.closes_at, planned.reserve_opens_at, '{}'
      from unnest(
        ${instants((slot) => slot.startsAt)}::timestamptz[],
        ${instants((slot) => slot.endsAt)}::timestamptz[],
        ${slots.map((slot) => localOf(slot.startsAt, zone).date)}::date[],
        ${slots.map((slot) => slot.capacity)}::int[],
        ${slots.map((slot) => slot.kept)}::int[],
        ${slots.map((slot) => slot.reserved)}::int[],
        ${instants((slot) => slot.opensAt)}::timestamptz[],
        ${instants((slot) => slot.closesAt)}::timestamptz[],
        ${instants((slot) => slot.reserveOpensAt)}::timestamptz[]
      ) as planned (
        starts_at, ends_at, local_date, capacity, kept, reserved, opens_at, closes_at, reserve_opens_at
      )
      on conflict (centre_id, starts_at) do update
      set
        ends_at = excluded.ends_at,
        local_date = excluded.local_date,
        capacity = excluded.capacity,
        kept = excluded.kept,
        reserved = excluded.reserved,
        opens_at = excluded.opens_at,
        closes_at = excluded.closes_at,
        reserve_opens_at = excluded.reserve_opens_at`);
  }
}
