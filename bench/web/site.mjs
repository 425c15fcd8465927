// The product as citizens meet it: challenges on, 200 centres with free places, warm.
import { builtPath } from '../support/built.mjs';
import { withPostgres } from '../support/postgres.mjs';
import { withRooms } from '../support/rooms.mjs';
import { openSlots, SERVICE, seedCentres } from '../support/seed.mjs';
import { freePort, startServer, whileRunning } from '../support/server-process.mjs';

const CENTRES = { code: 'W', centres: 200, windows: 2 };
const WARM_VISITS = 40;

/**
 * @typedef {{ url: string, paths: Record<string, string> }} Site
 * @template Answer @param {(site: Site) => Promise<Answer>} work
 */
export function withSite(work) {
  return withPostgres(async (observer) => {
    // Known before the start: the pages name their own address, and it has to be the one they are opened at.
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const starting = startServer({
      script: builtPath('main.js'),
      env: { DATABASE_URL: observer.url, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', PUBLIC_URL: url },
      ready: '/health/ready',
      port,
    });
    return whileRunning(starting, async () => {
      const ids = await withRooms(observer.url, (rooms) => seedCentres(rooms, CENTRES));
      const centre = ids[Math.floor(ids.length / 2)];
      const code = await observer.value('select code from centre where id = $1', [centre]);
      const slots = await openSlots(observer, [centre]);
      await observer.settle();
      const site = { url, paths: pathsOf(centre, code, slots[Math.floor(slots.length / 2)].date) };
      for (let visit = 0; visit < WARM_VISITS; visit += 1) await visitAll(site);
      return work(site);
    });
  });
}

/** Every page that needs no answers before it, by the name it has in the report. */
const pathsOf = (centre, code, date) => ({
  'the first page': '/',
  'the first page in English': '/en',
  'the centres': `/book/${SERVICE}/centres`,
  'the page of a centre': `/centres/${code}`,
  'the days of a centre': `/book/${SERVICE}/day?centre=${centre}`,
  'the calendar of a centre': `/book/${SERVICE}/day?centre=${centre}&view=calendar`,
  'the times of a day': `/book/${SERVICE}/time?centre=${centre}&date=${date}`,
  'finding a visit': '/visit',
  privacy: '/privacy',
});

async function visitAll({ url, paths }) {
  for (const [name, path] of Object.entries(paths)) {
    const response = await fetch(url + path);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${name} (${path}) was answered with ${response.status}`);
  }
}
