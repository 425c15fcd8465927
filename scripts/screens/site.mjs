import { rm } from 'node:fs/promises';
import { built } from '../../bench/support/built.mjs';
import { whenInterrupted } from '../../bench/support/interrupted.mjs';
import { temporaryFolder } from '../../bench/support/postgres.mjs';
import { freePort } from '../../bench/support/server-process.mjs';

/** Monday morning in Nalchik: most branches receive, most of the day is free. */
const NOW = '2026-11-23T09:00:00+03:00';

/** The product with the shipped lists and example hours, its clock standing still; `settings` are of the environment. */
export async function withScreensSite(work, settings = {}) {
  const { startOkno } = await built('start.js');
  const { readConfig } = await built('app.config.js');
  const { Clock } = await built('common/time/clock.js');
  class StandingClock extends Clock {
    #now = Date.parse(NOW);
    now() {
      return this.#now;
    }
    advance(milliseconds) {
      this.#now += milliseconds;
    }
  }
  const clock = new StandingClock();
  const dataDir = await temporaryFolder();
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: dataDir, RATE_LIMITS: 'off', LOG_LEVEL: 'error', ...settings };
  const okno = await startOkno(readConfig(env, ['--demo']), clock);
  const close = async () => {
    await okno.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const forget = whenInterrupted(close);
  try {
    return await work({ ...(await placesOf(`http://localhost:${port}`)), clock, rooms: okno.app });
  } finally {
    forget();
    await close();
  }
}

/** A branch with places in most days ahead, by the public API. */
async function placesOf(url) {
  const get = async (path) => (await fetch(`${url}/api/v1${path}`)).json();
  const { items } = await get('/centres?region=07&q=Нальчик&service=account-recovery&withFree=true&limit=20');
  const centre = items.find(({ kind }) => kind === 'branch') ?? items[0];
  const to = '2026-12-05';
  const { days } = await get(`/centres/${centre.id}/days?service=account-recovery&from=2026-11-24&to=${to}`);
  const [day, later] = days.filter(({ state }) => state === 'free');
  return { url, centre, day: day.date, later: later.date };
}
