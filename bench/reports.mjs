// A year of a region: 135 centres open every day, two services, some two million waits; how long its report takes.
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { REGION, seedCentres } from './support/seed.mjs';
import { withPostgres } from './support/postgres.mjs';
import { part, withRooms } from './support/rooms.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import { summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const CENTRES = 135;
const DAYS = 365;
const WAITS_A_DAY = 20;
const TIMES = 7;
const LIMIT_MS = 2000;
const LOGIN = 'bench-region';
const PASSWORD = 'a password of the bench';

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      const small = { code: 'R', centres: CENTRES, windows: 1, opens: '10:00', closes: '11:00' };
      await withRooms(observer.url, (rooms) => seedCentres(rooms, small));
      await fillYear(observer);
      const summing = await sumMonths(observer.url);
      const cookie = await signedIn(observer, product.url);
      const waits = await observer.value('select sum(cardinality(wait_seconds))::int from report_day');
      const reads = {};
      for (const [name, query] of Object.entries(QUESTIONS)) {
        reads[name] = [];
        for (let time = 0; time < TIMES; time += 1)
          reads[name].push(await timed(`${product.url}/api/v1/admin/regions/${REGION}/${query}`, cookie));
      }
      return {
        title: 'A year of a region: its report',
        rows: Object.entries(reads).map(([name, taken]) => rowOf(name, taken)),
        notes: [
          `${CENTRES} centres, ${DAYS} days, ${words.count(waits)} waits, read from sums of months and days`,
          `sums of its ${words.count(CENTRES * 12)} months, made once each, took ${words.seconds(summing)}`,
        ],
      };
    }),
  );
}

const SPAN = `from=2025-01-01&to=2025-12-31`;
const QUESTIONS = {
  'by day': `reports?${SPAN}&grouping=day`,
  'by month': `reports?${SPAN}&grouping=month`,
  'one service by week': `reports?${SPAN}&grouping=week&service=account-recovery`,
  'all tables as XLSX': `reports/tables.xlsx?${SPAN}&grouping=day`,
};

/** Sums as the product makes them of such days; of what they are made, its tests show. */
async function fillYear(observer) {
  const of = `from centre c, generate_series(date '2025-01-01', date '2025-12-31', '1 day') as day,
    unnest(array['account-recovery', 'account-confirmation']) as service
    where c.region_code = '${REGION}'`;
  const waits = `array(
    select (random() ^ 3 * 2400)::int
    from generate_series(1, ${WAITS_A_DAY} + (hashtext(c.id::text || day) % 3))
  )`;
  await observer.rows(`
    insert into report_day
    select c.id, day::date, service, 24, 16, 4, 4, 1, 1, 0, 2, 0, 2, 0, 20, 0, 1, 20, 1, 19, 1, 0, 2,
      ${waits}, array[300], ${waits}, ${waits}
    ${of}`);
  await observer.rows(`
    insert into report_hour
    select c.id, day::date, hour, service, 3, 3, 2, 0
    ${of.replace('where', ', generate_series(9, 17) as hour where')}`);
  await observer.rows(`
    insert into hall_sum_day (centre_id, local_date, events, bookings, departures, places, reserve_places)
    select c.id, day::date, 0, 0, 0, 64, 12
    from centre c, generate_series(date '2025-01-01', date '2025-12-31', '1 day') as day
    where c.region_code = '${REGION}'`);
  await observer.rows(`
    insert into report_month (centre_id, month, is_summed)
    select distinct centre_id, date_trunc('month', local_date)::date, false
    from report_day`);
  await observer.rows('analyze report_day, report_hour, hall_sum_day');
}

/** As the job does, a hundred months of centres a minute; how long all of them took. */
async function sumMonths(url) {
  const begun = performance.now();
  await withRooms(url, async (rooms) => {
    const months = await part(rooms, 'reports/months/make-month-sums.service.js', 'MakeMonthSums');
    while ((await months.run()) > 0);
  });
  return performance.now() - begun;
}

/** The cookie of an administrator of the region; a ready sign-in of a demonstration needs no one-time code. */
async function signedIn(observer, url) {
  const id = randomUUID();
  await observer.rows(
    `insert into staff_account (id, login, display_name, language, password_hash, created_at, demo, search)
    values ($1, $2, $2, 'ru', $3, now(), true, '')`,
    [id, LOGIN, await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 })],
  );
  await observer.rows(
    `insert into staff_grant (id, account_id, role, region_code) values ($1, $2, 'region-administrator', $3)`,
    [randomUUID(), id, REGION],
  );
  const answer = await fetch(`${url}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, password: PASSWORD }),
  });
  if (answer.status !== 200) throw new Error(`nobody could sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

async function timed(url, cookie) {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  return { ms: performance.now() - begun, status: answer.status };
}

function rowOf(name, reads) {
  const { median, worst } = summary(reads.map(({ ms }) => ms));
  return {
    figure: `${name}, median / worst of ${TIMES}`,
    measured: `${words.milliseconds(median)} / ${words.milliseconds(worst)}`,
    beside: reads.every(({ status }) => status === 200) ? 'every answer 200' : 'some answers refused',
    goal: `≤ ${words.seconds(LIMIT_MS)}`,
    pass: reads.every(({ status }) => status === 200) && worst <= LIMIT_MS,
  };
}
