import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { takePlace } from '../slots/place.sql.ts';
import { notActive } from './bookings.errors.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClosedBookings } from './closed-bookings.ts';
import { BOOKING_STEPS, holdsPlace, isActive, nextStatus } from './domain/booking-status.ts';
import type { BookingEvent, BookingStatus } from './domain/booking-status.ts';
import { stepAsPart } from './hall-step.sql.ts';
import type { HallStep, StepPart } from './hall-step.sql.ts';
import { StoryRepository } from './story.repository.ts';

interface LockedRow {
  readonly status: BookingStatus;
  readonly service_code: string;
  readonly starts_at: Date;
}

/**
 * Lets the hall move a booking through its life: status, claims, place and story in one transaction with the
 * ticket. What is claimed and which place is held follows from the two statuses alone.
 */
@Injectable()
export class HallBookings {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly closed: ClosedBookings,
    private readonly story: StoryRepository,
  ) {}

  /**
   * Locks the booking and takes the step. Throws `booking-not-active` when the step may not come in its status.
   * A step back into the life of a visit claims person and contact anew: somebody who has booked again meanwhile
   * breaks person_claim_pk or contact_claim_most_ck, which undoes the whole.
   */
  async step(tx: Tx, { centreId, bookingId, event, now }: HallStep): Promise<BookingStatus> {
    const part = stepAsPart({ centreId, bookingId, event, now });
    if (part) return this.#partStep(tx, event, part);
    const [row] = await tx.rows<LockedRow>(
      sql`
        select status, service_code, starts_at
        from booking
        where centre_id = ${centreId} and id = ${bookingId}
        for update`.named('hall-booking.lock'),
    );
    const next = row && nextStatus(row.status, event);
    if (!row || !next?.ok) throw new Problem(notActive);
    const to = next.status;
    const at = new Date(now);
    const arrivesAnew = event === 'arrive';
    await tx.rows(
      sql`
        update booking
        set
          status = ${to},
          arrived_at = case
            when ${arrivesAnew} or (${to} = 'arrived' and arrived_at is null) then ${at}::timestamptz
            else arrived_at
          end,
          closed_at = ${isActive(to) ? null : new Date(now)}::timestamptz
        where centre_id = ${centreId} and id = ${bookingId}`.named('hall-booking.step'),
    );
    await this.#settle(tx, { centreId, id: bookingId, startsAt: row.starts_at.getTime() }, { row, to, now });
    await this.story.add(tx, { centreId, id: bookingId }, event, at);
    return to;
  }

  async #partStep(tx: Tx, event: BookingEvent, { sql: part, name }: StepPart): Promise<BookingStatus> {
    const [moved] = await tx.rows(
      sql`
        with ${part}
        select id
        from hall_booking`.named(`hall-booking.${name}`),
    );
    if (!moved) throw new Problem(notActive);
    return BOOKING_STEPS[event].to;
  }

  async #settle(
    tx: Tx,
    booking: { readonly centreId: string; readonly id: string; readonly startsAt: number },
    { row, to, now }: { readonly row: LockedRow; readonly to: BookingStatus; readonly now: number },
  ): Promise<void> {
    // The slot before the claims, as whoever books at the desk locks them.
    if (holdsPlace(row.status) && !holdsPlace(to)) await this.closed.coolPlace(tx, booking, now);
    if (!holdsPlace(row.status) && holdsPlace(to))
      await this.#takePlaceIfAny(tx, booking, row.service_code, now);
    if (isActive(row.status) && !isActive(to)) await this.claims.release(tx, booking);
    if (!isActive(row.status) && isActive(to)) await this.claims.take(tx, booking);
  }

  /**
   * Whoever is here after all is received, place or no place: the time has begun, and nobody is sent away because
   * their own was given on. Only the count of the slot must stay true, so a place that is gone is kept beyond the plan.
   */
  async #takePlaceIfAny(
    tx: Tx,
    { centreId, startsAt }: { readonly centreId: string; readonly startsAt: number },
    service: string,
    now: number,
  ): Promise<void> {
    const slot = { centreId, startsAt: new Date(startsAt) };
    const granted = await tx.rows(sql`
      with ${takePlace({ ...slot, service, now: new Date(now), caller: 'staff' })}
      select starts_at
      from granted`);
    if (granted.length > 0) return;
    await tx.rows(sql`
      update slot
      set taken = taken + 1, kept = greatest(0, taken + 1 - capacity)
      where centre_id = ${slot.centreId} and starts_at = ${slot.startsAt}`);
  }
}
