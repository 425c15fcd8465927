// Two hundred visitors of one centre check in at the same moment, at two processes: everybody gets a number, no number is
// given twice, none is left out, and everybody is told at once.
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Clients } from './support/load.mjs';
import { withPostgres } from './support/postgres.mjs';
import { withRooms } from './support/rooms.mjs';
import { SERVICE, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { countBy, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const VISITORS = 200;
const PROCESSES = 2;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 10;
const LIMIT_MS = 1_000;
const LOGIN = 'manager';
const PASSWORD = 'a password of the bench';

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), (first) =>
      whileRunning(startProduct(observer.url), async (second) => {
        const centres = await withRooms(observer.url, (rooms) =>
          seedCentres(rooms, { code: 'V', centres: WARM_UP_ROUNDS + ROUNDS, windows: 20 }),
        );
        await seedVisits(observer, centres);
        const doors = await Promise.all([first, second].map((product) => openDoor(product)));
        await observer.settle();
        const deadlocksBefore = await observer.deadlocks();
        const rounds = [];
        for (const centreId of centres) rounds.push(await arriveAll(observer, doors, centreId));
        for (const { http } of doors) await http.close();
        const deadlocks = (await observer.deadlocks()) - deadlocksBefore;
        return {
          title: `Arrivals: ${VISITORS} at the same moment at ${PROCESSES} processes, ${ROUNDS} rounds`,
          rows: rowsOf({ rounds: rounds.slice(WARM_UP_ROUNDS), deadlocks }),
        };
      }),
    ),
  );
}

/** So many booked visits of this very moment in each centre, and somebody who may receive them. */
async function seedVisits(observer, centres) {
  for (const [index, centreId] of centres.entries())
    await observer.rows(
      `with made as (
        insert into booking (
          centre_id, id, origin_id, service_code, starts_at, ends_at, status, source, held_at, booked_at,
          reference, audience_code, family_name, given_name, phone, locale, consents, person_hashes, contact_hashes
        )
        select
          $1, id, id, $2, now(), now() + interval '15 minutes', 'booked', 'site', now(), now(),
          ($3::int + n)::text, 'adult', 'Пробова', 'Проба', '+79000000000', 'ru', '[]', '{}', '{}'
        from (select n, gen_random_uuid() as id from generate_series(1, $4::int) as n) as drawn
        returning centre_id, id, reference
      )
      insert into booking_reference (reference, centre_id, booking_id)
      select reference, centre_id, id from made`,
      [centreId, SERVICE, 10_000_000 + index * VISITORS, VISITORS],
    );
  const id = randomUUID();
  await observer.rows(
    `insert into staff_account (id, login, display_name, language, password_hash, created_at, demo, search)
    values ($1, $2, $2, 'ru', $3, now(), false, '')`,
    [id, LOGIN, await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 })],
  );
  for (const centreId of centres)
    await observer.rows(
      `insert into staff_grant (id, account_id, role, centre_id) values ($1, $2, 'floor-manager', $3)`,
      [randomUUID(), id, centreId],
    );
}

/** The manager signed in at one process. */
async function openDoor({ url }) {
  const http = new Clients(url, VISITORS / PROCESSES);
  await http.open();
  const { status, headers, text } = await http.post(
    '/api/v1/staff/session',
    JSON.stringify({ login: LOGIN, password: PASSWORD }),
  );
  if (status !== 200) throw new Error(`nobody could sign in: ${status} ${text}`);
  const cookie = [headers['set-cookie']].flat().map((one) => one.split(';')[0]);
  return { http, headers: { 'content-type': 'application/json', cookie: cookie.join('; ') } };
}

async function arriveAll(observer, doors, centreId) {
  const visits = await observer.rows(`select reference from booking where centre_id = $1`, [centreId]);
  const answers = await Promise.all(
    visits.map(async ({ reference }, index) => {
      const { http, headers } = doors[index % doors.length];
      const begun = performance.now();
      const path = `/api/v1/staff/centres/${centreId}/arrivals`;
      const { status, text } = await http.post(path, JSON.stringify({ reference }), headers);
      const label = status === 200 ? JSON.parse(text).ticket.label : null;
      return { ms: performance.now() - begun, status, label };
    }),
  );
  const numbers = await observer.rows(`select number from ticket where centre_id = $1 order by number`, [
    centreId,
  ]);
  const isWhole = numbers.length === VISITORS && numbers.every(({ number }, index) => number === index + 1);
  return { answers, isWhole, labels: new Set(answers.map(({ label }) => label)).size };
}

function rowsOf({ rounds, deadlocks }) {
  const answers = rounds.flatMap((round) => round.answers);
  const right = rounds.filter(({ isWhole, labels }) => isWhole && labels === VISITORS).length;
  const outcomes = countBy(answers.map(({ status }) => status));
  const { median, p99, worst } = summary(answers.map(({ ms }) => ms));
  return [
    {
      figure: `rounds numbered 1 to ${VISITORS}, each once`,
      measured: `${right}: ${words.listed(outcomes)}`,
      beside: 'read from the tickets and from the answers',
      goal: `${ROUNDS}`,
      pass: right === ROUNDS,
    },
    {
      figure: 'told their ticket, p99',
      measured: words.milliseconds(p99),
      beside: `p50 ${words.milliseconds(median)}, worst ${words.milliseconds(worst)}`,
      goal: `≤ ${words.seconds(LIMIT_MS)}`,
      pass: p99 <= LIMIT_MS,
    },
    { figure: 'deadlocks (pg_stat_database)', measured: `${deadlocks}`, goal: '0', pass: deadlocks === 0 },
  ];
}
