import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { citizen } from './citizen.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The pages of ours that this page leads to; files to download and other languages left out. */
function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([hreflang])')]
      .map((link) => link.pathname)
      .filter((path) => !/\.\w+$/.test(path)),
  );
}

describe('a whole visit', () => {
  it('asks nothing of another host, from the questions to the talon and every document', async () => {
    const page = await site.visitor();
    let requests = 0;
    page.on('request', () => (requests += 1));
    const links: string[] = [];
    for (const path of ['/', '/triage', '/triage/hacked-no/contacts-yes/snils-no', '/triage/hacked-yes']) {
      await page.goto(path);
      links.push(...(await linksOf(page)));
    }
    await citizen.book(page, '10:00', {
      familyName: 'Сетевая',
      givenName: 'Анна',
      phone: '+7 928 777-00-01',
    });
    links.push(...(await linksOf(page)));
    expect(links).toEqual(expect.arrayContaining(['/safety', '/privacy', '/consent', '/accessibility']));
    for (const path of new Set(links)) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(requests).toBeGreaterThan(20);
    expect(site.foreign).toEqual([]);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('opens gosuslugi.ru only for who presses its link, beside our page and without telling it where from', async () => {
    const page = await site.visitor();
    await page.goto('/triage/hacked-no/contacts-yes/snils-no');
    const link = page.getByRole('link', { name: 'Открыть gosuslugi.ru (в новой вкладке)' });
    expect(await link.getAttribute('href')).toBe('https://www.gosuslugi.ru/');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await page.context().close();
  });
});

describe('the page that browses the API', () => {
  it('works under its policy, and asks nothing of another host', async () => {
    const page = await site.visitor({ viewport: { width: 1280, height: 900 } });
    await page.goto('/api/docs', { waitUntil: 'networkidle' });
    await page
      .getByRole('button', { name: /\/api\/v1\/regions/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.getByText('"timeZone"').first().waitFor();
    expect(await page.locator('body > svg').evaluate((svg) => svg.getBoundingClientRect().height)).toBe(0);
    expect(site.foreign).toEqual([]);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});
