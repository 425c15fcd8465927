// Two hundred screens of one hall are open (boards, counters, the floor manager's) while 64 clerks call: how long it
// takes from a clerk's press to the event on a board. One process serves all of them, and the calls.
import http from 'node:http';
import { seedHall, signInAll } from './calling-hall.mjs';
import { Clients } from './support/load.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const CLERKS = 64;
const SCREENS = { board: 68, counter: 68, hall: 64 };
const ALL_SCREENS = SCREENS.board + SCREENS.counter + SCREENS.hall;
const LIMIT_MS = 300;
const ROUNDS = 1;
const WARM_UP_CALLS = 16;
/** Between two presses, and between the press and the visit's beginning: what a screen is sent is told apart. */
const PAUSE_MS = 150;
const LOOK_MS = 5;
const LATEST_MS = 3_000;
const CENTRE = { code: 'B', centres: 1, windows: CLERKS, settings: { reservePercent: 0 } };

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const [centreId] = await withRooms(observer.url, (rooms) => seedCentres(rooms, CENTRE));
      await seedHall(observer, { centreId, waiting: CLERKS * (ROUNDS + 1), clerks: CLERKS });
      await observer.rows(
        `insert into staff_grant (id, account_id, role, centre_id)
        select gen_random_uuid(), id, 'centre-head', $1 from staff_account where login = 'clerk-1'`,
        [centreId],
      );
      const clients = new Clients(product.url, CLERKS);
      await clients.open();
      const clerks = await signInAll(clients, { centreId, clerks: CLERKS });
      const screens = await openScreens(product.url, clients, { centreId, clerks });
      await observer.settle();
      const measured = await callOneByOne(clerks, screens);
      for (const screen of screens) screen.close();
      await clients.close();
      return { title: titleOf(), rows: rowsOf(measured) };
    }),
  );
}

const titleOf = () => `Board: from the press to ${ALL_SCREENS} screens, ${CLERKS} clerks at work`;

async function openScreens(url, clients, { centreId, clerks }) {
  const staff = `/api/v1/staff/centres/${centreId}`;
  const opening = [];
  for (let number = 0; number < SCREENS.board; number += 1) {
    const cookie = await pairBoard(clients, staff, clerks[0].cookie);
    opening.push(openScreen(url, '/api/v1/devices/board/live', 'board', cookie));
  }
  for (const kind of ['counter', 'hall']) {
    for (let number = 0; number < SCREENS[kind]; number += 1) {
      const { cookie } = clerks[number % CLERKS];
      opening.push(openScreen(url, `${staff}/${kind}/live`, kind, cookie));
    }
  }
  return Promise.all(opening);
}

/** As in life: the screen asks for a code, somebody types it, the screen fetches its token. */
async function pairBoard(clients, staff, cookie) {
  const started = JSON.parse((await clients.post('/api/v1/devices/pairings', '{"kind":"board"}')).text);
  const body = JSON.stringify({ code: started.code, name: 'Табло' });
  const paired = await clients.post(`${staff}/devices`, body, { cookie });
  if (paired.status !== 201) throw new Error(`a board was not paired: ${paired.status} ${paired.text}`);
  const { id, secret } = started;
  const { headers } = await clients.post('/api/v1/devices/pairings/finish', JSON.stringify({ id, secret }));
  return [headers['set-cookie']].flat()[0].split(';')[0];
}

/** A stream kept open: notes when each event came, and reads them only when asked, after the moment that counts. */
function openScreen(url, path, kind, cookie) {
  return new Promise((resolve, reject) => {
    const screen = { kind, events: [], seen: new Map(), close: () => request.destroy() };
    const request = http.get(url + path, { headers: { cookie, accept: 'text/event-stream' } }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`${path} was answered ${response.statusCode}`));
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        const at = performance.now();
        text += chunk;
        for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          if (event.includes(`event: ${kind}`)) screen.events.push({ at, event });
        }
        if (screen.events.length > 0) resolve(screen);
      });
    });
    request.on('error', reject);
  });
}

/** When the screen first showed a ticket as called; undefined as long as it has not. */
function sawAt(screen, label) {
  for (const { at, event } of screen.events.splice(0)) {
    const state = JSON.parse(/^data: (.*)$/m.exec(event)[1]);
    for (const { ticket } of state.calls) if (!screen.seen.has(ticket)) screen.seen.set(ticket, at);
  }
  return screen.seen.get(label);
}

/** One press after the other; the clock runs from the press to the event on each screen. */
async function callOneByOne(clerks, screens) {
  const calls = [];
  // The screens of the staff are load here; who is called is timed on the boards.
  const timed = screens.filter(({ kind }) => kind === 'board');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const clerk of clerks) {
      const begun = performance.now();
      const { label, ms } = await clerk.callNext();
      const until = begun + LATEST_MS;
      while (performance.now() < until && timed.some((screen) => sawAt(screen, label) === undefined))
        await pause(LOOK_MS);
      await pause(PAUSE_MS);
      const delays = timed.map((screen) => (sawAt(screen, label) ?? Infinity) - begun);
      await clerk.start();
      await pause(PAUSE_MS);
      for (const { kind, events } of screens) if (kind !== 'board') events.length = 0;
      calls.push({ ms, delays });
    }
  }
  return calls.slice(WARM_UP_CALLS);
}

function pause(ms) {
  return new Promise((wake) => setTimeout(wake, ms));
}

function rowsOf(calls) {
  const delays = calls.flatMap((call) => call.delays);
  const boards = summary(delays);
  const press = summary(calls.map(({ ms }) => ms));
  const missed = delays.filter((ms) => !Number.isFinite(ms)).length;
  return [
    {
      figure: `press to the board's event, ${words.count(calls.length)} calls on ${SCREENS.board} boards, p95`,
      measured: words.milliseconds(boards.p95),
      beside: `the press itself p95 ${words.milliseconds(press.p95)}; boards p50 ${words.milliseconds(boards.median)}, worst ${words.milliseconds(boards.worst)}`,
      goal: `≤ ${words.milliseconds(LIMIT_MS)}`,
      pass: boards.p95 <= LIMIT_MS,
    },
    { figure: 'events that never came', measured: words.count(missed), goal: '0', pass: missed === 0 },
  ];
}
