// Two thousand at once on one centre's day: every place is sold, no more, and nobody leaves while one is free.
import { openSlots, SERVICE, seedCentres } from './support/seed.mjs';
import { Buyer } from './day-buyer.mjs';
import { Clients } from './support/load.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const CLIENTS = 2000;
const CENTRE = { code: 'D', centres: 1, windows: 40, settings: { reservePercent: 0 } };

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const [centreId] = await withRooms(observer.url, (rooms) => seedCentres(rooms, CENTRE));
      const date = (await openSlots(observer, [centreId])).at(-1).date;
      const deadlocksBefore = await observer.deadlocks();
      const http = new Clients(product.url, CLIENTS);
      await http.open();
      const begun = performance.now();
      const buyers = Array.from(
        { length: CLIENTS },
        () => new Buyer(http, { centreId, date, service: SERVICE }),
      );
      await Promise.all(buyers.map((buyer) => buyer.run()));
      const tookMs = performance.now() - begun;
      await http.close();
      const deadlocks = (await observer.deadlocks()) - deadlocksBefore;
      const books = await booksOf(observer, centreId, date);
      return { title: 'A day sold out: 2,000 clients', rows: rowsOf({ buyers, books, deadlocks, tookMs }) };
    }),
  );
}

/** What the database says was sold that day. */
async function booksOf(observer, centreId, date) {
  const [books] = await observer.rows(
    `select
      (select sum(capacity)::int from slot where centre_id = $1 and local_date = $2) as capacity,
      (select sum(taken)::int from slot where centre_id = $1 and local_date = $2) as taken,
      (
        select count(*)::int
        from booking b
        join slot s on s.centre_id = b.centre_id and s.starts_at = b.starts_at
        where b.centre_id = $1 and s.local_date = $2 and b.status = 'booked'
      ) as booked,
      (select count(*)::int from slot where centre_id = $1 and local_date = $2 and taken > capacity) as overfull`,
    [centreId, date],
  );
  return books;
}

/**
 * Refusals that were wrong. No place comes back while this runs, so a hold that was asked for after somebody had been
 * told "full" and was granted proves that a place had been free when it was said.
 */
function wrongRefusals(buyers) {
  const grants = buyers.flatMap(({ grants }) => grants);
  const lastGrantAsked = Math.max(...grants.map(({ askedAt }) => askedAt));
  const lastOf = new Map();
  for (const { start, askedAt } of grants) lastOf.set(start, Math.max(lastOf.get(start) ?? 0, askedAt));
  const refusals = buyers.flatMap(({ refusals }) => refusals);
  return {
    refusals: refusals.length,
    slot: refusals.filter(({ start, toldAt }) => (lastOf.get(start) ?? 0) > toldAt).length,
    day: buyers.filter(({ foundDayFullAt }) => foundDayFullAt !== null && lastGrantAsked > foundDayFullAt)
      .length,
  };
}

function rowsOf({ buyers, books, deadlocks, tookMs }) {
  const outcomes = countBy(buyers.map(({ outcome }) => outcome));
  const wrong = wrongRefusals(buyers);
  const answers = countBy(buyers.flatMap((buyer) => buyer.answers));
  const errors = Object.keys(answers).filter((answer) => / 5\d\d/.test(answer));
  const sold = outcomes['booked'] ?? 0;
  const exact =
    [books.taken, books.booked, sold].every((places) => places === books.capacity) && books.overfull === 0;
  const { median, p99 } = summary(buyers.map(({ tookMs: ms }) => ms));
  return [
    {
      figure: 'places sold',
      measured: `${sold} to clients, ${books.booked} bookings, ${books.taken} taken`,
      beside: `capacity ${books.capacity}, slots overfull ${books.overfull}`,
      goal: 'exactly the capacity',
      pass: exact,
    },
    {
      figure: 'clients refused while a place was free',
      measured: `${wrong.day}`,
      beside: `${words.listed(outcomes)}; each of the others left on an empty list of the day`,
      goal: '0',
      pass: wrong.day === 0 && sold + (outcomes['day-full'] ?? 0) === CLIENTS,
    },
    {
      figure: 'slot-taken answers while the slot was free',
      measured: `${wrong.slot}`,
      beside: `${wrong.refusals} refusals in all`,
      goal: '0',
      pass: wrong.slot === 0,
    },
    {
      figure: 'answers 5xx',
      measured: errors.join(', ') || 'none',
      beside: words.listed(answers),
      goal: 'none',
      pass: errors.length === 0,
    },
    { figure: 'deadlocks', measured: `${deadlocks}`, goal: '0', pass: deadlocks === 0 },
    {
      figure: 'the day was sold in',
      measured: words.seconds(tookMs),
      beside: `a client: p50 ${words.seconds(median)}, p99 ${words.seconds(p99)}`,
    },
  ];
}
