import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/common/database/sql.ts';
import { arrive } from '../support/arrive.ts';
import { bookAtDesk } from '../support/at-desk.ts';
import { person } from '../support/book.ts';
import { axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { addCentre, weekOf } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const QUARTER = 900_000;
const EVERY_DAY = weekOf(['00:00', '23:45'], [], [1, 2, 3, 4, 5, 6, 7]);

let site: Site;
let centreId: string;

/** The browser judges by its own clock when a list is of a day that is over, so this server's clock is the true one. */
beforeAll(async () => {
  site = await openSite({ now: Date.now() });
  const { okno } = site;
  // A zone where it is the middle of the day somewhere near: nothing here happens at midnight.
  const timeZone = new Date().getUTCHours() < 12 ? 'Asia/Omsk' : 'Europe/Kaliningrad';
  centreId = await addCentre(okno, {
    code: '70-920',
    name: 'Круглосуточный отдел',
    week: EVERY_DAY,
    timeZone,
  });
  const soon = Math.ceil(okno.clock.now() / QUARTER) * QUARTER;
  const first = await bookAtDesk(okno, centreId, soon, person(1));
  await arrive(okno, first);
  const marked = await bookAtDesk(okno, centreId, soon + QUARTER, person(2));
  await okno.database.rows(sql`
    update booking set family_name = '<script>alert(1)</script>' where id = ${marked.id}`);
});
afterAll(async () => {
  await site.close();
});

async function hall(): Promise<Page> {
  const manager = await staffOf(site.okno, { role: 'floor-manager', centreId });
  const page = await openOffice(site, manager.cookie, '/hall');
  await page.getByText('Пробова-б Проба').first().waitFor();
  await page.waitForFunction(async () => {
    const cache = await caches.open('okno-day-lists');
    return (
      (await cache.keys()).length === 1 &&
      (await navigator.serviceWorker.getRegistration('/office/')) !== undefined
    );
  });
  return page;
}

async function list(page: Page): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(`/office/centres/${centreId}/day?lang=ru`);
  return opened;
}

describe('the list of a day', () => {
  it('is printed with times, tickets, names as text and room to write', async () => {
    const page = await list(await hall());
    const row = page.getByRole('row', { name: /Пробова-б Проба/ });
    expect(await row.innerText()).toMatch(/^\d\d:\d\d\s+Д-001\s+Пробова-б Проба\s+Восстановление доступа/);
    await page.getByText('<script>alert(1)</script> Проба').waitFor();
    expect(await page.getByText(/Составлен в \d\d:\d\d/).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    if (process.env['SHOTS'])
      await page.screenshot({ path: `${process.env['SHOTS']}/day-list.png`, fullPage: true });
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('leaves nothing in the browser after signing out', async () => {
    const page = await hall();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByRole('button', { name: 'Войти' }).waitFor();
    // What was being put aside at that moment is forgotten as soon as it is there.
    await page.waitForFunction(
      async () =>
        (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0,
    );
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      kept: JSON.stringify({ ...localStorage, ...sessionStorage }),
    }));
    expect({ ...left, kept: left.kept.includes('Пробова') }).toEqual({
      ...{ caches: [], databases: 0, workers: 0, kept: false },
    });
    const opened = await page.context().newPage();
    await opened.goto(`/office/centres/${centreId}/day`);
    await opened.getByRole('button', { name: 'Войти' }).waitFor();
    expect(await opened.getByText('Пробова').count()).toBe(0);
    await page.context().close();
  });

  it('opened without a session leads to the sign-in, and from there back to it', async () => {
    const { okno } = site;
    const clerk = await staffOf(okno, { role: 'operator', centreId });
    const page = await site.visitor();
    await page.goto(`/office/centres/${centreId}/day?lang=en`);
    await page.getByRole('textbox', { name: 'Логин или почта' }).waitFor();
    const [name = '', value = ''] = (clerk.cookie.split(';')[0] ?? '').split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: site.url }]);
    await page.reload();
    await page.waitForURL(`${site.url}/office/centres/${centreId}/day?lang=en`);
    await page.getByRole('row', { name: /Пробова-б Проба/ }).waitFor();
    await page.context().close();
  });

  it('opens with the server stopped, says as of when it is, and is thrown away when its day is over', async () => {
    const page = await hall();
    const online = await (await list(page)).getByText(/Составлен в/).innerText();
    await site.okno.app.close();
    const offline = await list(page);
    await offline.getByRole('row', { name: /Пробова-б Проба/ }).waitFor();
    expect(await offline.getByText(/Составлен в/).innerText()).toBe(online);
    await page.evaluate(async (address) => {
      const cache = await caches.open('okno-day-lists');
      const headers = { 'x-okno-until': String(Date.now() - 1), 'content-type': 'text/html' };
      await cache.put(address, new Response('вчера', { headers }));
    }, `/office/centres/${centreId}/day`);
    await expect(list(page)).rejects.toThrow(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
    const kept = await page.evaluate(async () => (await (await caches.open('okno-day-lists')).keys()).length);
    expect(kept).toBe(0);
    await page.context().close();
  });
});
