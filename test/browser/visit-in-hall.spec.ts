import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { callTo, stepOn } from '../support/call.ts';
import { addCentre } from '../support/sample-centre.ts';
import { findings } from './findings.ts';

let site: Site;
let centreId: string;
let next = 0;

beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T08:45:00+07:00' });
  const settings = { reservePercent: 0, noticeMinutes: 0 };
  centreId = await addCentre(site.okno, { code: '70-950', windows: 9, settings });
});
afterAll(() => site.close());

type Own = Awaited<ReturnType<typeof book>>;

const booked = (time: string): Promise<Own> => {
  next += 1;
  return book(site.okno, centreId, at(`2026-11-24T${time}:00+07:00`), person(next));
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The page of one's own visit, opened as from a letter of paper: by number and name. */
async function pageOf({ reference, visitor }: Own, javaScriptEnabled = true): Promise<Page> {
  const page = await site.visitor({ javaScriptEnabled });
  await page.goto('/visit');
  await page.getByRole('textbox', { name: 'Номер талона' }).fill(reference);
  await page.getByRole('textbox', { name: 'Фамилия' }).fill(visitor.familyName);
  await page.getByRole('button', { name: 'Найти запись' }).click();
  await page.waitForURL(`**/visit/${reference}**`);
  return page;
}

/** Notes what the page would make the phone do. */
async function feel(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const felt: unknown[] = [];
    Object.assign(globalThis, { felt });
    navigator.vibrate = (pattern) => felt.push(pattern) > 0;
  });
  return () => page.evaluate(() => (globalThis as unknown as { felt: unknown[] }).felt.length);
}

describe("a visitor's own page in the hall", () => {
  it('turns from the talon into the place in the hall, and then calls, loudly, each time', async () => {
    const before = await arrive(site.okno, await booked('09:00'));
    const own = await booked('09:15');
    const page = await pageOf(own);
    await heading(page, 'Вы записаны');
    const ticket = await arrive(site.okno, own);
    const called = await callTo(site.okno, before, 1);
    await heading(page, 'Вы отметились в центре');
    await page.getByText(`Ваш номер в зале: ${ticket.label}`).waitFor();
    await page.getByText('Перед вами никого').waitFor();
    expect(await findings(page)).toEqual([]);
    await stepOn(site.okno, called, 'hand-over', {});
    await page.getByText('Перед вами: 1').waitFor();

    const felt = await feel(page);
    const one = await callTo(site.okno, ticket, 5);
    await heading(page, 'Вас вызывают: окно 5');
    await page.waitForFunction(() => document.title.startsWith('Вас вызывают: окно 5'));
    expect(await page.locator('[aria-live=assertive]').innerText()).toContain(
      'Подойдите к этому окну сейчас.',
    );
    expect(await page.getByText('Перед вами').isVisible()).toBe(false);
    expect(await felt()).toBe(1);
    expect(await findings(page)).toEqual([]);
    site.okno.clock.advance(20_000);
    const again = await callTo(site.okno, one, 5);
    await page.waitForFunction(() => (globalThis as unknown as { felt: unknown[] }).felt.length === 2);
    const serving = await stepOn(site.okno, again, 'start', { startedAt: site.okno.clock.now() });
    await heading(page, 'Идёт приём');
    await stepOn(site.okno, serving, 'serve', { endedAt: site.okno.clock.now(), outcome: 'recovered' });
    await heading(page, 'Приём состоялся');
    await page.context().close();
  });

  it('says the same without scripts, by reloading', async () => {
    const own = await booked('10:00');
    const ticket: HallTicket = await arrive(site.okno, own);
    const page = await pageOf(own, false);
    await heading(page, 'Вы отметились в центре');
    expect(await page.getByText('Не закрывайте эту страницу').isVisible()).toBe(false);
    await callTo(site.okno, ticket, 6);
    await page.getByRole('link', { name: 'Обновить' }).click();
    await heading(page, 'Вас вызывают: окно 6');
    expect(await page.title()).toContain('Вас вызывают: окно 6');
    await page.context().close();
  });

  it('can be stopped by whoever is disturbed by it', async () => {
    const own = await booked('10:15');
    const ticket = await arrive(site.okno, own);
    const page = await pageOf(own);
    await page.getByRole('button', { name: 'Остановить обновление' }).press('Enter');
    await callTo(site.okno, ticket, 7);
    await page.getByRole('button', { name: 'Обновлять снова' }).press('Enter');
    await heading(page, 'Вас вызывают: окно 7');
    await page.context().close();
    expect(site.complaints).toEqual([]);
  });
});
