import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { HallReader } from '../../../src/queue/hall.reader.ts';
import { TicketSteps } from '../../../src/queue/ticket-steps.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person, rivals } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

describe('tickets', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms('2026-11-24T08:45:00+07:00');
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, { windows: 5, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(() => rooms.close());

  const booked = (time = '09:00'): ReturnType<typeof book> => {
    next += 1;
    return book(rooms, centreId, at(`2026-11-24T${time}:00+07:00`), person(next));
  };
  const by = (): { accountId: null; window: number; reason: null; now: number } => ({
    ...{ accountId: null, window: 1, reason: null },
    now: rooms.clock.now(),
  });
  const statusOf = async ({ bookingId }: HallTicket): Promise<string | undefined> => {
    const [row] = await rooms.database.rows<{ status: string }>(
      sql`select status from booking where centre_id = ${centreId} and id = ${bookingId}`,
    );
    return row?.status;
  };

  it('are numbered in the order of arrival and called by the letter of the service', async () => {
    const first = await arrive(rooms, await booked());
    const second = await arrive(rooms, await booked());
    expect([first.label, second.label]).toEqual(['Д-001', 'Д-002']);
    expect(await statusOf(first)).toBe('arrived');
  });

  it('cannot be without a booking that has arrived: the database refuses them', async () => {
    const { id } = await booked('09:15');
    const insert = (bookingId: string | null, arrivedAt: Date | null): Promise<unknown[]> =>
      rooms.database.rows(sql`
        insert into ticket (centre_id, id, booking_id, arrived_at, local_date, number, label, service_code,
          booked_for, is_late, state, calls, documents_seen, step)
        values (${centreId}, gen_random_uuid(), ${bookingId}, ${arrivedAt}, '2026-11-24', 900, 'Д-900',
          'account-recovery', now(), false, 'arrived', 0, '{}', 1)`);
    await expect(insert(null, null)).rejects.toThrow(/null value in column "booking_id"/);
    await expect(insert(id, null)).rejects.toThrow(/null value in column "arrived_at"/);
    await expect(insert(id, new Date(rooms.clock.now()))).rejects.toThrow(/ticket_booking_fk/);
    await expect(insert('00000000-0000-4000-8000-000000000000', new Date())).rejects.toThrow(
      /ticket_booking_fk/,
    );
  });

  it('let a booking arrive once: of twenty at once one gets the ticket', async () => {
    const one = await booked('09:30');
    const { won, lost } = await rivals(Array.from({ length: 20 }, () => arrive(rooms, one)));
    expect([won.length, lost]).toEqual([1, { 'booking-not-active': 19 }]);
  });

  it('go step by step with their booking and come back each step as they were', async () => {
    const steps = rooms.get(TicketSteps);
    const waiting = await arrive(rooms, await booked('10:00'));
    const { window, now } = { window: 1, now: rooms.clock.now() };
    const states = await rooms.transactions.run(async (tx) => {
      const locked = await steps.lock(tx, waiting);
      const called = await steps.take(tx, locked, 'call', {
        by: by(),
        changes: { window, calls: 1, calledAt: now },
      });
      const serving = await steps.take(tx, called, 'start', { by: by(), changes: { startedAt: now } });
      const served = await steps.take(tx, serving, 'serve', {
        by: by(),
        changes: { endedAt: now, outcome: 'recovered', documentsSeen: ['passport'] },
      });
      const back = await steps.undo(tx, served, by());
      return [served.state, back.state, back.outcome];
    });
    expect(states).toEqual(['served', 'in-service', null]);
    expect(await statusOf(waiting)).toBe('in-service');
    const seen = await rooms.get(HallReader).tickets(centreId, '2026-11-24');
    expect(seen.find(({ id }) => id === waiting.id)).toMatchObject({
      state: 'in-service',
      step: 5,
      window: 1,
    });
  });

  it('give the claims and the place of a missed visit back, and take them again when it was a slip', async () => {
    const one = await booked('10:30');
    const ticket = await arrive(rooms, one);
    const claims = async (): Promise<number> => {
      const [row] = await rooms.database.rows<{ count: string }>(
        sql`select count(*) from person_claim where booking_id = ${one.id}`,
      );
      return Number(row?.count);
    };
    const taken = async (): Promise<number | undefined> => {
      const [row] = await rooms.database.rows<{ taken: number }>(
        sql`select taken from slot where centre_id = ${centreId} and starts_at = ${new Date(one.startsAt)}`,
      );
      return row?.taken;
    };
    const steps = rooms.get(TicketSteps);
    const missed = await rooms.transactions.run(async (tx) => {
      const locked = await steps.lock(tx, ticket);
      const called = await steps.take(tx, locked, 'call', {
        by: by(),
        changes: { window: 2, calls: 3, calledAt: rooms.clock.now() },
      });
      return steps.take(tx, called, 'miss', { by: by() });
    });
    expect([await claims(), await taken(), await statusOf(ticket)]).toEqual([0, 0, 'missed']);
    await rooms.transactions.run(async (tx) => steps.undo(tx, await steps.lock(tx, missed), by()));
    expect([(await claims()) > 0, await taken(), await statusOf(ticket)]).toEqual([true, 1, 'called']);
  });

  it('refuse whoever acts on an older state, and say where they stand now', async () => {
    const ticket = await arrive(rooms, await booked('11:00'));
    const steps = rooms.get(TicketSteps);
    await rooms.transactions.run(async (tx) => {
      await steps.take(tx, await steps.lock(tx, ticket), 'prioritise', {
        by: by(),
        changes: { priority: 'veteran' },
      });
    });
    await expect(
      rooms.transactions.run((tx) => steps.lock(tx, { ...ticket, expectedStep: ticket.step })),
    ).rejects.toMatchObject({
      type: { code: 'ticket-moved-on' },
      facts: { members: { ticket: { label: ticket.label, state: 'arrived', step: 2 } } },
    });
  });
});
