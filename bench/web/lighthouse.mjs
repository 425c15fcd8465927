// Lighthouse's own phone (slow 4G, processor four times slower), each page with an empty cache.
import lighthouse from 'lighthouse';
import { freePort } from '../support/server-process.mjs';
import { summary } from '../support/statistics.mjs';
import { withBrowser } from './browser.mjs';

const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
/** Personal pages are closed to search engines on purpose, so they are not asked what these find. */
const PAGES = [
  'the first page',
  'the first page in English',
  'the centres',
  'the page of a centre',
  'the days of a centre',
  'the times of a day',
];

/** @returns {Promise<import('../support/report.mjs').Section>} */
export async function measure({ site, runs }) {
  const port = await freePort();
  return withBrowser(async () => {
    const rows = [];
    const notes = [];
    for (const name of PAGES) {
      const reports = [];
      for (let run = 0; run < runs; run += 1) reports.push(await reportOf(site.url + site.paths[name], port));
      rows.push(...rowsOf(name, reports));
      notes.push(...noteOf(name, reports.at(-1)));
    }
    return { title: `Lighthouse, median of ${runs}`, rows, notes };
  }, [`--remote-debugging-port=${port}`]);
}

async function reportOf(url, port) {
  const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: Object.keys(LEAST) });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

function rowsOf(name, reports) {
  return Object.entries(LEAST).map(([category, least]) => {
    const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100));
    const { median } = summary(scores);
    return {
      figure: `${name}: ${category}`,
      measured: `${median}`,
      beside: `all: ${scores.join(', ')}`,
      goal: least === 100 ? '100' : `≥ ${least}`,
      pass: median >= least,
    };
  });
}

/** What keeps a page below the best, in Lighthouse's words. */
function noteOf(name, { categories, audits }) {
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return counted
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, score, displayValue, details }) => {
      const first = details?.items?.[0]?.node?.snippet ?? '';
      return `${name}: ${id} ${score.toFixed(2)} ${displayValue ?? ''} ${first}`.trim();
    });
}
