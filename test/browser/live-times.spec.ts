import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ReleaseHold } from '../../src/bookings/release-hold.service.ts';
import { hold } from '../support/book.ts';
import { DESKTOP, axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

const DAY = '2026-11-24';
const at = (time: string): number => Date.parse(`${DAY}T${time}:00+07:00`);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Both windows of the time are taken by somebody else. */
async function takeAll(time: string): Promise<() => Promise<void>> {
  const taken = [await hold(site.okno, site.centre, at(time)), await hold(site.okno, site.centre, at(time))];
  return async () => {
    for (const held of taken) await site.okno.get(ReleaseHold).run(held);
  };
}

async function openTimes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`);
  await page.getByRole('heading', { level: 1, name: 'Выберите время' }).waitFor();
  // What fonts move as the page loads is measured with its weight; here it is what others do to it.
  await page.evaluate(async () => {
    await document.fonts.ready;
    (globalThis as unknown as { seen: { shift: number } }).seen.shift = 0;
  });
}

const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);

/** Where every time stands on the page. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chip, button[type=submit]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

describe('times that somebody is looking at', () => {
  it('are struck through and named when others take them, come back when freed, and nothing moves', async () => {
    const page = await site.visitor();
    await openTimes(page);
    const before = await places(page);
    const free = await takeAll('10:00');
    const gone = page.getByRole('radio', { name: '10:00 занято' });
    await gone.waitFor();
    expect(await gone.isDisabled()).toBe(true);
    await page.getByText('Больше не свободно: 10:00.').waitFor();
    expect(await places(page)).toEqual(before);
    await free();
    await page.getByRole('radio', { name: '10:00', exact: true }).waitFor();
    await page.getByText('Снова свободно: 10:00.').waitFor();
    expect(await page.getByRole('radio', { name: '10:00', exact: true }).isEnabled()).toBe(true);
    expect(await places(page)).toEqual(before);
    expect(await shiftOf(page)).toBe(0);
    await takeAll('10:00');
    await gone.waitFor();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('chosen under the finger and lost stay under it, say so, and lead to the nearest free ones', async () => {
    const page = await site.visitor();
    await openTimes(page);
    await page.getByRole('radio', { name: '11:00' }).check();
    await takeAll('11:00');
    await page.getByText('Выбранное время 11:00 только что заняли.').waitFor();
    const chosen = page.getByRole('radio', { name: '11:00 занято' });
    expect([await chosen.isChecked(), await chosen.isEnabled()]).toEqual([true, true]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Это время только что заняли' }).waitFor();
    await page.getByRole('button', { name: /24 ноября, 10:45/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Кто придёт на приём?' }).waitFor();
    await page.context().close();
  });

  it('are let go of once another is chosen', async () => {
    const page = await site.visitor();
    await openTimes(page);
    await page.getByRole('radio', { name: '12:00' }).check();
    await takeAll('12:00');
    const gone = page.getByRole('radio', { name: '12:00 занято' });
    await gone.waitFor();
    await page.getByRole('radio', { name: '12:15' }).check();
    expect(await gone.isDisabled()).toBe(true);
    await page.context().close();
  });

  it('for which there is no place wait behind a link, and nothing moves', async () => {
    const free = await takeAll('13:00');
    const page = await site.visitor({ viewport: DESKTOP });
    await openTimes(page);
    expect(await page.getByRole('radio', { name: '13:00' }).count()).toBe(0);
    const before = await places(page);
    await free();
    const fresh = page.getByRole('link', { name: 'Появились новые времена' });
    await fresh.waitFor();
    expect(await places(page)).toEqual(before);
    expect(await shiftOf(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await fresh.click();
    await page.getByRole('radio', { name: '13:00' }).waitFor();
    await page.context().close();
  });

  it('stand still while updates are stopped, and catch up when they go on', async () => {
    const page = await site.visitor();
    await openTimes(page);
    await page.getByRole('button', { name: 'Остановить обновление' }).click();
    await page.getByText('Обновление остановлено.').waitFor();
    const other = await site.visitor();
    await openTimes(other);
    await takeAll('14:00');
    // By the time another reader has been told, this one would have been too.
    await other.getByRole('radio', { name: '14:00 занято' }).waitFor();
    expect(await page.getByRole('radio', { name: '14:00', exact: true }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'Возобновить обновление' }).click();
    await page.getByRole('radio', { name: '14:00 занято' }).waitFor();
    await other.context().close();
    await page.context().close();
  });

  it('go on by themselves after the connection was lost', async () => {
    const page = await site.visitor();
    let isCut = true;
    await page.route('**/slots/live*', (route) =>
      isCut ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await page.clock.install();
    await openTimes(page);
    await page.getByText('Нет связи. Пробуем обновить снова.').waitFor();
    isCut = false;
    await takeAll('15:00');
    await page.clock.runFor(15_000);
    await page.getByRole('radio', { name: '15:00 занято' }).waitFor();
    await page.getByText('Свободное время обновляется само.').waitFor();
    await page.context().close();
  });

  it('that can no longer be booked for want of time are late, not taken', async () => {
    const page = await site.visitor();
    await page.clock.install();
    const now = site.okno.clock.now();
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-23`);
    await page.getByRole('radio', { name: '09:45', exact: true }).waitFor();
    site.okno.clock.advance(16 * 60_000);
    await page.clock.fastForward(16 * 60_000);
    await page.getByRole('radio', { name: '09:45 поздно' }).waitFor();
    site.okno.clock.set(now);
    await page.context().close();
  });

  it('held for the reader stay open to him, though nobody else can have them', async () => {
    const page = await site.visitor();
    await hold(site.okno, site.centre, at('17:00'));
    await openTimes(page);
    await citizen.chooseTime(page, '17:00');
    await page.getByRole('link', { name: 'Назад' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите время' }).waitFor();
    await takeAll('17:15');
    await page.getByRole('radio', { name: '17:15 занято' }).waitFor();
    expect(await page.getByRole('radio', { name: '17:00', exact: true }).isEnabled()).toBe(true);
    await page.context().close();
  });

  it('are as live where a visit is moved', async () => {
    const page = await site.visitor();
    await citizen.book(page, '17:30', { familyName: 'Живая', givenName: 'Лия', phone: '+7 928 777-00-01' });
    await page.getByRole('link', { name: 'Перенести', exact: true }).click();
    await page.getByRole('radio', { name: /24 ноября/ }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'На какое время перенести?' }).waitFor();
    await takeAll('09:30');
    await page.getByRole('radio', { name: '09:30 занято' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('say nothing of updates where there are no scripts', async () => {
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`);
    expect(await page.getByRole('button', { name: 'Остановить обновление' }).count()).toBe(0);
    await page.getByRole('radio', { name: '16:00' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Кто придёт на приём?' }).waitFor();
    await page.context().close();
  });
});
