import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formatReference } from '../../../src/bookings/domain/reference.ts';
import { ReadBooking } from '../../../src/bookings/read-booking.service.ts';
import { TidyHolds } from '../../../src/bookings/tidy-holds.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { MessageComposers } from '../../../src/notifications/message-composers.ts';
import { OutboxRelay } from '../../../src/notifications/outbox-relay.ts';
import { AcceptOffer } from '../../../src/scheduling/moves/accept-offer.ts';
import { MoveOffers } from '../../../src/scheduling/moves/move-offers.ts';
import { MovePeople } from '../../../src/scheduling/moves/move-people.service.ts';
import { closeDay, DECREE, openDay } from '../../support/closed-day.ts';
import { at, book, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { moveStates, offerTo } from '../../support/moved.ts';
import { startRooms, TEST_NOW } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, weekOf } from '../../support/sample-centre.ts';

const DAY = '2026-12-01';
const tuesday = (time: string): number => at(`2026-12-01T${time}:00+07:00`);
const wednesday = (time: string): number => at(`2026-12-02T${time}:00+07:00`);

describe('the place kept for somebody whose day is closed', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  beforeEach(async () => {
    rooms.clock.set(TEST_NOW);
    next += 1;
    centreId = await addCentre(rooms, {
      ...{ code: `70-${600 + next}`, municipality: `Район ${next}`, phone: '+73822000000' },
      week: weekOf(['10:00', '10:30']),
    });
  });
  afterEach(async () => {
    await rooms.get(TidyHolds).run();
    await expectBooksBalance(rooms.database);
  });

  const told = async (locale: 'ru' | 'en' = 'ru'): ReturnType<typeof book> => {
    next += 1;
    const visit = await book(rooms, centreId, tuesday('10:15'), {
      ...{ ...person(next), locale },
      contact: { phone: null, email: `probe${next}@example.org` },
    });
    await closeDay(rooms, centreId, DAY);
    await rooms.get(MovePeople).run();
    return visit;
  };

  it('is the person’s at one word, under the old number, and again is no change', async () => {
    const visit = await told();
    const { holdId } = await offerTo(rooms, visit);
    const moved = await rooms.get(AcceptOffer).run(visit, holdId);
    expect(moved).toMatchObject({
      ...{ reference: visit.reference, startsAt: wednesday('10:15'), status: 'booked', isToMove: false },
    });
    expect(await rooms.get(AcceptOffer).run(visit, holdId)).toEqual(moved);
    expect(await moveStates(rooms.database, centreId)).toEqual({ accepted: 1 });
    expect(await rooms.get(MoveOffers).of(moved)).toBeNull();
    const slot = await rooms.database.rows(sql`
      select taken from slot where centre_id = ${centreId} and starts_at = ${new Date(wednesday('10:15'))}`);
    expect(slot).toEqual([{ taken: 1 }]);
  });

  it('may be at another centre nearby, when that has the nearest day', async () => {
    const near = await addCentre(rooms, {
      ...{ code: `70-${650 + next}`, municipality: `Район ${next}` },
      week: weekOf(['10:00', '12:00'], [], [2]),
    });
    const visit = await told();
    const offer = await offerTo(rooms, visit);
    expect([offer.centre.id, offer.startsAt]).toEqual([near, tuesday('10:15')]);
    await rooms.get(AcceptOffer).run(visit, offer.holdId);
    expect(await rooms.get(ReadBooking).run(visit)).toMatchObject({
      centreId: near,
      startsAt: tuesday('10:15'),
    });
  });

  it('is refused once it has run out, and the booking stays to be moved', async () => {
    const visit = await told();
    const { holdId } = await offerTo(rooms, visit);
    rooms.clock.advance(6 * 86_400_000);
    await expect(rooms.get(AcceptOffer).run(visit, holdId)).rejects.toMatchObject({
      type: { code: 'move-offer-gone' },
    });
    expect(await moveStates(rooms.database, centreId)).toEqual({ proposed: 1 });
    expect(await rooms.get(ReadBooking).run(visit)).toMatchObject({
      startsAt: tuesday('10:15'),
      isToMove: true,
    });
  });

  it('is not had with the offer of somebody else', async () => {
    const visit = await told();
    const other = '01930000-0000-7000-8000-000000000009';
    await expect(rooms.get(AcceptOffer).run(visit, other)).rejects.toMatchObject({
      type: { code: 'move-offer-gone' },
    });
  });

  it('is told of in both languages, with the reason and where to answer', async () => {
    const letter = async (visit: { id: string }): Promise<string> => {
      const composed = await rooms.get(MessageComposers).find('move-offered')?.(centreId, visit.id);
      return `${composed?.to}\n${composed?.subject}\n\n${composed?.text}`;
    };
    const visit = await told();
    const number = formatReference(visit.reference);
    const russian = await letter(visit);
    for (const words of [
      `probe${next}@example.org`,
      `Ваш визит вторник, 1 декабря 2026 года, 10:15 нужно перенести. Запись ${number}`,
      'Центр не принимает: вторник, 1 декабря 2026 года.',
      `Причина: ${DECREE.reason}`,
      'Мы держим для вас другое время:\nсреда, 2 декабря 2026 года, 10:15',
      'Ответьте до: четверг, 26 ноября 2026 года, 09:00.',
      `http://localhost:3000/b#${visit.reference}.`,
    ])
      expect(russian).toContain(words);
    expect(russian).not.toContain('Пробова');
    await openDay(rooms, centreId, DAY);
    await rooms.get(MovePeople).run();
    expect(await letter(visit)).toContain('undefined');
    const off = await rooms.get(MessageComposers).find('move-called-off')?.(centreId, visit.id);
    expect(off?.text).toContain('Ваша запись остаётся прежней.');
  });

  it('is told of in English to whoever booked in English', async () => {
    const visit = await told('en');
    const composed = await rooms.get(MessageComposers).find('move-offered')?.(centreId, visit.id);
    expect(composed?.subject).toContain('Your visit on Tuesday, 1 December 2026, 10:15 has to be moved.');
    expect(composed?.text).toContain('We keep another time for you');
  });

  it('is for staff to tell when the letter cannot leave the house', async () => {
    await told();
    // No mail server is configured here: messages only go to the log.
    await rooms.get(OutboxRelay).deliverDue();
    await rooms.get(MovePeople).run();
    expect(await moveStates(rooms.database, centreId)).toEqual({ 'on-call-list': 1 });
  });
});
