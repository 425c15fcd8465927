import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { AskEarlier } from '../../src/bookings/earlier/ask-earlier.service.ts';
import { book, person } from './book.ts';
import type { TestRooms } from './rooms.ts';
import { addCentre, weekOf } from './sample-centre.ts';

const MINUTE_MS = 60_000;
/** Longer than any place given back stays closed to the public. */
const COOLED_MS = 11 * MINUTE_MS;

export type Booked = Awaited<ReturnType<typeof book>>;

/** A village office that receives half an hour a day: two places, and all of them taken until Friday. */
export interface FullCentre {
  readonly id: string;
  /** What was booked, by date and time. */
  readonly booked: ReadonlyMap<string, Booked>;
}

export const slotAt = (day: number, time: string): number => Date.parse(`2026-11-${day}T${time}:00+07:00`);

type Parts = Pick<TestRooms, 'get' | 'transactions' | 'clock'>;

export async function addFullCentre(parts: Parts, code: string, firstPerson: number): Promise<FullCentre> {
  const id = await addCentre(parts, { code, week: weekOf(['10:00', '10:30']) });
  const booked = new Map<string, Booked>();
  let number = firstPerson;
  for (const day of [23, 24, 25, 26]) {
    for (const time of ['10:00', '10:15']) {
      booked.set(`${day} ${time}`, await book(parts, id, slotAt(day, time), person(number)));
      number += 1;
    }
  }
  return { id, booked };
}

/** Somebody with an e-mail books the time and asks to be told of an earlier one. */
export async function waitsFor(
  parts: Parts,
  centreId: string,
  [day, time]: readonly [number, string],
  number: number,
): Promise<Booked> {
  const contact = { phone: null, email: `probe${number}@example.org` };
  const visit = await book(parts, centreId, slotAt(day, time), { ...person(number), contact });
  await parts.get(AskEarlier).open(visit);
  return visit;
}

/** The visit is cancelled, and its place is the public's again. */
export async function freed({ get, clock }: Parts, visit: Booked | undefined): Promise<void> {
  if (!visit) throw new Error('nobody is booked there');
  await get(CancelBooking).run(visit);
  clock.advance(COOLED_MS);
}
