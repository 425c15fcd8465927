// Sixty-four clerks of one centre press their key at the same moment, again and again, until two thousand who wait
// have been called: nobody is given to two, nobody is passed over, and the next ticket is there at once.
import { callOrder, readHall, seedHall, signInAll } from './calling-hall.mjs';
import { Clients } from './support/load.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { processorSeconds } from './support/process-watch.mjs';
import { seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const CLERKS = 64;
const WAITING = 2_000;
const LIMIT_MS = 100;
const WARM_UP_ROUNDS = 3;
const CENTRE = { code: 'C', centres: 1, windows: CLERKS, settings: { reservePercent: 0 } };

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const [centreId] = await withRooms(observer.url, (rooms) => seedCentres(rooms, CENTRE));
      await seedHall(observer, { centreId, waiting: WAITING, clerks: CLERKS });
      const http = new Clients(product.url, CLERKS);
      await http.open();
      const clerks = await signInAll(http, { centreId, clerks: CLERKS });
      await observer.settle();
      const deadlocksBefore = await observer.deadlocks();
      const usedBefore = processorSeconds(product.pid);
      const rounds = await callAll(clerks);
      const used = processorSeconds(product.pid) - usedBefore;
      await http.close();
      const deadlocks = (await observer.deadlocks()) - deadlocksBefore;
      const hall = await readHall(observer, centreId);
      return {
        title: `Calling: ${CLERKS} clerks at the same moment, ${words.count(WAITING)} waiting`,
        rows: rowsOf({ rounds, hall, deadlocks }),
        notes: [
          `the server used ${words.milliseconds((used * 1000) / (2 * WAITING))} of a processor a press`,
          'each press after the first ends the visit before in the same errand; between two presses each visit is begun',
        ],
      };
    }),
  );
}

/** Everybody presses at once; whoever got somebody begins, and then all press again. Ends when nobody is left. */
async function callAll(clerks) {
  const rounds = [];
  for (;;) {
    const round = await Promise.all(clerks.map((clerk) => clerk.callNext()));
    rounds.push(round);
    if (round.every(({ label }) => label === null)) return rounds;
    await Promise.all(clerks.map((clerk) => clerk.start()));
  }
}

function rowsOf({ rounds, hall, deadlocks }) {
  const calls = rounds.flat().filter(({ label }) => label !== null);
  const labels = new Set(calls.map(({ label }) => label));
  const outcomes = countBy(rounds.flat().map(({ status }) => status));
  const measured = rounds.slice(WARM_UP_ROUNDS).flat();
  const { median, p95, p99, worst } = summary(measured.map(({ ms }) => ms));
  const strayed = callOrder(rounds, hall.order);
  return [
    {
      figure: 'called, each once',
      measured: `${words.count(calls.length)} calls of ${words.count(labels.size)} tickets: ${words.listed(outcomes)}`,
      beside: `in the database: ${words.count(hall.served)} served, ${words.count(hall.left)} left, ${hall.twice} called twice`,
      goal: words.count(WAITING),
      pass:
        calls.length === WAITING && labels.size === WAITING && hall.served === WAITING && hall.twice === 0,
    },
    {
      figure: 'called before somebody who was to come first, by rounds',
      measured: `${strayed}`,
      goal: '0',
      pass: strayed === 0,
    },
    {
      figure: 'call-next, p95',
      measured: words.milliseconds(p95),
      beside: `p50 ${words.milliseconds(median)}, p99 ${words.milliseconds(p99)}, worst ${words.milliseconds(worst)}`,
      goal: `≤ ${words.milliseconds(LIMIT_MS)}`,
      pass: p95 <= LIMIT_MS,
    },
    { figure: 'deadlocks (pg_stat_database)', measured: `${deadlocks}`, goal: '0', pass: deadlocks === 0 },
  ];
}
