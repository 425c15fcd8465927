import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { Attend } from '../../../src/queue/desk/attend.service.ts';
import { CallChosen } from '../../../src/queue/desk/call-chosen.service.ts';
import { CallNext } from '../../../src/queue/desk/call-next.service.ts';
import type { DeskAnswer } from '../../../src/queue/desk/desk.ts';
import { RunWindow } from '../../../src/queue/desk/run-window.service.ts';
import type { AtWindow } from '../../../src/queue/desk/seats.repository.ts';
import { TicketSteps } from '../../../src/queue/ticket-steps.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { sitDown } from '../../support/desk.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../../support/sample-centre.ts';

const NOW = '2026-11-24T08:45:00+07:00';

let rooms: TestRooms;
let centreId: string;
let codes = 900;
let people = 0;

beforeAll(async () => {
  rooms = await startRooms(NOW);
  await addCatalogue(rooms);
});
afterAll(() => rooms.close());
beforeEach(async () => {
  rooms.clock.set(NOW);
  const settings = { reservePercent: 0, noticeMinutes: 0 };
  centreId = await addCentre(rooms, { code: `70-${(codes += 1)}`, windows: 5, settings });
});

const booked = (time: string): ReturnType<typeof book> =>
  book(rooms, centreId, at(`2026-11-24T${time}:00+07:00`), person((people += 1)));
const waiting = async (time: string): Promise<HallTicket> => arrive(rooms, await booked(time));
const call = (desk: AtWindow, turn: number): Promise<DeskAnswer> =>
  rooms.get(CallNext).run({ ...desk, turn });
const shown = ({ id, step }: HallTicket): { ticketId: string; expectedStep: number } => ({
  ticketId: id,
  expectedStep: step,
});
const recovered = { outcome: 'recovered', reason: null, documentsSeen: ['passport'] } as const;
const refusal = (code: string): object => ({ type: { code } });

describe('calling the next one', () => {
  it('goes by the booked time, then the number, those with priority first, late ones last', async () => {
    const ten = await waiting('10:00');
    const nine = await waiting('09:00');
    const alsoNine = await waiting('09:00');
    const veteran = await waiting('11:00');
    await rooms.transactions.run(async (tx) => {
      const by = { accountId: null, window: null, reason: null, now: rooms.clock.now() };
      const steps = rooms.get(TicketSteps);
      const locked = await steps.lock(tx, veteran);
      await steps.take(tx, locked, 'prioritise', { by, changes: { priority: 'veteran' } });
    });
    await rooms.database.rows(
      sql`update ticket set is_late = true where centre_id = ${centreId} and id = ${nine.id}`,
    );
    const labels: (string | undefined)[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const { ticket } = await call(await sitDown(rooms, centreId, number), 1);
      labels.push(ticket?.label);
    }
    expect(labels).toEqual([veteran.label, alsoNine.label, ten.label, nine.label, undefined]);
  });

  it('takes only the services of the window', async () => {
    await waiting('09:00');
    const desk = await sitDown(rooms, centreId, 1, [CONFIRMATION]);
    expect(await call(desk, 1)).toMatchObject({ turn: 2, ticket: null });
    await rooms.get(RunWindow).changeServices({ ...desk, services: [CONFIRMATION, RECOVERY] });
    expect((await call(desk, 2)).ticket).toMatchObject({ state: 'called', window: 1, calls: 1 });
  });

  it('completes the visit and calls the next one in one errand', async () => {
    const [first, second] = [await waiting('09:00'), await waiting('09:15')];
    const desk = await sitDown(rooms, centreId, 1);
    const called = await call(desk, 1);
    const { ticket: started } = await rooms.get(Attend).start({ ...desk, ...shown(called.ticket!) });
    const finish = { ...shown(started!), ...recovered };
    const next = await rooms.get(CallNext).run({ ...desk, turn: 3, finish });
    expect([next.ticket?.label, next.turn]).toEqual([second.label, 4]);
    const [row] = await rooms.database.rows(sql`
      select state, outcome, documents_seen from ticket where centre_id = ${centreId} and id = ${first.id}`);
    expect(row).toEqual({ state: 'served', outcome: 'recovered', documents_seen: ['passport'] });
  });

  it('does neither when one of them may not be', async () => {
    await waiting('09:00');
    const other = await waiting('09:15');
    const desk = await sitDown(rooms, centreId, 1);
    const { ticket } = await call(desk, 1);
    const finish = { ...shown(ticket!), outcome: 'refused', reason: null, documentsSeen: [] } as const;
    await expect(rooms.get(CallNext).run({ ...desk, turn: 2, finish })).rejects.toMatchObject(
      refusal('reason-missing'),
    );
    const notStarted = { ...shown(ticket!), ...recovered };
    await expect(rooms.get(CallNext).run({ ...desk, turn: 2, finish: notStarted })).rejects.toMatchObject(
      refusal('ticket-moved-on'),
    );
    await rooms.get(Attend).start({ ...desk, ...shown(ticket!) });
    const wrong = { ...shown({ ...ticket!, step: 3 }), ...recovered, documentsSeen: ['birth-certificate'] };
    await expect(rooms.get(CallNext).run({ ...desk, turn: 3, finish: wrong })).rejects.toMatchObject(
      refusal('unknown-document'),
    );
    const [row] = await rooms.database.rows(sql`
      select state from ticket where centre_id = ${centreId} and id = ${other.id}`);
    expect(row).toEqual({ state: 'arrived' });
  });

  it('is one act however often it is sent: the second finds the window a turn further', async () => {
    await waiting('09:00');
    const next = await waiting('09:15');
    const desk = await sitDown(rooms, centreId, 1);
    const first = await call(desk, 1);
    await expect(call(desk, 1)).rejects.toMatchObject({
      type: { code: 'window-moved-on' },
      facts: { members: { turn: 2 } },
    });
    await expect(call(desk, 2)).rejects.toMatchObject({
      type: { code: 'window-busy' },
      facts: { members: { ticket: { label: first.ticket?.label } } },
    });
    const [row] = await rooms.database.rows(sql`
      select state from ticket where centre_id = ${centreId} and id = ${next.id}`);
    expect(row).toEqual({ state: 'arrived' });
  });

  it('passes by who cancelled on the own page, and who is of another day', async () => {
    const gone = await booked('09:00');
    await arrive(rooms, gone);
    const next = await waiting('09:15');
    await rooms.get(CancelBooking).run(gone);
    await rooms.database.rows(sql`
      update ticket set local_date = '2026-11-23' where centre_id = ${centreId} and id = ${(await waiting('09:00')).id}`);
    const { ticket } = await call(await sitDown(rooms, centreId, 1), 1);
    expect(ticket?.label).toBe(next.label);
  });

  it('waits while the window is paused', async () => {
    await waiting('09:00');
    const desk = await sitDown(rooms, centreId, 1);
    await rooms.get(RunWindow).pause({ ...desk, reason: 'lunch' });
    await expect(call(desk, 1)).rejects.toMatchObject(refusal('window-paused'));
    await rooms.get(RunWindow).resume(desk);
    expect((await call(desk, 1)).ticket).not.toBeNull();
  });

  it('takes somebody out of turn with a reason, which is in the audit', async () => {
    await waiting('09:00');
    const chosen = await waiting('12:00');
    const desk = await sitDown(rooms, centreId, 1);
    const { ticket } = await rooms
      .get(CallChosen)
      .run({ ...desk, ...shown(chosen), turn: 1, reason: 'Человеку плохо' });
    expect(ticket).toMatchObject({ id: chosen.id, state: 'called' });
    const audit = await rooms.database.rows(sql`
      select actor, action, before, after, reason from audit_entry where subject_id = ${chosen.id}`);
    expect(audit).toEqual([
      {
        actor: `staff:${desk.clerk.accountId}`,
        action: 'ticket.called-out-of-turn',
        before: { state: 'arrived' },
        after: { label: chosen.label, state: 'called', window: 1 },
        reason: 'Человеку плохо',
      },
    ]);
  });
});
