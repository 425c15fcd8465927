import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { MassMoves } from '../../../src/scheduling/moves/mass-moves.ts';
import { closeDay, DECREE } from '../../support/closed-day.ts';
import { at, book, hold, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

const thursday = (time: string): number => at(`2026-11-26T${time}:00+07:00`);
const friday = (time: string): number => at(`2026-11-27T${time}:00+07:00`);

describe('a run that moves bookings', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  const village = async (windows = 1): Promise<string> => {
    next += 1;
    centreId = await addCentre(rooms, { code: `70-${800 + next}`, windows, settings: { reservePercent: 0 } });
    return centreId;
  };
  const someone = (): ReturnType<typeof person> => {
    next += 1;
    return person(next);
  };
  const rows = (): Promise<unknown[]> =>
    rooms.database.rows(sql`
      select booking_id as id, state from moved_booking where centre_id = ${centreId} order by id`);
  const begin = (startsAt: number, places: number): Promise<string | null> =>
    rooms.transactions.run((tx) =>
      rooms.get(MassMoves).begin(tx, {
        cause: DECREE,
        actor: 'staff:head',
        surplus: [{ centreId, startsAt, places }],
      }),
    );

  it('has a row for everybody of the closed day, and none when nobody is concerned', async () => {
    await village();
    const first = await book(rooms, centreId, thursday('10:00'), someone());
    const second = await book(rooms, centreId, thursday('11:00'), someone());
    await book(rooms, centreId, friday('10:00'), someone());
    const run = await closeDay(rooms, centreId, '2026-11-26');
    expect(run).not.toBeNull();
    expect(await rows()).toEqual([
      { id: first.id, state: 'to-propose' },
      { id: second.id, state: 'to-propose' },
    ]);
    expect(
      await rooms.database.rows(
        sql`select id, cause, reason, actor from move_run where centre_id = ${centreId}`,
      ),
    ).toEqual([{ id: run, cause: 'schedule.add-day', reason: DECREE.reason, actor: 'staff:head' }]);
    await village();
    expect(await closeDay(rooms, centreId, '2026-11-26')).toBeNull();
  });

  it('asks nobody twice when the day is changed again', async () => {
    await village();
    const only = await book(rooms, centreId, thursday('10:00'), someone());
    await closeDay(rooms, centreId, '2026-11-26');
    expect(await closeDay(rooms, centreId, '2026-11-26')).toBeNull();
    expect(await rows()).toEqual([{ id: only.id, state: 'to-propose' }]);
  });

  it('takes those who booked last when only some places of a time go', async () => {
    await village(3);
    const booked: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      rooms.clock.advance(1000);
      booked.push((await book(rooms, centreId, thursday('10:00'), someone())).id);
    }
    await begin(thursday('10:00'), 1);
    expect(await rows()).toEqual([{ id: booked[2], state: 'to-propose' }]);
    // The plan counts all its surplus each time, those of the earlier change among them.
    await begin(thursday('10:00'), 2);
    expect(await rows()).toEqual(expect.arrayContaining([{ id: booked[1], state: 'to-propose' }]));
    expect(await rows()).toHaveLength(2);
  });

  it('takes a hold along, which may become a booking yet, but none that ran out', async () => {
    await village(2);
    const held = await hold(rooms, centreId, thursday('10:00'));
    await book(rooms, centreId, thursday('10:00'), someone());
    await begin(thursday('10:00'), 1);
    expect(await rows()).toEqual([{ id: held.id, state: 'to-propose' }]);
    await village(2);
    await hold(rooms, centreId, thursday('10:00'));
    await book(rooms, centreId, thursday('10:00'), someone());
    rooms.clock.advance(6 * 60_000);
    expect(await begin(thursday('10:00'), 1)).toBeNull();
  });
});

describe('a run that is only thought of', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());

  it('says who is hit and gives each another place, and writes nothing', async () => {
    const centreId = await addCentre(rooms, { settings: { reservePercent: 0 } });
    const first = await book(rooms, centreId, thursday('10:00'), person(1));
    const mail = { phone: null, email: 'probe@example.org' };
    const second = await book(rooms, centreId, thursday('10:15'), { ...person(2), contact: mail });
    const surplus = [first, second].map(({ startsAt }) => ({ centreId, startsAt, places: 1 }));
    const hits = await rooms.transactions.run((tx) => rooms.get(MassMoves).propose(tx, surplus));
    // The day is not closed here, so its other times are the nearest.
    expect(hits).toEqual([
      {
        ...{ centreId, bookingId: first.id, startsAt: thursday('10:00'), told: 'call' },
        to: { centreId, startsAt: thursday('09:45') },
      },
      {
        ...{ centreId, bookingId: second.id, startsAt: thursday('10:15'), told: 'letter' },
        to: { centreId, startsAt: thursday('10:30') },
      },
    ]);
    expect(await rooms.database.rows(sql`select 1 from moved_booking`)).toEqual([]);
  });
});
