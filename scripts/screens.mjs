// `npm run screens`: starts the product on a temporary database with the shipped lists and example hours, walks every
// page and main state as one citizen would, and keeps a picture of each in docs/screens, with an index.
// `npm run screens -- earlier offline` takes only those whose names have one of the words in them.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';

ensureBuilt();
const { withScreensSite } = await import('./screens/site.mjs');
const { withBrowser } = await import('../bench/web/browser.mjs');
const { picture } = await import('./screens/picture.mjs');
const { withTiles } = await import('./screens/tiles.mjs');
const { BOARD, BOARD_SIZES } = await import('./screens/board-stops.mjs');
const { KIOSK } = await import('./screens/kiosk-stops.mjs');
const { OFFICE: STAFF } = await import('./screens/office-stops.mjs');
const { HALL } = await import('./screens/hall-stops.mjs');
const { COUNTER } = await import('./screens/counter-stops.mjs');
const OFFICE = [...STAFF, ...HALL, ...COUNTER];
const { JOURNEY, LOOKS } = await import('./screens/stops.mjs');
const { LATER, TILED } = await import('./screens/later-stops.mjs');

const FOLDER = 'docs/screens';
const SIZES = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 800 } };
/** Desks and the tablets of a hall. */
const OFFICE_SIZES = { tablet: { width: 820, height: 1180 }, desktop: SIZES.desktop };
/** A kiosk upright and lying. */
const KIOSK_SIZES = { upright: { width: 1080, height: 1920 }, lying: SIZES.desktop };
/** Whose clock is the centre's, and on whose screen nothing is half way. */
const VISITOR = { reducedMotion: 'reduce', timezoneId: 'Europe/Moscow', locale: 'ru-RU' };
/** Wide enough to tell, and no heavier than a repository can bear. */
const MOST_BYTES = 16 * 2 ** 20;

const words = process.argv.slice(2);
const isWanted = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
const wanted = [...JOURNEY, ...LATER, ...TILED, ...LOOKS, ...KIOSK, ...OFFICE, ...BOARD].filter(isWanted);
if (wanted.length === 0) {
  console.error(`No picture has "${words.join('" or "')}" in its name.`);
  process.exit(1);
}

if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await withBrowser(async (browser) => {
  if ([...JOURNEY, ...LATER, ...LOOKS].some(isWanted)) {
    await withScreensSite(async (site) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        for (const stops of [JOURNEY, LATER]) await takeJourney(browser, site, { stops, size, viewport });
        for (const look of LOOKS.filter(isWanted)) await takeLook(browser, site, { ...look, size, viewport });
      }
    });
  }
  if (KIOSK.some(isWanted)) await takeKiosk(browser);
  if (OFFICE.some(isWanted)) await withScreensSite(takeSizes(browser, OFFICE, OFFICE_SIZES));
  if (BOARD.some(isWanted)) await withScreensSite(takeSizes(browser, BOARD, BOARD_SIZES));
  if (TILED.some(isWanted)) await withTiles((settings) => withScreensSite(takeTiled(browser), settings));
});
writeFileSync(path.join(FOLDER, 'README.md'), indexText());
const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(path.join(FOLDER, name)).size, 0);
console.log(
  `${FOLDER}: ${wanted.length * Object.keys(SIZES).length} taken, ${(bytes / 2 ** 20).toFixed(1)} MiB in all`,
);
process.exit(bytes <= MOST_BYTES ? 0 : 1);

/** One citizen from the first stop to the last one wanted; whoever wants a late one has to go the whole way. */
async function takeJourney(browser, site, { stops, size, viewport }) {
  const way = stops.slice(0, stops.findLastIndex(isWanted) + 1);
  if (way.length === 0) return;
  const context = await browser.newContext({ ...VISITOR, baseURL: site.url, viewport });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const citizen = { ...site, size };
  for (const stop of way) {
    await stop.reach(page, citizen);
    const scale = size === 'upright' ? 0.5 : 1;
    if (isWanted(stop)) await picture(page, path.join(FOLDER, `${stop.name}-${size}.webp`), stop.from, scale);
  }
  await context.close();
}

function takeSizes(browser, stops, sizes) {
  return async (site) => {
    for (const [size, viewport] of Object.entries(sizes))
      await takeJourney(browser, site, { stops, size, viewport });
  };
}

/** A site for each size, because a kiosk closed for its wrong numbers stays so. */
async function takeKiosk(browser) {
  for (const [size, viewport] of Object.entries(KIOSK_SIZES))
    await withScreensSite((site) => takeJourney(browser, site, { stops: KIOSK, size, viewport }), {
      ...{ CHALLENGE: 'off', RATE_LIMITS: 'on' },
    });
}

function takeTiled(browser) {
  return async (site) => {
    for (const [size, viewport] of Object.entries(SIZES))
      await takeJourney(browser, site, { stops: TILED, size, viewport });
  };
}

/** A page as somebody with other eyes or another language has it. */
async function takeLook(browser, site, { name, address, dark, sight, size, viewport }) {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport,
    ...VISITOR,
    colorScheme: dark ? 'dark' : 'light',
  });
  if (sight) await context.addCookies([{ name: 'okno-sight', value: sight, url: site.url }]);
  const page = await context.newPage();
  await page.goto(address(site));
  await picture(page, path.join(FOLDER, `${name}-${size}.webp`));
  await context.close();
}

function indexText() {
  const rowsOf = (stops, sizes) =>
    stops
      .map(({ name, title }) => {
        const shots = Object.keys(sizes).map((size) => `[${size}](${name}-${size}.webp)`);
        return `| ${title} | ${shots.join(' | ')} |`;
      })
      .join('\n');
  return [
    '# Every page at both sizes',
    'Taken by `npm run screens` from the running product: the shipped lists with example hours, a clock that stands still, Chromium at 375 and 1280 pixels, the kiosk at 1080 × 1920 and 1280 × 800, the staff’s screens at 820 and 1280, the board at 1920 and 1280. Stops are tables in `scripts/screens/`; very long lists are cut.',
    `| Page | 375 px | 1280 px |\n|---|---|---|\n${rowsOf([...JOURNEY, ...LATER, ...TILED, ...LOOKS], SIZES)}`,
    `| Screen of the kiosk | 1080 × 1920 px | 1280 × 800 px |\n|---|---|---|\n${rowsOf(KIOSK, KIOSK_SIZES)}`,
    `| Screen of the staff | 820 px | 1280 px |\n|---|---|---|\n${rowsOf(OFFICE, OFFICE_SIZES)}`,
    `| Board | 1920 px | 1280 px |\n|---|---|---|\n${rowsOf(BOARD, BOARD_SIZES)}\n`,
  ].join('\n\n');
}
