import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays } from '../../src/common/time/local-date.ts';
import { instantOf, localOf } from '../../src/common/time/wall-clock.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { callTo } from '../support/call.ts';
import { freePort, startProduct } from '../support/product-process.ts';
import { addCentre, weekOf } from '../support/sample-centre.ts';
import { boardPage, inHall, shown } from './board-page.ts';

const ZONE = 'Asia/Tomsk';
const HEALED_WITHIN_MS = 5_000;

let site: Site;
let centreId: string;

beforeAll(async () => {
  // The other process has the machine's own clock, and the day of both must be one.
  site = await openSite({ now: Date.now() });
  centreId = await addCentre(site.okno, {
    ...{ code: '70-950', windows: 40, settings: { reservePercent: 0, noticeMinutes: 0 } },
    week: weekOf(['09:00', '18:00'], [], [1, 2, 3, 4, 5, 6, 7]),
  });
});
afterAll(() => site.close());

/** Booked for tomorrow morning and here today: at any hour of the machine's clock there is such a place. */
const arrived = (): Promise<HallTicket> => {
  site.okno.clock.set(Date.now());
  const localDate = localOf(site.okno.clock.now(), ZONE).date;
  return inHall(site.okno, centreId, { startsAt: instantOf(addDays(localDate, 1), 600, ZONE), localDate });
};
const call = async (window: number): Promise<HallTicket> => callTo(site.okno, await arrived(), window);
const lost = (page: Page) => page.getByText('Нет связи');

describe('a board', () => {
  it('is right within five seconds when its server was killed and is back', async () => {
    const port = await freePort();
    const first = await startProduct(site.okno.url, port);
    const page = await boardPage(site, centreId, { url: first.url });
    const before = await call(1);
    expect(await shown(page, before, 1)).toBeLessThan(1_000);
    await first.kill();
    const meanwhile = await call(2);
    const second = await startProduct(site.okno.url, port);
    expect(await shown(page, meanwhile, 2)).toBeLessThan(HEALED_WITHIN_MS);
    const after = await call(3);
    expect(await shown(page, after, 3)).toBeLessThan(HEALED_WITHIN_MS);
    expect(await lost(page).isVisible()).toBe(false);
    await page.context().close();
    await second.kill();
  });

  it('says so after twenty seconds of silence, and is right again when the silence ends', async () => {
    const page = await boardPage(site, centreId, { prepare: (one) => one.clock.install() });
    await shown(page, await call(4), 4);
    // The stream stays open and nothing comes: what a cable that was pulled out looks like.
    await page.context().route('**/api/**', (route) => route.abort());
    await page.clock.fastForward(13_000);
    expect(await lost(page).isVisible()).toBe(false);
    await page.clock.runFor(9_000);
    await lost(page).waitFor();
    const meanwhile = await call(5);
    await page.context().unroute('**/api/**');
    await page.clock.runFor(5_000);
    await shown(page, meanwhile, 5);
    await lost(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('loads itself anew, once, when what it is made of has changed', async () => {
    let loads = 0;
    const page = await boardPage(site, centreId, {
      prepare: (one) =>
        one.route(`${site.url}/board`, async (route) => {
          loads += 1;
          const answer = await route.fetch();
          const body = await answer.text();
          const old = body.replace(/data-version="[^"]+"/, 'data-version="of-last-week"');
          await route.fulfill({ response: answer, body: loads === 1 ? old : body });
        }),
    });
    const ticket = await call(6);
    await page.waitForFunction(() => document.body.dataset['version'] !== 'of-last-week');
    await shown(page, ticket, 6);
    expect(loads).toBe(2);
    await page.context().close();
  });

  it('lives without EventSource, as old televisions do', async () => {
    const page = await boardPage(site, centreId, {
      prepare: (one) => one.addInitScript(() => Reflect.deleteProperty(globalThis, 'EventSource')),
    });
    for (const window of [7, 8]) expect(await shown(page, await call(window), window)).toBeLessThan(1_000);
    await page.context().close();
  });

  it('fills no memory: five hundred states later it has as many nodes and listeners as before', async () => {
    const page = await boardPage(site, centreId);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const measure = async (): Promise<{ nodes: number; listeners: number }> => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
    };
    let ticket = await call(9);
    const callAgain = async (times: number): Promise<void> => {
      for (let count = 0; count < times; count += 1) {
        site.okno.clock.advance(1);
        ticket = await callTo(site.okno, ticket, 9 + (count % 2));
      }
      await shown(page, ticket, ticket.window ?? 0);
    };
    await callAgain(10);
    const before = await measure();
    await callAgain(500);
    const after = await measure();
    expect(after.listeners).toBe(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    await page.context().close();
  });
});
