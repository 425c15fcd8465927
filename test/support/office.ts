import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP } from './browser.ts';
import type { Site } from './browser.ts';

/** The office in the site's browser at a path behind the `#`, for whoever's cookie it is; null for nobody yet. */
export async function openOffice(
  site: Site,
  staffCookie: string | null,
  path = '/',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await site.visitor({ viewport: DESKTOP, ...options });
  if (staffCookie !== null) await page.context().addCookies([cookieOf(staffCookie, site.url)]);
  await page.goto(`/office#${path}`);
  await page.locator('main').waitFor();
  return page;
}

/** `okno_staff=…` as a header has it; what the browser was told besides does not matter here. */
function cookieOf(staffCookie: string, url: string): { name: string; value: string; url: string } {
  const [name = '', ...value] = (staffCookie.split(';')[0] ?? '').split('=');
  return { name, value: value.join('='), url };
}
