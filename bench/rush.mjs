// Five hundred at once on one place: one gets it, everybody else is told so, quickly, and nothing breaks.
import { codeOf, holdBody } from './booking-pairs.mjs';
import { Clients } from './support/load.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { openSlots, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const CLIENTS = 500;
const ROUNDS = 30;
const WARM_UP_ROUNDS = 3;
const LIMIT_MS = 1000;

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const slots = await withRooms(observer.url, (rooms) => seed(observer, rooms));
      const deadlocksBefore = await observer.deadlocks();
      const http = new Clients(product.url, CLIENTS);
      await http.open();
      const all = [];
      for (const slot of slots) all.push(await rushFor(http, slot));
      const [cold] = all;
      const rounds = all.slice(WARM_UP_ROUNDS);
      await http.close();
      const deadlocks = (await observer.deadlocks()) - deadlocksBefore;
      const sold = await placesSold(observer, slots.slice(WARM_UP_ROUNDS));
      return {
        title: 'Rush: 500 clients on one place, 30 rounds',
        rows: rowsOf({ cold, rounds, deadlocks, sold }),
      };
    }),
  );
}

/** A centre with one window; neighbours with free places, so that refusals have alternatives to look for. */
async function seed(observer, rooms) {
  await seedCentres(rooms, { code: 'N', centres: 20, windows: 4 });
  const [centre] = await seedCentres(rooms, {
    code: 'R',
    centres: 1,
    windows: 1,
    settings: { reservePercent: 0 },
  });
  return (await openSlots(observer, [centre])).slice(0, WARM_UP_ROUNDS + ROUNDS);
}

async function rushFor(http, slot) {
  const body = holdBody(slot);
  return Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const begun = performance.now();
      const { status, text } = await http.post('/api/v1/holds', body);
      return { ms: performance.now() - begun, outcome: status === 201 ? '201' : `${status} ${codeOf(text)}` };
    }),
  );
}

async function placesSold(observer, slots) {
  const rows = await observer.rows(
    `select count(b.id)::int as holds
    from slot s
    left join booking b on b.centre_id = s.centre_id and b.starts_at = s.starts_at
    where s.centre_id = $1 and s.starts_at = any ($2::timestamptz[])
    group by s.starts_at`,
    [slots[0].centreId, slots.map(({ startsAt }) => startsAt)],
  );
  return rows.map(({ holds }) => holds);
}

function rowsOf({ cold, rounds, deadlocks, sold }) {
  const outcomes = rounds.map((round) => countBy(round.map(({ outcome }) => outcome)));
  const wanted = (counts) => counts['201'] === 1 && counts['409 slot-taken'] === CLIENTS - 1;
  const right = outcomes.filter(wanted).length;
  const all = countBy(rounds.flat().map(({ outcome }) => outcome));
  const errors = Object.entries(all).filter(([outcome]) => outcome.startsWith('5'));
  const { median, p99, worst } = summary(rounds.flat().map(({ ms }) => ms));
  const worstRound = Math.max(...rounds.map((round) => summary(round.map(({ ms }) => ms)).p99));
  const oneEach = sold.length === ROUNDS && sold.every((holds) => holds === 1);
  return [
    {
      figure: 'rounds with one winner, 499 told slot-taken',
      measured: `${right}: ${words.listed(all)}`,
      beside: `one hold a slot in the database: ${oneEach ? 'yes' : sold.join(' ')}`,
      goal: `${ROUNDS}`,
      pass: right === ROUNDS && oneEach,
    },
    {
      figure: 'answers 5xx',
      measured: words.listed(Object.fromEntries(errors)),
      goal: 'none',
      pass: errors.length === 0,
    },
    { figure: 'deadlocks (pg_stat_database)', measured: `${deadlocks}`, goal: '0', pass: deadlocks === 0 },
    {
      figure: 'p99',
      measured: words.milliseconds(p99),
      beside: `p50 ${words.milliseconds(median)}, worst ${words.milliseconds(worst)}, p99 of the worst round ${words.milliseconds(worstRound)}`,
      goal: `≤ ${words.seconds(LIMIT_MS)}`,
      pass: p99 <= LIMIT_MS,
    },
    {
      figure: 'the very first round of a server just started, p99',
      measured: words.milliseconds(summary(cold.map(({ ms }) => ms)).p99),
    },
  ];
}
