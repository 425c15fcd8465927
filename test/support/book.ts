import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import type { BookCommand } from '../../src/bookings/book-visit.service.ts';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { HoldPlace } from '../../src/bookings/hold-place.service.ts';
import type { Held } from '../../src/bookings/hold-place.service.ts';
import type { Problem } from '../../src/common/errors/problem.ts';
import { parseInstant } from '../../src/common/time/wall-clock.ts';
import { RECOVERY } from './sample-centre.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get'>;

export function at(text: string): number {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`not an instant: ${text}`);
  return instant;
}

export function hold(rooms: Parts, centreId: string, startsAt: number, service = RECOVERY): Promise<Held> {
  return rooms.get(HoldPlace).run({ centreId, service, startsAt, source: 'site' });
}

/** A person nobody else is: the number makes name and telephone its own. */
export function person(number: number): Pick<BookCommand, 'visitor' | 'contact'> {
  const letters = [...String(number)].map((digit) => 'абвгдежзик'[Number(digit)]).join('');
  return {
    visitor: { familyName: `Пробова-${letters}`, givenName: 'Проба', patronymic: null },
    contact: { phone: `+7900${String(number).padStart(7, '0')}`, email: null },
  };
}

export function bookCommand(held: Held, who: Partial<BookCommand> = person(1)): BookCommand {
  return {
    holdId: held.id,
    secret: held.secret,
    audience: 'adult',
    bookedBy: null,
    locale: 'ru',
    consents: ['personal-data'],
    ...person(1),
    ...who,
  };
}

export async function book(
  rooms: Parts,
  centreId: string,
  startsAt: number,
  who: Partial<BookCommand> = person(1),
): Promise<BookingDetails & { secret: string; holdId: string }> {
  const held = await hold(rooms, centreId, startsAt);
  const booked = await rooms.get(BookVisit).run(bookCommand(held, who));
  return { ...booked, secret: held.secret, holdId: held.id };
}

export interface Outcomes<Answer> {
  readonly won: readonly Answer[];
  /** Codes of the refusals, counted. Anything that is not a refusal of ours is listed by its message. */
  readonly lost: Readonly<Record<string, number>>;
}

/** Lets all run at once and tells who won and why the others did not. */
export async function rivals<Answer>(attempts: readonly Promise<Answer>[]): Promise<Outcomes<Answer>> {
  const settled = await Promise.allSettled(attempts);
  const lost: Record<string, number> = {};
  for (const result of settled) {
    if (result.status === 'fulfilled') continue;
    const reason = result.reason as Partial<Problem> & Error;
    const code = reason.type?.code ?? `unexpected: ${reason.message}`;
    lost[code] = (lost[code] ?? 0) + 1;
  }
  return { won: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])), lost };
}
