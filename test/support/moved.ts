import { sql } from '../../src/common/database/sql.ts';
import type { Database } from '../../src/common/database/database.ts';
import { MoveOffers } from '../../src/scheduling/moves/move-offers.ts';
import type { KeptOffer } from '../../src/scheduling/moves/move-offers.ts';
import type { TestRooms } from './rooms.ts';

/** What is kept for somebody whose time is closed. Throws when nothing is. */
export async function offerTo(
  { get }: Pick<TestRooms, 'get'>,
  booking: { readonly centreId: string; readonly id: string },
): Promise<KeptOffer> {
  const notice = await get(MoveOffers).of(booking);
  if (!notice?.offer) throw new Error('nothing is offered');
  return notice.offer;
}

/** How many people of a centre are in each state, of all its runs. */
export async function moveStates(
  database: Database,
  centreId: string,
): Promise<Readonly<Record<string, number>>> {
  const rows = await database.rows<{ state: string; people: number }>(sql`
    select state, count(*)::int as people from moved_booking where centre_id = ${centreId} group by state`);
  return Object.fromEntries(rows.map(({ state, people }) => [state, people]));
}
