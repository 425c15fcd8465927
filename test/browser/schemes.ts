import type { Page } from 'playwright-core';
import { axeFindings } from '../support/browser.ts';

/** What a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Everything axe finds on the page as it stands, and then what of it fails in dark and in each scheme of the
 * low-vision panel: the page is not reached anew, for the server sets the same attribute (test/e2e/sight.spec.ts).
 * The page's context asks for reduced motion, for colours that fade would be measured half way.
 */
export async function findingsInEachScheme(page: Page): Promise<string[]> {
  const found = (await axeFindings(page)).map((finding) => `light: ${finding}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await faint(page, 'dark')));
  await page.emulateMedia({ colorScheme: 'light' });
  for (const scheme of ['white', 'black', 'blue']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-scheme', name), scheme);
    found.push(...(await faint(page, scheme)));
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-scheme'));
  return found;
}

async function faint(page: Page, scheme: string): Promise<string[]> {
  return (await axeFindings(page, COLOUR_RULES)).map((finding) => `${scheme}: ${finding}`);
}
