import { SERVICE } from '../support/seed.mjs';

/**
 * The least SQL that writes the rows of a hold and of a booking, one statement each, with pgbench's `:variables`.
 * No rule of the product is checked but that the slot has room: this is what the database alone can do.
 * Constant lists stand in the text so that choosing a slot costs no look-up.
 * @param {{ centreIds: readonly string[], dayStarts: readonly Date[], slotMinutes: number }} grid
 */
export function peerStatements({ centreIds, dayStarts, slotMinutes }, newId) {
  // No colon may stand in a literal: pgbench would take what follows for a variable.
  const days = dayStarts.map((start) => start.getTime() / 1000).join(',');
  const hold = `
    with place as (
      update slot
      set taken = taken + 1
      where centre_id = ('{${centreIds.join(',')}}'::uuid[])[:c::int]
        and starts_at = to_timestamp(('{${days}}'::int8[])[:d::int] + :k::int * ${slotMinutes * 60})
        and taken < capacity
      returning centre_id, starts_at, ends_at
    )
    insert into booking (
      centre_id, id, origin_id, service_code, starts_at, ends_at, status, source,
      held_at, hold_until, person_hashes, contact_hashes
    )
    select
      place.centre_id, new.id, new.id, '${SERVICE}', place.starts_at, place.ends_at, 'held', 'api',
      now(), now() + interval '5 minutes', '{}', '{}'
    from place
    cross join (select ${newId} as id) as new
    returning centre_id, id`;
  return { hold: hold.trim(), book: bookStatement(newId) };
}

/** A second draw of the same eight digits is let pass: with 90 million of them it is rare, and ends a pgbench client. */
function bookStatement(newId) {
  const person = 'sha256(int8send(:p::int8))';
  const contact = 'sha256(int8send(-(:p::int8)))';
  return `
    with booked as (
      update booking
      set
        status = 'booked', booked_at = now(), reference = (:r::int)::text, audience_code = 'adult',
        family_name = 'Иванова', given_name = 'Анна', patronymic = 'Петровна',
        phone = '+79' || lpad((:p::int8 % 1000000000)::text, 9, '0'), locale = 'ru',
        consents = '[{"code": "personal-data", "at": "2026-01-01"}]'::jsonb,
        person_hashes = array[${person}], contact_hashes = array[${contact}]
      where centre_id = :centre_id::uuid and id = :id::uuid and status = 'held'
      returning centre_id, id, service_code
    ),
    person as (
      insert into person_claim (person_hash, service_code, centre_id, booking_id)
      select ${person}, service_code, centre_id, id from booked
    ),
    contact as (
      insert into contact_claim (contact_hash, active, most)
      select ${contact}, 1, 3 from booked
      on conflict (contact_hash) do update set active = contact_claim.active + 1, most = excluded.most
    ),
    known as (
      insert into booking_reference (reference, centre_id, booking_id)
      select (:r::int)::text, centre_id, id from booked
      on conflict do nothing
    ),
    story as (
      insert into booking_event (centre_id, booking_id, id, at, event)
      select centre_id, id, ${newId}, now(), 'book' from booked
    )
    insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts)
    select centre_id, ${newId}, id, 'booked', now(), 0 from booked`.trim();
}
