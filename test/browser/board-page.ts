import type { BrowserContextOptions, Page } from 'playwright-core';
import { DEVICE_COOKIE } from '../../src/accounts/devices/paired-device-cookie.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { TicketIssue } from '../../src/queue/ticket-issue.ts';
import type { TestApp } from '../support/app.ts';
import { book, person } from '../support/book.ts';
import type { Site } from '../support/browser.ts';
import { deviceOf } from '../support/devices.ts';

export const TELEVISION = { width: 1920, height: 1080 };

/** A page of a paired board of the centre, on a television; `url` when another process serves it. */
export async function boardPage(
  site: Site,
  centreId: string,
  { url = site.url, prepare, ...options }: BoardOptions = {},
): Promise<Page> {
  const { token } = await deviceOf(site.okno, { kind: 'board', centreId });
  const page = await site.visitor({ viewport: TELEVISION, baseURL: url, ...options });
  await page.context().addCookies([{ name: DEVICE_COOKIE, value: token, url }]);
  await prepare?.(page);
  await page.goto('/board');
  await page.locator('#board').waitFor();
  return page;
}

interface BoardOptions extends BrowserContextOptions {
  readonly url?: string;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

let next = 7_000;

/** Somebody who stands in the hall of that day, whenever they were booked for. */
export async function inHall(
  okno: TestApp,
  centreId: string,
  { startsAt, localDate }: { readonly startsAt: number; readonly localDate: string },
): Promise<HallTicket> {
  next += 1;
  const { id, service } = await book(okno, centreId, startsAt, person(next));
  const arrival = { ...{ centreId, bookingId: id, service, bookedFor: startsAt }, localDate, isLate: false };
  const by = { accountId: null, window: null, reason: null, now: okno.clock.now() };
  return okno.transactions.run((tx) => okno.get(TicketIssue).issue(tx, arrival, by));
}

/** Waits until the call fills half the screen; in how many milliseconds it did. */
export async function shown(page: Page, { label }: HallTicket, window: number): Promise<number> {
  const begun = performance.now();
  await page.waitForFunction(
    ([ticket, at]) =>
      document.querySelector('#call-ticket')?.textContent === ticket &&
      document.querySelector('#call-window')?.textContent === at,
    [label, String(window)],
    { timeout: 30_000 },
  );
  return performance.now() - begun;
}
