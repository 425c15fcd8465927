// Pairs of hold and book a second, over HTTP and as a share of what the database alone can do with the same rows.
import { measurePeer, PGBENCH_MISSING } from './peer/measure-peer.mjs';
import { findPgbench } from './peer/pgbench.mjs';
import { bookingPairs } from './booking-pairs.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { openSlots, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, mean, summary } from './support/statistics.mjs';
import { topStatements } from './support/statements-spent.mjs';
import { processorSeconds } from './support/process-watch.mjs';
import * as words from './support/words.mjs';

const CLIENTS = 64;
const WARM_UP = { seconds: 5, steps: 8000, mostSeconds: 40 };
const GOAL = 0.35;
/** So many places (40 × 60 days × 44 slots × 8) that runs far longer than these do not fill a slot. */
const SPREAD = {
  centres: 40,
  windows: 20,
  opens: '08:00',
  closes: '19:00',
  settings: { horizonDays: 60, reservePercent: 0 },
};

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure({ seconds }) {
  return withPostgres(async (observer) => {
    const slots = await whileRunning(startProduct(observer.url), () => seed(observer));
    const grid = gridOf(slots);
    const peers = [];
    const peer = async () => {
      await observer.settle();
      peers.push(await measurePeer(observer, grid, seconds));
    };
    // The peer before and after, the mean of both: a machine that slows down meanwhile favours neither.
    await peer();
    const loads = await whileRunning(startProduct(observer.url), async (product) => ({
      plain: await load(product, observer, { slots, seconds, keyed: false }),
      keyed: await load(product, observer, { slots, seconds, keyed: true }),
    }));
    await peer();
    return {
      title: 'Booking: hold + book',
      rows: rowsOf(loads, peers),
      notes: notesOf(loads),
    };
  });
}

async function seed(observer) {
  const ids = await withRooms(observer.url, (rooms) => seedCentres(rooms, SPREAD));
  return openSlots(observer, ids);
}

/** What all centres have in common, so that the peer can draw a slot without looking one up. */
function gridOf(slots) {
  const centreIds = [...new Set(slots.map(({ centreId }) => centreId))];
  const ofOne = slots.filter(({ centreId }) => centreId === centreIds[0]);
  const days = groupByDate(ofOne);
  const longest = Math.max(...[...days.values()].map((day) => day.length));
  const whole = [...days.values()].filter((day) => day.length === longest);
  return {
    centreIds,
    dayStarts: whole.map(([first]) => first.startsAt),
    slotsADay: longest,
    slotMinutes: (whole[0][1].startsAt - whole[0][0].startsAt) / 60_000,
  };
}

function groupByDate(slots) {
  const days = new Map();
  for (const slot of slots) days.set(slot.date, [...(days.get(slot.date) ?? []), slot]);
  return days;
}

async function load(product, observer, { slots, seconds, keyed }) {
  await observer.settle();
  let usedBefore = NaN;
  const measured = await bookingPairs({
    url: product.url,
    clients: CLIENTS,
    warmUp: WARM_UP,
    seconds,
    slots,
    keyed,
    onMeasured: async () => {
      await observer.rows('select pg_stat_statements_reset()');
      usedBefore = processorSeconds(product.pid);
    },
  });
  const usedSeconds = processorSeconds(product.pid) - usedBefore;
  return { ...measured, usedSeconds, core: usedSeconds / seconds, spent: await topStatements(observer) };
}

function rowsOf({ plain, keyed }, peers) {
  const peer = mean(peers.map(({ perSecond }) => perSecond));
  const beside = `${peers[0].name}: ${words.perSecond(peer)} (${peers.map((one) => words.perSecond(one.perSecond)).join(', ')})`;
  return [
    {
      figure: 'pairs, 64 clients',
      measured: `${words.perSecond(plain.perSecond)} = ${words.share(plain.perSecond / peer)}`,
      beside,
      goal: `≥ ${words.share(GOAL)}`,
      pass: plain.perSecond / peer >= GOAL && plain.failed === 0,
    },
    latencyRow('pair, p50 / p99', plain.durations),
    {
      figure: 'with Idempotency-Key',
      measured: `${words.perSecond(keyed.perSecond)} = ${words.share(keyed.perSecond / peer)}`,
    },
    latencyRow('keyed pair, p50 / p99', keyed.durations),
  ];
}

function latencyRow(figure, durations) {
  const { median, p99 } = summary(durations);
  return { figure, measured: `${words.milliseconds(median)} / ${words.milliseconds(p99)}` };
}

/** Time on the processor does not depend on what else the machine does, unlike pairs a second. */
function processorNote({ usedSeconds, core, durations }, index) {
  const aPair = words.milliseconds((usedSeconds * 1000) / durations.length);
  return `${index === 0 ? 'plain' : 'keyed'}: the server used ${words.share(core)} of a core, ${aPair} a pair, letters included`;
}

function notesOf({ plain, keyed }) {
  const answers = [plain, keyed].map(({ outcomes }) => words.listed(countBy(outcomes)));
  return [
    `answers: ${answers[0]}; keyed: ${answers[1]}`,
    ...[plain, keyed].map(processorNote),
    `letters leave by the outbox meanwhile, as in production without a mail server`,
    ...(findPgbench() ? [] : [PGBENCH_MISSING]),
    ...plain.spent.map((line) => `the database's time, without keys: ${line}`),
  ];
}
