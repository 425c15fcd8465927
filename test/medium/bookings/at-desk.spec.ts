import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Nearest } from '../../../src/bookings/desk/nearest-places.ts';
import { VisitsOfCentreReader } from '../../../src/bookings/desk/visits-of-centre.reader.ts';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { bookAtDesk, CLERK } from '../../support/at-desk.ts';
import { at, book, hold, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../../support/sample-centre.ts';

const NO_CONTACT = { phone: null, email: null };
const monday = (time: string): number => at(`2026-11-23T${time}:00+07:00`);
const tuesday = (time: string): number => at(`2026-11-24T${time}:00+07:00`);

describe('a booking at the desk', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 100;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    // Five places a time, one of them in reserve.
    centreId = await addCentre(rooms, { windows: 5 });
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  const someone = (): ReturnType<typeof person> => {
    next += 1;
    return person(next);
  };
  const trail = async (bookingId: string): Promise<unknown[]> =>
    rooms.database.rows(sql`
      select actor, action, before, after, reason
      from audit_entry
      where subject_kind = 'booking' and subject_id = ${bookingId}
      order by at, id`);

  it('takes reserve places that the public may not have, and no more than there are', async () => {
    for (let place = 0; place < 4; place += 1) await hold(rooms, centreId, tuesday('10:00'));
    await expect(hold(rooms, centreId, tuesday('10:00'))).rejects.toMatchObject({
      type: { code: 'slot-taken' },
    });
    await expect(bookAtDesk(rooms, centreId, tuesday('10:00'), someone())).resolves.toMatchObject({
      status: 'booked',
      source: 'desk',
      startsAt: tuesday('10:00'),
    });
    await expect(bookAtDesk(rooms, centreId, tuesday('10:00'), someone())).rejects.toMatchObject({
      type: { code: 'slot-taken' },
    });
  });

  it('takes a cancelled place at once, while it still cools for the public', async () => {
    const village = await addCentre(rooms, { code: '70-911', windows: 1 });
    const cancelled = await book(rooms, village, tuesday('11:00'), someone());
    await rooms.get(CancelBooking).run(cancelled);
    await expect(hold(rooms, village, tuesday('11:00'))).rejects.toMatchObject({
      type: { code: 'slot-taken' },
    });
    await expect(bookAtDesk(rooms, village, tuesday('11:00'), someone())).resolves.toBeDefined();
  });

  it('is possible without notice, also into a time that has begun, and not once it is over', async () => {
    rooms.clock.set('2026-11-23T10:05:00+07:00');
    await expect(bookAtDesk(rooms, centreId, monday('10:00'), someone())).resolves.toBeDefined();
    await expect(bookAtDesk(rooms, centreId, monday('09:45'), someone())).rejects.toMatchObject({
      type: { code: 'too-soon' },
    });
    rooms.clock.set('2026-11-23T09:00:00+07:00');
  });

  it('needs no contact, writes down how the consent was given, and says in the trail who booked', async () => {
    const booked = await bookAtDesk(rooms, centreId, tuesday('12:00'), { ...someone(), contact: NO_CONTACT });
    const [row] = await rooms.database.rows<{ consents: unknown }>(sql`
      select consents from booking where id = ${booked.id}`);
    expect(row?.consents).toEqual([
      { code: 'personal-data', at: '2026-11-23T02:00:00.000Z', given: 'in-person' },
    ]);
    expect(await trail(booked.id)).toEqual([
      {
        actor: `staff:${CLERK}`,
        action: 'visit.booked',
        before: null,
        reason: null,
        after: { centreId, source: 'desk', startsAt: '2026-11-24T05:00:00.000Z' },
      },
    ]);
  });

  it('is made by telephone only for a number, and the consent was given by telephone', async () => {
    const caller = { ...someone(), source: 'hotline' } as const;
    await expect(
      bookAtDesk(rooms, centreId, tuesday('12:15'), { ...caller, contact: NO_CONTACT }),
    ).rejects.toMatchObject({ type: { code: 'phone-missing' } });
    const booked = await bookAtDesk(rooms, centreId, tuesday('12:15'), caller);
    const [row] = await rooms.database.rows<{ consents: unknown }>(sql`
      select consents from booking where id = ${booked.id}`);
    expect(row?.consents).toMatchObject([{ given: 'by-telephone' }]);
  });

  it('is refused without consent, and leaves no hold behind', async () => {
    const before = await rooms.database.rows(sql`select count(*) from booking`);
    await expect(
      bookAtDesk(rooms, centreId, tuesday('12:30'), { ...someone(), consents: [] }),
    ).rejects.toMatchObject({ type: { code: 'consent-missing' } });
    await expect(
      bookAtDesk(rooms, centreId, tuesday('12:30'), { ...someone(), audience: 'nobody' }),
    ).rejects.toMatchObject({ type: { code: 'audience-not-served' } });
    expect(await rooms.database.rows(sql`select count(*) from booking`)).toEqual(before);
  });

  it('counts with those of the site as the one active booking of a person', async () => {
    const who = someone();
    await book(rooms, centreId, tuesday('13:00'), who);
    await expect(bookAtDesk(rooms, centreId, tuesday('13:15'), who)).rejects.toMatchObject({
      type: { code: 'already-booked' },
    });
    const held = await rooms.database.rows(sql`
      select id from booking where starts_at = ${new Date(tuesday('13:15'))}`);
    expect(held).toEqual([]);
  });

  it('knows somebody without a contact by the whole name at that centre', async () => {
    const { visitor } = someone();
    const bare = { visitor, contact: NO_CONTACT };
    await bookAtDesk(rooms, centreId, tuesday('14:00'), bare);
    await expect(bookAtDesk(rooms, centreId, tuesday('14:15'), bare)).rejects.toMatchObject({
      type: { code: 'already-booked' },
    });
    const namesake = { ...bare, visitor: { ...visitor, patronymic: 'Иванович' } };
    await expect(bookAtDesk(rooms, centreId, tuesday('14:15'), namesake)).resolves.toBeDefined();
  });

  it('goes beyond what a time holds with a reason, and the count of the slot stays true', async () => {
    const full = await addCentre(rooms, { code: '70-912', windows: 1, settings: { reservePercent: 0 } });
    await book(rooms, full, tuesday('10:00'), someone());
    const beyond = await bookAtDesk(rooms, full, tuesday('10:00'), { ...someone(), beyond: 'взлом' });
    const slot = (): Promise<unknown[]> =>
      rooms.database.rows(sql`
        select capacity, taken, kept from slot
        where centre_id = ${full} and starts_at = ${new Date(tuesday('10:00'))}`);
    expect(await slot()).toEqual([{ capacity: 1, taken: 2, kept: 1 }]);
    expect(await trail(beyond.id)).toMatchObject([
      { action: 'visit.booked-beyond-capacity', reason: 'взлом' },
    ]);
    await rooms.get(CancelBooking).run({
      reference: beyond.reference,
      secret: (await secretOf(beyond.centreId, beyond.originId)) ?? '',
    });
    expect(await slot()).toEqual([{ capacity: 1, taken: 1, kept: 0 }]);
  });

  it('beyond capacity needs a time of the plan, and never makes a second active booking', async () => {
    const who = { ...someone(), beyond: 'очередь' };
    await expect(bookAtDesk(rooms, centreId, tuesday('20:00'), who)).rejects.toMatchObject({
      type: { code: 'not-a-slot' },
    });
    await bookAtDesk(rooms, centreId, tuesday('15:00'), who);
    await expect(bookAtDesk(rooms, centreId, tuesday('15:15'), who)).rejects.toMatchObject({
      type: { code: 'already-booked' },
    });
  });

  it('is offered the soonest times here, or those of the next day that has any', async () => {
    const village = await addCentre(rooms, { code: '70-913', week: weekOf(['09:00', '09:30']) });
    const first = await rooms.get(Nearest).find(village, RECOVERY);
    expect(first.here.places.map(({ startsAt }) => startsAt)).toEqual([monday('09:00'), monday('09:15')]);
    for (const time of ['09:00', '09:15']) await bookAtDesk(rooms, village, monday(time), someone());
    const second = await rooms.get(Nearest).find(village, RECOVERY);
    expect([second.here.date, second.here.places[0]]).toEqual([
      '2026-11-24',
      expect.objectContaining({ startsAt: tuesday('09:00'), free: 1, forPublic: 1 }),
    ]);
    expect(second.nearby.length).toBeGreaterThan(0);
    expect(second.nearby.map((place) => place.centreId)).not.toContain(village);
    const all = await rooms.get(Nearest).ofDay(village, RECOVERY, '2026-11-23');
    expect(all.places.map(({ free, taken }) => [free, taken])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('is found by reference and by name as people mistype it, in its own centre only', async () => {
    const other = await addCentre(rooms, { code: '70-914' });
    const visitor = { familyName: 'Щёлокова-Ёж', givenName: 'Анна', patronymic: null };
    const booked = await bookAtDesk(rooms, other, tuesday('10:00'), { visitor, contact: NO_CONTACT });
    const find = async (centre: string, text: string): Promise<string[]> => {
      const now = rooms.clock.now();
      const found = await rooms.get(VisitsOfCentreReader).find({ centreId: centre, text, now });
      return found.map(({ reference }) => reference);
    };
    for (const text of ['щелок', 'ЕЖ анна', 'Aнна щё', booked.reference]) {
      expect([text, await find(other, text)]).toEqual([text, [booked.reference]]);
    }
    expect(await find(other, 'локова')).toEqual([]);
    expect(await find(centreId, booked.reference)).toEqual([]);
    expect(await find(centreId, 'щелокова')).toEqual([]);
  });

  async function secretOf(centre: string, originId: string): Promise<string> {
    const { BookingSecret } = await import('../../../src/bookings/booking-secret.ts');
    return rooms.get(BookingSecret).make(centre, originId);
  }
});
