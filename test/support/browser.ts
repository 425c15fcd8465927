import axe from 'axe-core';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ensureBuilt } from '../../scripts/build.mjs';
import { createTestApp } from './app.ts';
import type { TestApp, TestAppOptions } from './app.ts';
import { addCatalogue, addCentre } from './sample-centre.ts';

export const PHONE = { width: 375, height: 812 };
export const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 568 };

/** The built site in a real browser: one application, one centre, one Chromium for a file of tests. */
export interface Site {
  readonly okno: TestApp;
  readonly centre: string;
  readonly url: string;
  /** Addresses asked of any other host, by any page, since the site was opened. */
  readonly foreign: readonly string[];
  /** Messages of the console that say something failed, the refused statuses of pages left out. */
  readonly complaints: readonly string[];
  /** A page of a visitor of its own, with empty cookies. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Challenges are on: the page solves them as it does for people. The clock of the server stands still. */
export async function openSite(options: TestAppOptions = {}): Promise<Site> {
  ensureBuilt({ only: ['web', 'office', 'board'] });
  const okno = await createTestApp({
    ...options,
    config: { challenge: true, demo: true, ...options.config },
  });
  await addCatalogue(okno);
  const centre = await addCentre(okno, { name: 'Пробный отдел в Томске', windows: 2 });
  await okno.app.listen(0, '127.0.0.1');
  const url = (await okno.app.getUrl()).replace(/\/$/, '');
  const browser = await launch();
  const foreign: string[] = [];
  const complaints: string[] = [];
  return {
    okno,
    centre,
    url,
    foreign,
    complaints,
    visitor: async (contextOptions = {}) => {
      const context = await browser.newContext({
        viewport: PHONE,
        baseURL: url,
        locale: 'ru-RU',
        ...contextOptions,
      });
      context.on('request', (request) => {
        if (!request.url().startsWith(`${url}/`)) foreign.push(request.url());
      });
      context.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('responded with a status of 4')) {
          complaints.push(message.text());
        }
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.setDefaultTimeout(10_000);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await okno.close();
    },
  };
}

/** Made for one page of a cloud function: in one process the browser dies with its first context. */
const NOT_FOR_TESTS = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !NOT_FOR_TESTS.has(arg)),
      '--disable-background-networking',
      '--disable-gpu',
    ],
  });
}

const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, in words; nothing is the right answer. */
export async function axeFindings(page: Page, rules = AXE_RULES): Promise<string[]> {
  // Evaluated, not added as an element: the page's security policy would forbid that, rightly.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
      }),
    rules,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
