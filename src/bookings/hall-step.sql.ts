import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { newId } from '../common/ids.ts';
import { contactsGivenBack } from './claims.sql.ts';
import { BOOKING_STEPS, holdsPlace, isActive } from './domain/booking-status.ts';
import type { BookingEvent, BookingStatus } from './domain/booking-status.ts';

export interface HallStep {
  readonly centreId: string;
  readonly bookingId: string;
  readonly event: BookingEvent;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A step of a booking that can stand at the head of somebody's statement. */
export interface StepPart {
  /** Begins with `hall_booking`: the booking's row, or none when the step may not come in its status. */
  readonly sql: Sql;
  /** What the text varies with. */
  readonly name: 'quiet-step' | 'serve';
}

/**
 * The steps that most visits consist of, as parts of one statement, for people stand and wait: those that move nothing
 * but the status, and the end, after which the claims go and the place stays taken. Null for every other.
 */
export function stepAsPart({ centreId, bookingId, event, now }: HallStep): StepPart | null {
  const isEnd = event === 'serve';
  if (!isEnd && !isQuiet(event)) return null;
  const { from, to } = BOOKING_STEPS[event];
  const at = new Date(now);
  const part = sql`
    hall_booking as (
      update booking
      set status = ${to}, closed_at = ${isEnd ? at : null}::timestamptz
      where centre_id = ${centreId} and id = ${bookingId} and status = any (${from}::text[])
      returning centre_id, id, service_code, person_hashes, contact_hashes
    ),
    hall_booking_told as (
      insert into booking_event (centre_id, booking_id, id, at, event)
      select centre_id, id, ${newId()}::uuid, ${at}, ${event}
      from hall_booking
    )`;
  return isEnd
    ? { sql: sql`${part}, ${CLAIMS_GIVEN_BACK}`, name: 'serve' }
    : { sql: part, name: 'quiet-step' };
}

/** The person before the contacts, as everybody takes and gives them. */
const CLAIMS_GIVEN_BACK = sql`
  person_released as (
    delete from person_claim p
    using hall_booking b
    where p.person_hash = any (b.person_hashes)
      and p.service_code = b.service_code
      and p.booking_id = b.id
    returning p.person_hash
  ),
  ${contactsGivenBack(sql`
    select unnest(contact_hashes)
    from hall_booking
    where (select count(*) from person_released) >= 0`)}`;

/** Whether a step leaves claims, place and arrival as they are: from one active status of the hall to another. */
function isQuiet(event: BookingEvent): boolean {
  const { from, to }: { readonly from: readonly BookingStatus[]; readonly to: BookingStatus } =
    BOOKING_STEPS[event];
  return event !== 'arrive' && [...from, to].every((status) => isActive(status) && holdsPlace(status));
}
