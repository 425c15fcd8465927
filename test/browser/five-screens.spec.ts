import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEVICE_COOKIE } from '../../src/accounts/devices/paired-device-cookie.ts';
import { at, book, person } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { deviceOf } from '../support/devices.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T08:40:00+07:00' });
});
afterAll(() => site.close());

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

async function deviceAt(kind: 'kiosk' | 'board', viewport: { width: number; height: number }): Promise<Page> {
  const page = await site.visitor({ viewport });
  const { token } = await deviceOf(site.okno, { kind, centreId: site.centre });
  await page.context().addCookies([{ name: DEVICE_COOKIE, value: token, url: site.url }]);
  await page.goto(`/${kind}`);
  return page;
}

async function phoneOf(own: Awaited<ReturnType<typeof book>>): Promise<Page> {
  const page = await site.visitor();
  await page.goto('/visit');
  await page.getByRole('textbox', { name: 'Номер талона' }).fill(own.reference);
  await page.getByRole('textbox', { name: 'Фамилия' }).fill(own.visitor.familyName);
  await page.getByRole('button', { name: 'Найти запись' }).click();
  await heading(page, 'Вы записаны');
  return page;
}

describe('a day in the hall, with every screen open at once', () => {
  it('takes one visitor from the kiosk to the outcome, and all screens say so', async () => {
    const { okno, centre } = site;
    const own = await book(okno, centre, at('2026-11-24T09:15:00+07:00'), person(1));
    okno.clock.set('2026-11-24T08:50:00+07:00');
    const clerk = await staffOf(okno, { role: 'operator', centreId: centre }, 'Петрова О. В.');
    const manager = await staffOf(okno, { role: 'floor-manager', centreId: centre }, 'Зоя Залова');
    const phone = await phoneOf(own);
    const kiosk = await deviceAt('kiosk', { width: 1080, height: 1920 });
    const board = await deviceAt('board', { width: 1280, height: 720 });
    const counter = await openOffice(site, clerk.cookie, '/counter');
    const hall = await openOffice(site, manager.cookie, '/hall');
    await counter.getByRole('radio', { name: /Окно 2/ }).check();
    await counter.getByRole('button', { name: 'Открыть окно' }).click();
    await counter.getByText('Никто не ждёт').first().waitFor();

    for (const digit of own.reference) await kiosk.getByRole('button', { name: digit, exact: true }).click();
    await heading(kiosk, /Ваш талон\s+Д-001/u);
    await hall.getByRole('row', { name: /Д-001/ }).first().waitFor();
    await heading(phone, 'Вы отметились в центре');

    await counter.keyboard.press('F9');
    await heading(counter, 'Д-001');
    await board.locator('#call-ticket').getByText('Д-001').waitFor();
    expect(await board.locator('#call-window').innerText()).toBe('2');
    await heading(phone, 'Вас вызывают: окно 2');
    // A wall display and a kiosk show numbers, never names.
    for (const page of [board, kiosk]) expect(await page.content()).not.toContain(own.visitor.familyName);

    await counter.keyboard.press('F9');
    await heading(phone, 'Идёт приём');
    await counter.keyboard.press('1');
    await counter.keyboard.press('F9');
    await heading(phone, 'Приём состоялся');
    await counter.getByText('У окна никого').waitFor();
    for (const page of [phone, kiosk, board, counter, hall]) await page.context().close();
    expect([site.foreign, site.complaints]).toEqual([[], []]);
  });
});
