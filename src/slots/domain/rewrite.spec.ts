import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlannedSlot } from './day-plan.ts';
import { newSurplus, planChange } from './rewrite.ts';
import type { PlanChange, SlotRow } from './rewrite.ts';

const slot = (startsAt: number, capacity: number, reserved = 0): PlannedSlot => ({
  startsAt,
  endsAt: startsAt + 15,
  capacity,
  reserved,
  opensAt: -100,
  closesAt: startsAt - 30,
  reserveOpensAt: -5,
});
const row = (startsAt: number, capacity: number, taken: number, reserved = 0): SlotRow => ({
  ...slot(startsAt, capacity, reserved),
  taken,
  kept: Math.max(0, taken - capacity),
});
const NOTHING: PlanChange = { upsert: [], remove: [], surplus: [] };

describe('planChange', () => {
  it('adds slots that are new, empty', () => {
    expect(planChange([], [slot(0, 2)])).toEqual({ ...NOTHING, upsert: [{ ...slot(0, 2), kept: 0 }] });
  });

  it('keeps no place in a new slot without places', () => {
    expect(planChange([], [slot(0, 0)]).surplus).toEqual([]);
  });

  it('writes nothing when nothing changes', () => {
    expect(planChange([row(0, 2, 2), row(15, 2, 0)], [slot(0, 2), slot(15, 2)])).toEqual(NOTHING);
  });

  it('removes a slot that is gone and empty', () => {
    expect(planChange([row(0, 2, 0)], [])).toEqual({ ...NOTHING, remove: [0] });
  });

  it('keeps the places of a slot that is gone', () => {
    expect(planChange([row(0, 3, 2, 1)], [])).toEqual({
      upsert: [{ ...slot(0, 0), kept: 2 }],
      remove: [],
      surplus: [{ startsAt: 0, places: 2 }],
    });
  });

  it('keeps the places beyond a slot that shrank', () => {
    expect(planChange([row(0, 3, 3)], [slot(0, 1)])).toEqual({
      upsert: [{ ...slot(0, 1), kept: 2 }],
      remove: [],
      surplus: [{ startsAt: 0, places: 2 }],
    });
  });

  it('keeps nothing when those booked still fit exactly', () => {
    expect(planChange([row(0, 3, 2)], [slot(0, 2)])).toEqual({
      ...NOTHING,
      upsert: [{ ...slot(0, 2), kept: 0 }],
    });
  });

  it('lists places kept by an earlier change, though their row stays', () => {
    expect(planChange([row(0, 1, 3)], [slot(0, 1)])).toEqual({
      ...NOTHING,
      surplus: [{ startsAt: 0, places: 2 }],
    });
    expect(planChange([row(0, 0, 3)], [])).toEqual({ ...NOTHING, surplus: [{ startsAt: 0, places: 3 }] });
  });

  it('gives kept places back to the plan when it grows again', () => {
    expect(planChange([row(0, 0, 2)], [slot(0, 2)])).toEqual({
      ...NOTHING,
      upsert: [{ ...slot(0, 2), kept: 0 }],
    });
  });

  it('forgets kept places nobody is in', () => {
    expect(planChange([{ ...row(0, 0, 0), kept: 2 }], [])).toEqual({ ...NOTHING, remove: [0] });
    expect(planChange([{ ...row(0, 1, 1), kept: 2 }], [slot(0, 1)])).toEqual({
      ...NOTHING,
      upsert: [{ ...slot(0, 1), kept: 0 }],
    });
  });

  it.each(['endsAt', 'capacity', 'reserved', 'opensAt', 'closesAt', 'reserveOpensAt'] as const)(
    'writes a row whose %s alone changed, and not the taken places',
    (member) => {
      const planned = { ...slot(0, 5, 1), [member]: slot(0, 5, 1)[member] + 1 };
      expect(planChange([row(0, 5, 1, 1)], [planned])).toEqual({
        ...NOTHING,
        upsert: [{ ...planned, kept: 0 }],
      });
    },
  );

  const anyRows = fc.uniqueArray(
    fc.tuple(fc.nat(20), fc.nat(4), fc.nat(4)).map(([at, capacity, taken]) => row(at * 15, capacity, taken)),
    { selector: ({ startsAt }) => startsAt, maxLength: 12 },
  );
  const anyPlan = fc.uniqueArray(
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 })).map(([at, capacity]) => slot(at * 15, capacity)),
    { selector: ({ startsAt }) => startsAt, maxLength: 12 },
  );

  /** What the database does with a change. */
  function applied(rows: readonly SlotRow[], { upsert, remove }: PlanChange): SlotRow[] {
    const stored = new Map(rows.map((existing) => [existing.startsAt, existing]));
    for (const startsAt of remove) stored.delete(startsAt);
    for (const next of upsert)
      stored.set(next.startsAt, { ...next, taken: stored.get(next.startsAt)?.taken ?? 0 });
    return [...stored.values()];
  }

  it('takes nobody’s place, plans exactly the plan, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(anyRows, anyPlan, (existing, planned) => {
        const change = planChange(existing, planned);
        const after = applied(existing, change);
        const sum = (rows: readonly SlotRow[]): number => rows.reduce((total, { taken }) => total + taken, 0);
        expect(sum(after)).toBe(sum(existing));
        for (const { taken, capacity, kept } of after) expect(kept).toBe(Math.max(0, taken - capacity));
        const places = (slots: readonly PlannedSlot[]): unknown[] =>
          slots.filter(({ capacity }) => capacity > 0).map(({ startsAt, capacity }) => [startsAt, capacity]);
        expect(new Map(places(after) as [number, number][])).toEqual(
          new Map(places(planned) as [number, number][]),
        );
        for (const { taken, capacity } of after) expect(taken + capacity).toBeGreaterThan(0);
        const again = planChange(after, planned);
        expect(again).toEqual({ ...NOTHING, surplus: change.surplus });
        const kept = after.reduce((total, next) => total + next.kept, 0);
        expect(change.surplus.reduce((total, { places: count }) => total + count, 0)).toBe(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('lists in the order of time', () => {
    const change = planChange([row(30, 1, 1), row(0, 2, 2)], [slot(15, 1)]);
    expect(change.upsert.map(({ startsAt }) => startsAt)).toEqual([0, 15, 30]);
    expect(change.surplus.map(({ startsAt }) => startsAt)).toEqual([0, 30]);
  });
});

describe('the surplus a change makes', () => {
  const of = (existing: SlotRow[], planned: PlannedSlot[]) =>
    newSurplus(existing, planned, planChange(existing, planned).surplus);

  it('is everybody at a start that is gone, those beyond its plan included', () => {
    expect(of([row(0, 2, 3)], [])).toEqual([{ startsAt: 0, places: 3 }]);
  });

  it('is all that a smaller start can hold no longer, those it held beyond its plan included', () => {
    expect(of([row(0, 3, 3)], [slot(0, 1)])).toEqual([{ startsAt: 0, places: 2 }]);
    expect(of([row(0, 3, 4)], [slot(0, 1)])).toEqual([{ startsAt: 0, places: 3 }]);
  });

  it('is nobody who was beyond the plan before, and nobody whom an earlier change put out', () => {
    expect(of([row(0, 2, 3)], [slot(0, 2)])).toEqual([]);
    expect(of([row(0, 0, 3)], [])).toEqual([]);
    expect(of([row(0, 0, 3)], [slot(0, 1)])).toEqual([]);
  });

  it('is made once', () => {
    const anyTaken = fc.tuple(fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(anyTaken, fc.nat(4), ([capacity, taken], left) => {
        const existing = [row(0, capacity, taken)];
        const planned = left > 0 ? [slot(0, left)] : [];
        const [after] = planChange(existing, planned).upsert;
        const stored = after ? [{ ...after, taken }] : existing.filter(() => planned.length > 0 || taken > 0);
        expect(of(stored, planned)).toEqual([]);
      }),
    );
  });
});
