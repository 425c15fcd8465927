import type { PlannedSlot } from './day-plan.ts';

/** A slot as stored: planned, and how full it is. `taken` is at most `capacity + kept`. */
export interface SlotRow extends PlannedSlot {
  /** Places held, booked or being used. */
  readonly taken: number;
  /** Places beyond the plan, for bookings made before it shrank. */
  readonly kept: number;
}

/** Places booked at a start that the plan has no longer: their bookings are to be moved. */
export interface SurplusPlaces {
  readonly startsAt: number;
  readonly places: number;
}

export interface PlanChange {
  /** Rows to add or change; `taken` is nobody's to write here. */
  readonly upsert: readonly Omit<SlotRow, 'taken'>[];
  /** Starts of rows to delete; nobody has a place in them. */
  readonly remove: readonly number[];
  /** All places beyond the new plan, those of an earlier change included, by start. */
  readonly surplus: readonly SurplusPlaces[];
}

/**
 * What turns the stored slots into the planned ones without taking anybody's place. Slots are the same when
 * they start at the same instant.
 *
 * - A planned slot with fewer places than are taken keeps the difference as `kept`.
 * - A slot no longer planned is removed when nobody is in it, else it stays as it is with capacity 0, no
 *   reserve and all its taken places kept.
 * - Rows that would not change are not written.
 *
 * Both lists must be of one centre and span of time, each start once.
 */
export function planChange(existing: readonly SlotRow[], planned: readonly PlannedSlot[]): PlanChange {
  const rows = new Map(existing.map((row) => [row.startsAt, row]));
  const starts = new Set(planned.map(({ startsAt }) => startsAt));
  const gone = existing.filter(({ startsAt }) => !starts.has(startsAt));
  const wanted = [
    ...planned.map((slot) => ({ ...slot, taken: rows.get(slot.startsAt)?.taken ?? 0 })),
    ...gone.filter(({ taken }) => taken > 0).map((row) => ({ ...row, capacity: 0, reserved: 0 })),
  ]
    .map((slot) => ({ ...slot, kept: Math.max(0, slot.taken - slot.capacity) }))
    .toSorted((a, b) => a.startsAt - b.startsAt);
  return {
    upsert: wanted.filter((row) => !isSame(rows.get(row.startsAt), row)).map(({ taken: _, ...row }) => row),
    remove: gone.filter(({ taken }) => taken === 0).map(({ startsAt }) => startsAt),
    surplus: wanted.filter(({ kept }) => kept > 0).map(({ startsAt, kept }) => ({ startsAt, places: kept })),
  };
}

/**
 * The surplus of those starts at which this change puts somebody out. At a start that still has places that is so when
 * more are kept than before: somebody booked beyond the plan is not put out by a change of other hours. At one that
 * loses all of them everybody is, once: a start that had none before was emptied by an earlier change, which told of it.
 */
export function newSurplus(
  existing: readonly SlotRow[],
  planned: readonly PlannedSlot[],
  surplus: readonly SurplusPlaces[],
): readonly SurplusPlaces[] {
  const rows = new Map(existing.map((row) => [row.startsAt, row]));
  const left = new Map(planned.map(({ startsAt, capacity }) => [startsAt, capacity]));
  return surplus.filter(({ startsAt, places }) => {
    const before = rows.get(startsAt);
    if ((left.get(startsAt) ?? 0) > 0) return places > (before?.kept ?? 0);
    return before?.capacity !== 0;
  });
}

function isSame(stored: SlotRow | undefined, wanted: SlotRow): boolean {
  return (
    stored !== undefined &&
    stored.endsAt === wanted.endsAt &&
    stored.capacity === wanted.capacity &&
    stored.kept === wanted.kept &&
    stored.reserved === wanted.reserved &&
    stored.opensAt === wanted.opensAt &&
    stored.closesAt === wanted.closesAt &&
    stored.reserveOpensAt === wanted.reserveOpensAt
  );
}
