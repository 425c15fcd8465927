import { daysBetween } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';

export type HoldRefusal = 'service-not-offered' | 'beyond-horizon' | 'not-a-slot' | 'too-soon' | 'slot-taken';
export type HoldExplanation = { readonly ok: true } | { readonly ok: false; readonly reason: HoldRefusal };

/** Instants are milliseconds since the epoch; intervals are half-open. */
export interface HoldSlot {
  readonly capacity: number;
  /** Places held or booked. */
  readonly taken: number;
  /** Places kept from the public until `reserveOpensAt`, for same-day need. */
  readonly reserved: number;
  /** Cancelled places free for staff and not yet for the public. */
  readonly cooling: number;
  /** The public may hold it from here … */
  readonly opensAt: number;
  /** … until here: the start less the notice. */
  readonly closesAt: number;
  readonly reserveOpensAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface HoldQuestion {
  readonly now: number;
  /** null when the plan has no such slot. */
  readonly slot: HoldSlot | null;
  readonly serviceOffered: boolean;
  /** The centre's own dates: of now, and of the slot asked for. */
  readonly today: LocalDate;
  readonly date: LocalDate;
  /** The last bookable date is `today` plus so many days. */
  readonly horizonDays: number;
  readonly audienceOfCaller: 'public' | 'staff';
}

/**
 * Why a hold was not given; it explains, the conditional update decides. When it says ok after that update
 * took nothing, a rival was quicker: answer `slot-taken`. The first reason that fits is given:
 *
 * 1. `service-not-offered`: at no time there, so no other time is worth proposing.
 * 2. `beyond-horizon` (public): before the slot is looked for, since days beyond it are not planned yet.
 * 3. `not-a-slot`: no such start in the plan, or one from which all places were withdrawn.
 * 4. `beyond-horizon` (public): planned but not opened yet; `too-soon`: the public is past the notice, or
 *    anybody is past it (staff may book until the slot's end, for who stands at the desk).
 * 5. `slot-taken`: the public needs a place that is neither taken, nor cooling, nor in reserve before the
 *    reserve opens; staff need one that is not taken. Notice and horizon do not bind staff.
 */
export function explainHold(question: HoldQuestion): HoldExplanation {
  const reason = question.audienceOfCaller === 'staff' ? refusalOfStaff(question) : refusalOfPublic(question);
  return reason === null ? { ok: true } : { ok: false, reason };
}

function refusalOfPublic({
  now,
  slot,
  serviceOffered,
  today,
  date,
  horizonDays,
}: HoldQuestion): HoldRefusal | null {
  if (!serviceOffered) return 'service-not-offered';
  if (daysBetween(today, date) > horizonDays) return 'beyond-horizon';
  if (slot === null || slot.capacity === 0) return 'not-a-slot';
  if (now >= slot.closesAt || now >= slot.startsAt) return 'too-soon';
  if (now < slot.opensAt) return 'beyond-horizon';
  const kept = slot.cooling + (now < slot.reserveOpensAt ? slot.reserved : 0);
  return slot.taken + kept < slot.capacity ? null : 'slot-taken';
}

function refusalOfStaff({ now, slot, serviceOffered }: HoldQuestion): HoldRefusal | null {
  if (!serviceOffered) return 'service-not-offered';
  if (slot === null || slot.capacity === 0) return 'not-a-slot';
  if (now >= slot.endsAt) return 'too-soon';
  return slot.taken < slot.capacity ? null : 'slot-taken';
}
