import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { fillCentre, SERVICE, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';

const WINDOWS = 40;
const HORIZON_DAYS = 30;

/**
 * The product running over the largest centre there is: 40 windows, 30 days ahead, every place booked, among
 * forty ordinary ones.
 * @template Answer
 * @param {(stage: { observer: import('./support/postgres.mjs').Observer, product: { url: string }, centreId: string, dates: string[], bookings: number }) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export function withBusyCentre(work) {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const centreId = await withRooms(observer.url, async (rooms) => {
        await seedCentres(rooms, { code: 'O', centres: 40, windows: 3 });
        const settings = { horizonDays: HORIZON_DAYS };
        return (await seedCentres(rooms, { code: 'B', centres: 1, windows: WINDOWS, settings }))[0];
      });
      const bookings = await fillCentre(observer, centreId);
      return work({ observer, product, centreId, bookings, dates: await datesFromToday(observer) });
    }),
  );
}

/** Thirty-one dates of the centre's zone from today on. */
async function datesFromToday(observer) {
  const rows = await observer.rows(
    `select ((now() at time zone 'Asia/Tomsk')::date + ahead)::text as date
    from generate_series(0, ${HORIZON_DAYS}) as ahead
    order by ahead`,
  );
  return rows.map(({ date }) => date);
}

export const daysPath = (centreId, dates) =>
  `/api/v1/centres/${centreId}/days?service=${SERVICE}&from=${dates[0]}&to=${dates.at(-1)}`;
