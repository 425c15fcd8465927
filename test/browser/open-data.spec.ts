import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it.each([
  [320, '/open-data?region=70'],
  [375, '/en/open-data?region=70'],
  [1280, '/open-data?region=70'],
])('the page of open data fits into %d pixels with all its tables (%s)', async (width, path) => {
  const page = await site.visitor({ viewport: { width, height: 800 } });
  await page.goto(path);
  await page.getByRole('table').nth(2).waitFor();
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/open-data-${width}.png`, fullPage: true });
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
