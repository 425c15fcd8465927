// How soon a phone shows what the reader came for, with an empty cache and a warm server.
import { mean, summary } from '../support/statistics.mjs';
import * as words from '../support/words.mjs';
import { PHONE, newPhone, withBrowser } from './browser.mjs';

const MOST_MS = { seen: 1000, largest: 1300 };
const MOST_SHIFT = 0.02;
/** Shifts of a page that moves something late would come within this time of its last request. */
const SETTLED_MS = 500;

/** The first thing on a page that can be booked. */
const BOOKABLE = {
  'the page of a centre': 'main .next-free',
  'the days of a centre': 'main .choice-aside',
  'the calendar of a centre': 'main .day-free',
  'the times of a day': 'main .chip label',
};

/** @returns {Promise<import('../support/report.mjs').Section>} */
export function measure({ site, runs }) {
  return withBrowser(async (browser) => {
    const rows = [];
    for (const [name, selector] of Object.entries(BOOKABLE)) {
      const visits = [];
      for (let run = 0; run < runs; run += 1) {
        visits.push(await visit(browser, site, site.paths[name], selector));
      }
      rows.push(...rowsOf(name, visits));
    }
    return {
      title: `First bookable time, median of ${runs}`,
      rows,
      notes: [
        `${PHONE.width} x ${PHONE.height}, processor ${PHONE.slower} times slower, ${PHONE.bitsPerSecond / 1e6} Mbit/s, ${PHONE.latencyMs} ms; empty cache, 200 centres in the database`,
      ],
    };
  });
}

async function visit(browser, site, path, selector) {
  const page = await newPhone(browser, { baseURL: site.url, slow: true });
  await page.addInitScript(watch, selector);
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  const { seenAt, top, largestAt, shift } = await page.evaluate(() => globalThis.measured);
  const paintedAt = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await page.context().close();
  // It stands in the document before it is painted: the styles come in between.
  return { seen: Math.max(seenAt, paintedAt), largest: largestAt, shift, top };
}

/* global document, requestAnimationFrame, PerformanceObserver */
/** Runs in the page, before anything of it. */
function watch(selector) {
  const measured = { seenAt: NaN, top: NaN, largestAt: NaN, shift: 0 };
  globalThis.measured = measured;
  const look = () => {
    const place = document.querySelector(selector)?.getBoundingClientRect();
    if (!place?.height) return void requestAnimationFrame(look);
    measured.seenAt = performance.now();
    measured.top = place.top;
  };
  requestAnimationFrame(look);
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (measured.largestAt = startTime));
  observe('layout-shift', ({ value, hadRecentInput }) => (measured.shift += hadRecentInput ? 0 : value));
}

function rowsOf(name, visits) {
  const of = (kind) => summary(visits.map((one) => one[kind]));
  const [seen, largest, shift] = [of('seen'), of('largest'), of('shift')];
  const top = mean(visits.map((one) => one.top));
  return [
    {
      figure: `${name}: seen after`,
      measured: words.milliseconds(seen.median),
      beside: `worst ${words.milliseconds(seen.worst)}; ${words.count(top)} px from the top of ${PHONE.height}`,
      goal: `≤ ${words.seconds(MOST_MS.seen)}`,
      pass: seen.median <= MOST_MS.seen,
    },
    {
      figure: `${name}: largest paint`,
      measured: words.milliseconds(largest.median),
      beside: `worst ${words.milliseconds(largest.worst)}`,
      goal: `≤ ${words.seconds(MOST_MS.largest)}`,
      pass: largest.median <= MOST_MS.largest,
    },
    {
      figure: `${name}: layout shift`,
      measured: shift.median.toFixed(3),
      beside: `worst ${shift.worst.toFixed(3)}`,
      goal: `≤ ${MOST_SHIFT}`,
      pass: shift.median <= MOST_SHIFT,
    },
  ];
}
