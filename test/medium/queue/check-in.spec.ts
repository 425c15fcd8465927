import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { MarkMissed } from '../../../src/bookings/mark-missed.service.ts';
import { MoveBooking } from '../../../src/bookings/move-booking.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { CheckIn } from '../../../src/queue/check-in/check-in.service.ts';
import type { CheckedIn } from '../../../src/queue/check-in/check-in.service.ts';
import { FindVisits } from '../../../src/queue/check-in/find-visits.service.ts';
import type { FoundVisits } from '../../../src/queue/check-in/find-visits.service.ts';
import { GivePriority } from '../../../src/queue/check-in/give-priority.service.ts';
import { PlacesInHall } from '../../../src/queue/check-in/places-in-hall.ts';
import { TakeBackArrival } from '../../../src/queue/check-in/take-back-arrival.service.ts';
import { HallReader } from '../../../src/queue/hall.reader.ts';
import { TicketSteps } from '../../../src/queue/ticket-steps.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { at, book, person } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

const DAY = '2026-11-24';
const CLERK = newId();

describe('checking in', () => {
  let rooms: TestRooms;
  let centreId: string;
  let other: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms(`${DAY}T08:45:00+07:00`);
    await addCatalogue(rooms);
    const settings = { reservePercent: 0, noticeMinutes: 0 };
    centreId = await addCentre(rooms, { windows: 5, settings, address: 'ул. Пробная, 1' });
    other = await addCentre(rooms, { code: '70-902', windows: 5, settings });
  });
  afterAll(() => rooms.close());
  beforeEach(() => clockAt('08:45'));

  const clockAt = (time: string, day = DAY): void => rooms.clock.set(at(`${day}T${time}:00+07:00`));
  const booked = (time = '09:00', day = DAY): ReturnType<typeof book> => {
    next += 1;
    return book(rooms, centreId, at(`${day}T${time}:00+07:00`), person(next));
  };
  const come = (reference: string, where = centreId): Promise<CheckedIn> =>
    rooms.get(CheckIn).run({ centreId: where, visit: { reference }, accountId: null });
  const ticketOf = (arrived: CheckedIn): HallTicket => {
    if (!arrived.ok) throw new Error(`refused: ${arrived.reason}`);
    return arrived.ticket;
  };
  const inHall = async (): Promise<readonly string[]> =>
    (await rooms.get(HallReader).tickets(centreId, DAY)).map(({ label }) => label);
  const setBack = (ticket: HallTicket): Promise<HallTicket> =>
    rooms.get(TakeBackArrival).run({
      ...{ centreId, ticketId: ticket.id, expectedStep: ticket.step, accountId: CLERK },
    });

  it('gives a ticket once, and the same one again', async () => {
    const { reference } = await booked();
    const first = await come(reference);
    expect(first).toMatchObject({ ok: true, how: 'first', ticket: { isLate: false, state: 'arrived' } });
    const again = await come(reference);
    expect(again).toEqual({ ok: true, how: 'again', ticket: ticketOf(first) });
  });

  it('refuses who comes too early, to another centre, on another day, and says what the visit is', async () => {
    const { reference, startsAt } = await booked('16:00');
    expect(await come(reference)).toMatchObject({ ok: false, reason: 'too-early', visit: { startsAt } });
    expect(await come(reference, other)).toMatchObject({
      ...{ ok: false, reason: 'wrong-centre' },
      visit: { centre: { address: 'ул. Пробная, 1' } },
    });
    const tomorrow = await booked('09:00', '2026-11-25');
    expect(await come(tomorrow.reference)).toMatchObject({ ok: false, reason: 'other-day' });
    expect(await come('10000001')).toEqual({ ok: false, reason: 'not-found', visit: null });
  });

  it('receives the late after those on time', async () => {
    const [early, late] = [await booked('09:15'), await booked('10:15')];
    clockAt('09:31');
    const lateTicket = ticketOf(await come(early.reference));
    clockAt('10:00');
    const onTime = ticketOf(await come(late.reference));
    expect([lateTicket.isLate, onTime.isLate]).toEqual([true, false]);
    const line = await inHall();
    expect(line.indexOf(onTime.label)).toBeLessThan(line.indexOf(lateTicket.label));
  });

  it('tells of a cancelled visit, and of one that has moved away', async () => {
    const cancelled = await booked('09:30');
    await rooms.get(CancelBooking).run(cancelled);
    expect(await come(cancelled.reference)).toMatchObject({ ok: false, reason: 'cancelled' });
    const moved = await booked('10:30');
    await rooms.get(MoveBooking).run({
      ...{ reference: moved.reference, secret: moved.secret },
      ...{ centreId: other, startsAt: at(`${DAY}T10:45:00+07:00`) },
    });
    expect(await come(moved.reference)).toMatchObject({ ok: false, reason: 'wrong-centre' });
    const byOldId = { centreId, bookingId: moved.id };
    expect(await rooms.get(CheckIn).run({ centreId, visit: byOldId, accountId: CLERK })).toMatchObject({
      ...{ ok: false, reason: 'moved' },
    });
  });

  it('brings a missed visit back the same day, only where staff say why, and gives it a ticket', async () => {
    const { reference, id } = await booked('11:00');
    clockAt('11:31');
    await rooms.get(MarkMissed).run();
    expect(await come(reference)).toMatchObject({ ok: false, reason: 'missed' });
    const back = await rooms.get(CheckIn).run({
      ...{ centreId, visit: { centreId, bookingId: id }, accountId: CLERK },
      bringBack: { reason: 'Автобус опоздал' },
    });
    expect(back).toMatchObject({ ok: true, how: 'brought-back', ticket: { state: 'arrived', isLate: true } });
    expect(await inHall()).toContain(ticketOf(back).label);
    const trail = await rooms.database.rows(sql`
      select actor, action, before, after, reason from audit_entry where subject_id = ${ticketOf(back).id}`);
    expect(trail).toEqual([
      {
        ...{ actor: `staff:${CLERK}`, action: 'visit.brought-back' },
        before: { state: 'missed' },
        after: { centreId, label: ticketOf(back).label, state: 'arrived' },
        reason: 'Автобус опоздал',
      },
    ]);
  });

  it('brings nobody back who has booked anew meanwhile', async () => {
    next += 1;
    const who = person(next);
    const { id } = await book(rooms, centreId, at(`${DAY}T11:15:00+07:00`), who);
    clockAt('11:46');
    await rooms.get(MarkMissed).run();
    await book(rooms, centreId, at(`${DAY}T15:00:00+07:00`), who);
    await expect(
      rooms.get(CheckIn).run({
        ...{ centreId, visit: { centreId, bookingId: id }, accountId: CLERK },
        bringBack: { reason: 'Пришёл' },
      }),
    ).rejects.toMatchObject({ type: { code: 'visitor-booked-anew' } });
  });

  it('takes a mistake back: out of the hall, booked again, and the same number when they come', async () => {
    const { reference, id } = await booked('09:00');
    const ticket = ticketOf(await come(reference));
    await setBack(ticket);
    expect(await inHall()).not.toContain(ticket.label);
    const [row] = await rooms.database.rows<{ status: string }>(sql`
      select status from booking where centre_id = ${centreId} and id = ${id}`);
    expect(row?.status).toBe('booked');
    const again = ticketOf(await come(reference));
    expect([again.id, again.label, again.number]).toEqual([ticket.id, ticket.label, ticket.number]);
    expect(await inHall()).toContain(ticket.label);
  });

  it('takes back nobody who is called already, nor on an old screen', async () => {
    const { reference } = await booked('09:45');
    clockAt('09:30');
    const ticket = ticketOf(await come(reference));
    const by = { accountId: CLERK, window: 1, reason: null, now: rooms.clock.now() };
    const called = await rooms.transactions.run(async (tx) => {
      const steps = rooms.get(TicketSteps);
      const changes = { window: 1, calls: 1, calledAt: rooms.clock.now() };
      return steps.take(tx, await steps.lock(tx, ticket), 'call', { by, changes });
    });
    await expect(setBack(ticket)).rejects.toMatchObject({ type: { code: 'ticket-moved-on' } });
    await expect(setBack(called)).rejects.toMatchObject({ type: { code: 'ticket-moved-on' } });
  });

  it('puts those with priority first, once the document was shown, and writes down only the category', async () => {
    const { reference } = await booked('10:45');
    clockAt('10:40');
    const ticket = ticketOf(await come(reference));
    const give = (category: string | null, documentShown: boolean): Promise<HallTicket> =>
      rooms.get(GivePriority).run({
        ...{ centreId, ticketId: ticket.id, expectedStep: ticket.step, accountId: CLERK },
        ...{ category, documentShown },
      });
    await expect(give('veteran', false)).rejects.toMatchObject({ type: { code: 'document-not-shown' } });
    await expect(give('in-a-hurry', true)).rejects.toMatchObject({ type: { code: 'unknown-priority' } });
    await give('veteran', true);
    expect((await inHall())[0]).toBe(ticket.label);
    const trail = await rooms.database.rows(sql`
      select before, after from audit_entry where subject_id = ${ticket.id} and action = 'ticket.priority-given'`);
    expect(trail).toEqual([
      {
        before: { priority: null },
        after: { centreId, label: ticket.label, priority: 'veteran', documentShown: true },
      },
    ]);
  });

  it('gives no priority to a ticket whose arrival was taken back, until they come', async () => {
    const { reference } = await booked('11:00');
    clockAt('10:50');
    const back = await setBack(ticketOf(await come(reference)));
    const give = ({ id, step }: HallTicket): Promise<HallTicket> =>
      rooms.get(GivePriority).run({
        ...{ centreId, ticketId: id, expectedStep: step, accountId: CLERK },
        ...{ category: 'veteran', documentShown: true },
      });
    await expect(give(back)).rejects.toMatchObject({ type: { code: 'ticket-moved-on' } });
    expect(await give(ticketOf(await come(reference)))).toMatchObject({ priority: 'veteran' });
  });

  it('finds the visits of a day by name, forgivingly, and writes down who looked but not for whom', async () => {
    const find = (q: string): ReturnType<FindVisits['run']> =>
      rooms.get(FindVisits).run({ centreId, date: DAY, q, accountId: CLERK });
    const all = await find('');
    expect(all.visits.length).toBeGreaterThan(5);
    const one = all.visits[0];
    if (!one) throw new Error('nobody comes');
    const typed = `  ${one.familyName.toUpperCase().replace('О', 'O')}  ${one.givenName.toLowerCase()} `;
    const found = await find(typed);
    expect(found.visits.map(({ bookingId }) => bookingId)).toContain(one.bookingId);
    expect(found.visits.length).toBeLessThan(all.visits.length);
    expect((await find(one.reference)).visits).toHaveLength(1);
    expect((await find('Никто')).visits).toHaveLength(0);
    const idsOf = (answer: FoundVisits): string[] => answer.visits.map(({ bookingId }) => bookingId);
    const trail = await rooms.database.rows<{ after: unknown }>(sql`
      select after from audit_entry where action = 'visits.read' order by at, id`);
    expect(trail.map(({ after }) => after)).toEqual([
      { date: DAY, searched: false, seen: all.visits.length, bookings: idsOf(all) },
      { date: DAY, searched: true, seen: found.visits.length, bookings: idsOf(found) },
      { date: DAY, searched: true, seen: 1, bookings: [one.bookingId] },
      { date: DAY, searched: true, seen: 0, bookings: [] },
    ]);
    expect(JSON.stringify(trail)).not.toContain('Пробова');
  });

  it('says how many are before and how long it takes', async () => {
    clockAt('12:50');
    const tickets = [];
    for (let n = 0; n < 3; n += 1) tickets.push(ticketOf(await come((await booked('13:00')).reference)));
    const last = tickets.at(-1);
    if (!last) throw new Error('nobody came');
    const closed = await rooms.get(PlacesInHall).of(last);
    expect(closed).toMatchObject({ windows: 0, waitMinutes: null });
    await rooms.database.rows(sql`
      insert into window_shift (
        centre_id, window_number, account_id, clerk, services, state, opened_at, since, turn
      )
      values (${centreId}, 1, ${newId()}, 'Проба', '{account-recovery}', 'open', now(), now(), 1)`);
    const open = await rooms.get(PlacesInHall).of(last);
    expect(open).toEqual({ before: closed?.before, windows: 1, waitMinutes: (closed?.before ?? 0) * 15 });
  });
});
