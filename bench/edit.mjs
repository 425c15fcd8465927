// An edit of the week of the largest centre, fully booked, while people read it: how long, and who saw what.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { daysPath, withBusyCentre } from './busy-centre.mjs';
import { root } from './support/built.mjs';
import { Clients } from './support/load.mjs';
import { summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const LIMIT_MS = 300;
/** Longer, shorter, as it was: slots are added, removed, and kept because people are booked in them. */
const HOURS = [
  ['08:00', '19:00'],
  ['10:00', '17:00'],
  ['09:00', '18:00'],
];
const TIMES = 10;
const WARM_UP = 3;

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withBusyCentre(async ({ observer, product, centreId, dates, bookings }) => {
    const http = new Clients(product.url, 2);
    const path = daysPath(centreId, dates);
    const editor = await openEditor(observer.url);
    const edits = [];
    for (let time = 0; time < WARM_UP + TIMES; time += 1) {
      edits.push(await oneEdit({ http, path, editor, centreId, hours: HOURS[time % HOURS.length] }));
    }
    await editor.close();
    await http.close();
    const slots = await observer.value('select count(*)::int from slot where centre_id = $1', [centreId]);
    return {
      title: 'A schedule edit: 30 days, 40 windows, fully booked',
      rows: rowsOf(edits.slice(WARM_UP)),
      notes: [
        `${words.count(bookings)} bookings, ${words.count(slots)} slots; the errand runs in a process of its own, warmed by ${WARM_UP} edits`,
      ],
    };
  });
}

/** The errand in its own process, so that its time is not shared with those who read. */
async function openEditor(databaseUrl) {
  const child = fork(path.join(root, 'bench/edit-worker.mjs'), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const gone = once(child, 'exit');
  const early = gone.then(([code]) => Promise.reject(new Error(`the editor left with ${code}`)));
  early.catch(() => undefined);
  const nextMessage = async () => (await Promise.race([once(child, 'message'), early]))[0];
  await nextMessage();
  return {
    edit(centreId, hours) {
      const answer = nextMessage();
      child.send({ centreId, hours });
      return answer;
    },
    close() {
      child.disconnect();
      return gone;
    },
  };
}

/** One edit under a reader; then the first read that begins after the commit. */
async function oneEdit({ http, path, editor, centreId, hours }) {
  const reader = pollUntilStopped(http, path);
  const { ms, surplus } = await editor.edit(centreId, hours);
  const plan = await readPlan(http, path);
  const seen = await reader.stop();
  return { ms, surplus, isVisible: plan === hours.join('-'), seen };
}

function pollUntilStopped(http, path) {
  let stopped = false;
  const poll = async () => {
    const seen = [];
    while (!stopped) seen.push(await readPlan(http, path));
    return seen;
  };
  const polling = poll();
  return { stop: () => ((stopped = true), polling) };
}

/** The hours all days after today have, `08:00-19:00`; several, if an answer ever mixes two plans. */
async function readPlan(http, path) {
  const { status, text } = await http.get(path);
  if (status !== 200) return `answer ${status}`;
  const open = JSON.parse(text)
    .days.slice(1)
    .filter(({ opens }) => opens !== null);
  return [...new Set(open.map(({ opens, closes }) => `${opens}-${closes}`))].join(' and ');
}

function rowsOf(edits) {
  const { median, worst } = summary(edits.map(({ ms }) => ms));
  const visible = edits.filter(({ isVisible }) => isVisible).length;
  const reads = edits.flatMap(({ seen }) => seen);
  const known = HOURS.map((hours) => hours.join('-'));
  const mixed = reads.filter((plan) => !known.includes(plan));
  return [
    {
      figure: `time, median / worst of ${TIMES}`,
      measured: `${words.milliseconds(median)} / ${words.milliseconds(worst)}`,
      goal: `≤ ${words.milliseconds(LIMIT_MS)}`,
      pass: worst <= LIMIT_MS,
    },
    {
      figure: 'seen by the first read after the commit',
      measured: `${visible} of ${edits.length}`,
      goal: 'every time',
      pass: visible === edits.length,
    },
    {
      figure: 'answers that mix two plans',
      measured: `${mixed.length} of ${reads.length} reads during the edits`,
      beside: [...new Set(mixed)].join('; '),
      goal: '0',
      pass: mixed.length === 0,
    },
  ];
}
