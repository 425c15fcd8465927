// A month of days of the largest centre, fully booked: how many statements, how long.
import { daysPath, withBusyCentre } from './busy-centre.mjs';
import { Clients } from './support/load.mjs';
import { brief } from './support/statements-spent.mjs';
import { countBy, summary } from './support/statistics.mjs';
import * as words from './support/words.mjs';

const TIMES = 20;
const MOST_STATEMENTS = 5;
const LIMIT_MS = 50;

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withBusyCentre(async ({ observer, product, centreId, dates, bookings }) => {
    const http = new Clients(product.url, 1);
    const path = daysPath(centreId, dates);
    const first = await timed(http, path);
    await observer.rows('select pg_stat_statements_reset()');
    const reads = [];
    for (let time = 0; time < TIMES; time += 1) reads.push(await timed(http, path));
    const statements = await statementsOf(observer);
    await http.close();
    const { days } = JSON.parse(reads[0].text);
    return {
      title: 'A month of days: 40 windows, fully booked',
      rows: rowsOf({ reads, first, statements }),
      notes: [
        `${days.length} days (${words.listed(countBy(days.map(({ state }) => state)))}), ${words.count(bookings)} bookings`,
        ...statements.map(({ calls, text }) => `${calls / TIMES} a request: ${brief(text)}`),
      ],
    };
  });
}

async function timed(http, path) {
  const begun = performance.now();
  const { status, text } = await http.get(path);
  return { ms: performance.now() - begun, status, text };
}

/**
 * What the server counted. A statement of a request runs at least once in each; what runs less often is the
 * product's clock work, which happens whether anybody reads or not.
 */
async function statementsOf(observer) {
  return observer.rows(
    `select calls::int, regexp_replace(query, '\\s+', ' ', 'g') as text
    from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and calls >= $1
    order by calls desc`,
    [TIMES],
  );
}

function rowsOf({ reads, first, statements }) {
  const { median, worst } = summary(reads.map(({ ms }) => ms));
  const aRequest = statements.reduce((sum, { calls }) => sum + calls, 0) / TIMES;
  const allOk = reads.every(({ status }) => status === 200);
  return [
    {
      figure: 'SQL statements',
      measured: `${aRequest}`,
      beside: 'counted by pg_stat_statements',
      goal: `≤ ${MOST_STATEMENTS}`,
      pass: aRequest > 0 && aRequest <= MOST_STATEMENTS,
    },
    {
      figure: `time, median / worst of ${TIMES}`,
      measured: `${words.milliseconds(median)} / ${words.milliseconds(worst)}`,
      beside: `the first ever: ${words.milliseconds(first.ms)}`,
      goal: `≤ ${words.milliseconds(LIMIT_MS)}`,
      pass: allOk && worst <= LIMIT_MS,
    },
  ];
}
