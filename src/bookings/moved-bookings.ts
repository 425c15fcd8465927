import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import { Outbox } from '../notifications/outbox.ts';
import { lockSlots, takePlace } from '../slots/place.sql.ts';
import type { Caller } from '../slots/place.sql.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingEnds } from './booking-ends.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClosedBookings } from './closed-bookings.ts';
import { erasedBooking } from './erased-booking.sql.ts';
import { StoryRepository } from './story.repository.ts';

interface Place {
  readonly centreId: string;
  readonly startsAt: number;
}

/** A place to be taken by the rules for the caller, or one that a hold keeps for this booking. */
export type NewPlace = Place & ({ readonly caller: Caller } | { readonly holdId: string });

/** What the gate of a slot answers. */
interface GrantedPlace {
  readonly endsAt: Date;
  readonly inReserve: boolean;
}

/** The one step of a move: both slots locked, the new place taken, the old one given back. */
@Injectable()
export class MovedBookings {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly story: StoryRepository,
    private readonly closed: ClosedBookings,
    private readonly outbox: Outbox,
    private readonly ends: BookingEnds,
  ) {}

  /** False, and nothing changed, when the new place is not to be had. The booking's row must be locked. */
  async change(tx: Tx, booking: BookingDetails, to: NewPlace, now: number): Promise<boolean> {
    const at = new Date(now);
    const from: Place = { centreId: booking.centreId, startsAt: booking.startsAt };
    await tx.rows(lockSlots([dated(from), dated(to)]));
    const leftReserve = await this.#isInReserve(tx, booking);
    const place = await ('holdId' in to ? this.#takeKept(tx, to, at) : this.#take(tx, booking, to, at));
    if (!place) return false;
    const id = to.centreId === booking.centreId ? booking.id : newId();
    if (id === booking.id) await this.#within(tx, booking, { ...to, ...place });
    else await this.#across(tx, booking, { ...to, id, ...place }, at);
    await this.closed.coolPlace(tx, from, now);
    // A place that was kept for somebody is one the centre proposed.
    const movedBy = 'holdId' in to ? 'staff' : to.caller;
    const departure = { at, leftAt: new Date(from.startsAt), leftReserve, movedBy } as const;
    if (id === booking.id) await this.story.leave(tx, booking, { ...departure, event: 'move' });
    else {
      await this.story.leave(tx, booking, { ...departure, event: 'move-away' });
      await this.story.add(tx, { centreId: to.centreId, id }, 'move', at);
    }
    await this.outbox.add(tx, { centreId: to.centreId, bookingId: id, kind: 'moved', dueAt: at });
    await this.ends.tell(tx, booking, 'move', at);
    return true;
  }

  /** The hold ends and its place passes to the booking: the slot, which is locked, counts as many as before. */
  async #takeKept(
    tx: Tx,
    { centreId, startsAt, holdId }: Place & { readonly holdId: string },
    now: Date,
  ): Promise<GrantedPlace | null> {
    const [row] = await tx.rows<GrantedPlace>(sql`
      update booking
      set status = 'expired', closed_at = ${now}
      where centre_id = ${centreId}
        and id = ${holdId}
        and starts_at = ${new Date(startsAt)}
        and status = 'held'
        and hold_until > ${now}
      returning ends_at as "endsAt", in_reserve as "inReserve"`);
    return row ?? null;
  }

  async #take(
    tx: Tx,
    booking: BookingDetails,
    { caller, ...to }: Place & { readonly caller: Caller },
    now: Date,
  ): Promise<GrantedPlace | null> {
    const wanted = { ...dated(to), service: booking.service, now, caller };
    const [row] = await tx.rows<GrantedPlace>(sql`
      with ${takePlace(wanted)}
      select ends_at as "endsAt", in_reserve as "inReserve"
      from granted`);
    return row ?? null;
  }

  async #isInReserve(tx: Tx, { centreId, id }: BookingDetails): Promise<boolean> {
    const [row] = await tx.rows<{ in_reserve: boolean }>(sql`
      select in_reserve
      from booking
      where centre_id = ${centreId} and id = ${id}`);
    return row?.in_reserve ?? false;
  }

  async #within(tx: Tx, booking: BookingDetails, to: Place & GrantedPlace): Promise<void> {
    await tx.rows(sql`
      update booking
      set
        starts_at = ${new Date(to.startsAt)},
        ends_at = ${to.endsAt},
        in_reserve = ${to.inReserve},
        to_move_since = null
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
  }

  /** Rows are kept by centre, so at another centre the booking goes on as a new row under the old reference. */
  async #across(
    tx: Tx,
    booking: BookingDetails,
    to: Place & GrantedPlace & { readonly id: string },
    now: Date,
  ): Promise<void> {
    await tx.rows(sql`
      insert into booking (
        centre_id, id, origin_id, service_code, starts_at, ends_at, status, source, held_at, hold_until,
        booked_at, reference, audience_code, family_name, given_name, patronymic, booked_by, phone, email,
        locale, consents, person_hashes, contact_hashes, in_reserve
      )
      select
        ${to.centreId}::uuid, ${to.id}::uuid, origin_id, service_code, ${new Date(to.startsAt)}::timestamptz,
        ${to.endsAt}::timestamptz, status, source, held_at, hold_until,
        booked_at, reference, audience_code, family_name, given_name, patronymic, booked_by, phone, email,
        locale, consents, person_hashes, contact_hashes, ${to.inReserve}::boolean
      from booking
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
    await this.claims.follow(tx, booking, to);
    await this.story.follow(tx, booking, to);
    // What is left behind keeps no name: the person is where the booking now is.
    await tx.rows(sql`
      update booking
      set
        status = 'moved', closed_at = ${now}, ${erasedBooking(now)}
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
  }
}

function dated({ centreId, startsAt }: Place): { centreId: string; startsAt: Date } {
  return { centreId, startsAt: new Date(startsAt) };
}
