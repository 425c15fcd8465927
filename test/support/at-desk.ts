import { BookAtDesk } from '../../src/bookings/desk/book-at-desk.service.ts';
import type { DeskCommand } from '../../src/bookings/desk/book-at-desk.service.ts';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { person } from './book.ts';
import type { TestRooms } from './rooms.ts';
import { RECOVERY } from './sample-centre.ts';

export const CLERK = '01930000-0000-7000-8000-00000000c1e2';

/** What a clerk at the desk sends. */
export function deskCommand(
  centreId: string,
  startsAt: number,
  changes: Partial<DeskCommand> = {},
): DeskCommand {
  return {
    ...{ centreId, startsAt, service: RECOVERY, source: 'desk', audience: 'adult' },
    ...person(1),
    ...{ bookedBy: null, locale: 'ru', consents: ['personal-data'], beyond: null, accountId: CLERK },
    ...changes,
  };
}

export function bookAtDesk(
  rooms: Pick<TestRooms, 'get'>,
  centreId: string,
  startsAt: number,
  changes: Partial<DeskCommand> = {},
): Promise<BookingDetails> {
  return rooms.get(BookAtDesk).run(deskCommand(centreId, startsAt, changes));
}
