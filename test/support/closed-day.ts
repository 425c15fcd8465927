import { Transactions } from '../../src/common/database/transactions.ts';
import { MassMoves } from '../../src/scheduling/moves/mass-moves.ts';
import type { ChangeCause } from '../../src/scheduling/plan/change-cause.ts';
import { Schedules } from '../../src/slots/schedules.ts';
import { SlotPlanner } from '../../src/slots/slot-planner.ts';
import type { DateSpan } from '../../src/slots/slot-planner.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get' | 'clock'>;

export const DECREE: ChangeCause = {
  action: 'schedule.add-day',
  subject: { kind: 'region', id: '70' },
  reason: 'Указ Главы о нерабочем дне',
};

/** A centre closes a day as a decree has it; those who had booked are to be moved. The id of the run. */
export function closeDay(
  { get, clock }: Parts,
  centreId: string,
  date: string,
  only?: DateSpan,
): Promise<string | null> {
  return get(Transactions).run(async (tx) => {
    const owner = { scope: 'centre', centreId } as const;
    await get(Schedules).addCalendarDay(tx, { owner, date, kind: 'day-off', name: 'Нерабочий день' });
    const { surplus } = await get(SlotPlanner).rewrite(tx, centreId, clock.now(), only);
    const places = surplus.map((place) => ({ centreId, ...place }));
    return get(MassMoves).begin(tx, { cause: DECREE, actor: 'staff:head', surplus: places });
  });
}

/** The decree is taken back. */
export function openDay({ get, clock }: Parts, centreId: string, date: string): Promise<unknown> {
  return get(Transactions).run(async (tx) => {
    await get(Schedules).removeCalendarDay(tx, { scope: 'centre', centreId }, date, 'day-off');
    return get(SlotPlanner).rewrite(tx, centreId, clock.now());
  });
}
