// What a phone loads, counted on the wire: each page with an empty cache, and the whole journey with its cache filling.
import { SERVICE } from '../support/seed.mjs';
import * as words from '../support/words.mjs';
import { newPhone, withBrowser } from './browser.mjs';
import { bookVisit } from './journey.mjs';

const KIB = 1024;
const MOST = { document: 14, script: 25, stylesheet: 8, font: 24 };
const NAMES = { document: 'HTML', script: 'JavaScript', stylesheet: 'CSS', font: 'fonts' };
const MOST_JOURNEY_SCRIPT = 50;
const MOST_MAP_SCRIPT = 55;

/** @param {import('./site.mjs').Site} site @returns {Promise<import('../support/report.mjs').Section>} */
export function measure({ site }) {
  return withBrowser(async (browser) => {
    const pages = {};
    for (const [name, path] of Object.entries(site.paths)) {
      pages[name] = await loaded(browser, site, (page) => page.goto(path));
    }
    const journey = await loaded(browser, site, bookVisit);
    const map = await loaded(browser, site, openMap);
    return {
      title: 'Bytes, compressed',
      rows: [
        ...Object.keys(MOST).map((kind) => heaviest(kind, pages)),
        ...journeyRows(journey),
        mapRow(map, pages['the centres']),
      ],
      notes: [
        ...Object.entries(pages).map(([name, bytes]) => `${name}: ${listed(bytes)}`),
        'bodies as they were sent to Chromium, which reads brotli; fonts are compressed in themselves',
      ],
    };
  });
}

/** Bytes of each kind that came over the wire while a visitor did something. */
async function loaded(browser, site, visit) {
  const page = await newPhone(browser, { baseURL: site.url });
  const requests = [];
  const workers = new Set();
  page.context().on('requestfinished', (request) => requests.push(request));
  page.on('worker', (worker) => workers.add(worker.url()));
  await visit(page);
  await page.waitForLoadState('networkidle');
  const bytes = { document: 0, script: 0, stylesheet: 0, font: 0, largestDocument: 0 };
  const kept = new Set();
  for (const request of requests) {
    const kind = request.resourceType();
    // Whatever is no page is kept by the browser, and comes from there the second time.
    if (!(kind in bytes) || (kind !== 'document' && kept.has(request.url()))) continue;
    kept.add(request.url());
    const { responseBodySize } = await request.sizes();
    bytes[kind] += responseBodySize;
    if (kind === 'document') bytes.largestDocument = Math.max(bytes.largestDocument, responseBodySize);
  }
  // Of a worker's own script the browser tells the address only.
  for (const url of workers) bytes.script += await lengthOf(url);
  await page.context().close();
  return bytes;
}

async function lengthOf(url) {
  const { headers } = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
  return Number(headers.get('content-length'));
}

const kib = (bytes) => `${(bytes / KIB).toFixed(1)} KiB`;
const listed = (bytes) =>
  Object.entries(NAMES)
    .map(([kind, name]) => `${name} ${kib(bytes[kind])}`)
    .join(', ');

function heaviest(kind, pages) {
  const [name, bytes] = Object.entries(pages).sort(([, a], [, b]) => b[kind] - a[kind])[0];
  return {
    figure: `${NAMES[kind]} of a page`,
    measured: kib(bytes[kind]),
    beside: `the heaviest of ${words.count(Object.keys(pages).length)}: ${name}`,
    goal: `≤ ${MOST[kind]} KiB`,
    pass: bytes[kind] > 0 && bytes[kind] <= MOST[kind] * KIB,
  };
}

async function openMap(page) {
  await page.goto(`/book/${SERVICE}/centres?q=Пробный отдел`);
  await page.getByRole('button', { name: 'Показать карту' }).click();
  await page.locator('.leaflet-container').waitFor();
}

/** What the map adds to the page of the list, which does all it does without it. */
function mapRow(map, list) {
  const script = map.script - list.script;
  return {
    figure: 'JavaScript of the map, on demand',
    measured: kib(script),
    beside: `and CSS ${kib(map.stylesheet - list.stylesheet)}; nothing of it before somebody asks on a phone`,
    goal: `≤ ${MOST_MAP_SCRIPT} KiB`,
    pass: script > 0 && script <= MOST_MAP_SCRIPT * KIB,
  };
}

function journeyRows(journey) {
  return [
    {
      figure: 'JavaScript of the whole journey',
      measured: kib(journey.script),
      beside: 'from the first page to the talon, the solver of challenges included',
      goal: `≤ ${MOST_JOURNEY_SCRIPT} KiB`,
      pass: journey.script > 0 && journey.script <= MOST_JOURNEY_SCRIPT * KIB,
    },
    {
      figure: 'the largest page of the journey',
      measured: kib(journey.largestDocument),
      beside: `all of it together: ${listed(journey)}`,
      goal: `≤ ${MOST.document} KiB`,
      pass: journey.largestDocument <= MOST.document * KIB,
    },
  ];
}
