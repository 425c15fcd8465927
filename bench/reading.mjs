// Days and slots of one centre, as a share of the same server answering the same bytes from a constant.
import { randomInt } from 'node:crypto';
import { CLIENTS, besideConstant, loadPages } from './support/beside-constant.mjs';
import { watchMemory } from './support/process-watch.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { openSlots, SERVICE, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, mean, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const GOAL = 0.4;
const MOST_BYTES = 300e6;
const DAYS = 31;
const SPREAD = { centres: 40, windows: 10, settings: { horizonDays: 40 } };

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure({ seconds }) {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const ids = await withRooms(observer.url, (rooms) => seedCentres(rooms, SPREAD));
      const slots = await openSlots(observer, ids);
      const dates = [...new Set(slots.map(({ date }) => date))].slice(1, DAYS + 1);
      await observer.settle();
      const memory = watchMemory(product.pid);
      const pages = pagesOf(ids[0], dates);
      const shares = {};
      for (const [name, page] of Object.entries(pages))
        shares[name] = await besideConstant(product, page, seconds);
      const spread = await loadPages(product.url, seconds, () => anyPage(ids, dates));
      return {
        title: `Reading at ${CLIENTS} clients`,
        rows: [...Object.entries(shares).map(shareRow), spreadRow(spread), memoryRow(memory.stop())],
        notes: Object.entries(shares).flatMap(([name, share]) => noteOf(name, share)),
      };
    }),
  );
}

const pagesOf = (centreId, dates) => ({
  [`days (${DAYS} days)`]: `/api/v1/centres/${centreId}/days?service=${SERVICE}&from=${dates[0]}&to=${dates.at(-1)}`,
  'slots of a day': `/api/v1/centres/${centreId}/slots?service=${SERVICE}&date=${dates[1]}`,
});

function anyPage(ids, dates) {
  const pages = Object.values(pagesOf(ids[randomInt(ids.length)], dates.slice(randomInt(5))));
  return pages[randomInt(pages.length)];
}

const rateOf = (runs) => mean(runs.map(({ perSecond }) => perSecond));
const allOk = (runs) => runs.every(({ outcomes }) => outcomes.every((status) => status === 200));

function shareRow([name, { product, constant, bytes }]) {
  const share = rateOf(product) / rateOf(constant);
  return {
    figure: `${name}, one centre`,
    measured: `${words.perSecond(rateOf(product))} = ${words.share(share)}`,
    beside: `the same ${words.count(bytes)} bytes from a constant: ${words.perSecond(rateOf(constant))}`,
    goal: `≥ ${words.share(GOAL)}`,
    pass: share >= GOAL && allOk(product) && allOk(constant),
  };
}

function spreadRow(spread) {
  const { median, p99 } = summary(spread.durations);
  return {
    figure: 'each request another centre and date',
    measured: words.perSecond(spread.perSecond),
    beside: `p50 ${words.milliseconds(median)}, p99 ${words.milliseconds(p99)}; ${words.listed(countBy(spread.outcomes))}`,
  };
}

function memoryRow(bytes) {
  return {
    figure: 'memory of the process meanwhile, most',
    measured: `${words.count(bytes / 1e6)} MB`,
    goal: `< ${words.count(MOST_BYTES / 1e6)} MB`,
    pass: bytes < MOST_BYTES,
  };
}

function noteOf(name, { product, constant }) {
  const turns = (runs) => runs.map(({ perSecond }) => words.perSecond(perSecond)).join(', ');
  const { median, p99 } = summary(product.flatMap(({ durations }) => durations));
  return [
    `${name}: p50 ${words.milliseconds(median)}, p99 ${words.milliseconds(p99)}; in turns ${turns(product)} against ${turns(constant)}`,
  ];
}
