import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MarkMissed } from '../../src/bookings/mark-missed.service.ts';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { sql } from '../../src/common/database/sql.ts';
import { arrive } from '../support/arrive.ts';
import { bookAtDesk } from '../support/at-desk.ts';
import { at, person } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { sitDown } from '../support/desk.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const TABLET = { width: 820, height: 1180 };
const today = (time: string): number => at(`2026-11-24T${time}:00+07:00`);

let site: Site;
let manager: TestStaff;

beforeAll(async () => {
  site = await openSite({ now: today('09:00') });
  const { okno, centre } = site;
  const at9 = await visit('09:00', 1);
  const late = await visit('09:15', 2);
  await visit('09:00', 3);
  for (const [number, time] of [
    [4, '10:00'],
    [5, '10:15'],
    [6, '10:30'],
    [7, '12:00'],
  ] as const)
    await visit(time, number);
  await arrive(okno, at9);
  await sitDown(okno, centre, 1);
  okno.clock.set(today('09:40'));
  await arrive(okno, late);
  await okno.get(MarkMissed).run();
  manager = await staffOf(okno, { role: 'floor-manager', centreId: centre }, 'Зоя <script>боевая</script>');
});
afterAll(() => site.close());

function visit(time: string, number: number): Promise<BookingDetails> {
  return bookAtDesk(site.okno, site.centre, today(time), person(number));
}

async function hall(viewport?: { width: number; height: number }): Promise<Page> {
  const page = await openOffice(site, manager.cookie, '/hall', viewport ? { viewport } : {});
  await page.getByRole('heading', { name: 'Ждут вызова' }).waitFor();
  await page.getByText('Пробова-б Проба').first().waitFor();
  return page;
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
}

describe('the screen of the hall', () => {
  it('shows who waits and for how long by word and tint, who is expected, who is gone, windows and load', async () => {
    const page = await hall();
    const row = page.getByRole('row', { name: /Д-001/ });
    await row.getByText('40 мин').waitFor();
    await shot(page, 'hall-1280');
    expect(await row.innerText()).toMatch(/40 мин\s+долго ждёт/);
    expect(await row.getAttribute('data-long')).toBe('true');
    expect(await page.getByText('в ближайший час придут: 3').count()).toBe(1);
    expect(await page.getByText('Позже сегодня: 1').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Вернуть: Пробова-г Проба' }).count()).toBe(1);
    expect(await page.getByText('Клерк 1').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('books a person without a booking for now and checks them in, by keyboard alone', async () => {
    const page = await hall();
    const keys = page.keyboard;
    await keys.press('F4');
    const panel = page.getByRole('dialog', { name: 'Записать' });
    await panel.getByRole('radio', { name: /09:30/ }).waitFor();
    await keys.type('Безталонова');
    await keys.press('Tab');
    await keys.type('Ия');
    await shot(page, 'booking-1280');
    expect(await axeFindings(page)).toEqual([]);
    await keys.press('Enter');
    await panel.getByText('Без согласия записать нельзя').waitFor();
    await shot(page, 'booking-refused-1280');
    expect(await axeFindings(page)).toEqual([]);
    expect(await focused(page)).toBe('Согласие на обработку персональных данных дано лично');
    await keys.press('Space');
    await keys.press('Tab');
    expect(await focused(page)).toBe('Записать на 09:30 и отметить приход');
    await keys.press('Enter');
    await panel.getByText(/Талон Д-003: ждёт в зале/).waitFor();
    await shot(page, 'booked-1280');
    expect(await axeFindings(page)).toEqual([]);
    expect(await panel.locator('.booked-reference').innerText()).toMatch(/^\d{4}-\d{4}$/);
    await keys.press('Escape');
    await page.getByRole('row', { name: /Д-003 Безталонова Ия/ }).waitFor();
    expect(await focused(page)).toBe('Номер записи, код с талона или фамилия');
    const held = await site.okno.database.rows(sql`select id from booking where status = 'held'`);
    expect(held).toEqual([]);
    await page.context().close();
  });

  it('checks in by reference, by a scanned code and by name; who was missed is brought back', async () => {
    const page = await hall();
    const scanned = await visit('10:00', 20);
    const field = page.getByLabel('Номер записи, код с талона или фамилия');
    await field.fill(`OKNO:${scanned.reference}`);
    await field.press('Enter');
    await page.getByText(/^Талон Д-004/).waitFor();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Напечатать талон Д-004' }).click();
    const slip = await opened;
    await slip.getByRole('heading', { level: 1, name: 'Талон Д-004' }).waitFor();
    await shot(slip, 'ticket-1280');
    expect(await axeFindings(slip)).toEqual([]);
    await slip.emulateMedia({ media: 'print' });
    expect(await slip.getByRole('button').count()).toBe(0);
    await slip.setViewportSize({ width: 272, height: 600 });
    await shot(slip, 'ticket-80mm');
    expect(await sidewaysScroll(slip)).toBe(0);
    await slip.close();
    await field.fill('пробова-д');
    await field.press('Enter');
    await page.getByText('Кто из них?').waitFor();
    await shot(page, 'check-in-found-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(/^Талон Д-005/).waitFor();
    expect(await focused(page)).toBe('Номер записи, код с талона или фамилия');
    await page.getByRole('button', { name: 'Вернуть: Пробова-г Проба' }).click();
    await page.getByRole('row', { name: /Д-006 Пробова-г Проба/ }).waitFor();
    await page.getByRole('button', { name: 'Вне очереди: Пробова-г Проба' }).click();
    await page.getByLabel('Документ показали').check();
    await shot(page, 'priority-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Пропустить вперёд' }).click();
    await page.getByText('Выберите, к какой категории относится посетитель').waitFor();
    await page.getByLabel('Категория').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Пропустить вперёд' }).click();
    await page
      .getByRole('row', { name: /вне очереди/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('fits a tablet, and a phone without sideways scrolling', async () => {
    const page = await hall(TABLET);
    await shot(page, 'hall-820');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: /^Записать/ }).click();
    await page.getByRole('radio', { name: /09:45/ }).waitFor();
    await shot(page, 'booking-820');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });
    await shot(page, 'booking-375');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });

  it('shows markup in names as text', async () => {
    const { okno } = site;
    const marked = await visit('09:30', 30);
    await okno.database.rows(sql`
      update booking set family_name = '<script>alert(1)</script><b>Жирный</b>' where id = ${marked.id}`);
    const page = await hall();
    await page.getByText('<script>alert(1)</script><b>Жирный</b> Проба').waitFor();
    await page.getByText('Зоя <script>боевая</script>').waitFor();
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
    return (element.labels?.[0] ?? element).innerText.trim();
  });
