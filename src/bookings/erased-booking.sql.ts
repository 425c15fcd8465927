import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/**
 * What erasing sets on a row of `booking`: no name, no contact, no reference, nothing to know the person by.
 * Service, audience, time, status and story stay, to be counted.
 */
export function erasedBooking(now: Date): Sql {
  return sql`
    erased_at = ${now}, reference = null,
    family_name = null, given_name = null, patronymic = null, booked_by = null,
    phone = null, email = null, person_hashes = '{}', contact_hashes = '{}'`;
}
