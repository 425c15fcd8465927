import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { encode } from 'uqr';
import { ensureBuilt } from '../../scripts/build.mjs';
import { DEVICE_COOKIE } from '../../src/accounts/devices/paired-device-cookie.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { at, book, person } from '../support/book.ts';
import { deviceOf } from '../support/devices.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1280, height: 800 };
const DAY = '2026-11-24';

let site: Site;
let centreId: string;
let next = 0;

beforeAll(async () => {
  ensureBuilt({ only: ['kiosk'] });
  site = await openSite({ now: `${DAY}T08:45:00+07:00` });
  centreId = await addCentre(site.okno, {
    ...{ code: '70-950', name: 'Отдел с киоском', windows: 40 },
    settings: { reservePercent: 0, noticeMinutes: 0 },
  });
});
afterAll(() => site.close());
beforeEach(() => site.okno.clock.set(at(`${DAY}T08:45:00+07:00`)));

const booked = (time = '09:00'): ReturnType<typeof book> => {
  next += 1;
  return book(site.okno, centreId, at(`${DAY}T${time}:00+07:00`), person(next));
};

async function openKiosk(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.visitor({ viewport: PORTRAIT, ...options });
  const { token } = await deviceOf(site.okno, { kind: 'kiosk', centreId });
  await page.context().addCookies([{ name: DEVICE_COOKIE, value: token, url: site.url }]);
  await page.goto('/kiosk');
  return page;
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function pressKeys(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
}

describe('the kiosk', () => {
  it('checks in by its keys, and the eighth digit sends', async () => {
    const page = await openKiosk();
    await pressKeys(page, '4827');
    await page.getByRole('button', { name: 'Стереть' }).click();
    expect(await page.locator('#code').inputValue()).toBe('482');
    for (let n = 0; n < 3; n += 1) await page.getByRole('button', { name: 'Стереть' }).click();
    await pressKeys(page, (await booked()).reference);
    await heading(page, /Ваш талон\s+Д-\d{3}/u);
    await page.getByRole('link', { name: 'Готово' }).click();
    await heading(page, 'Отметьтесь о приходе');
    expect(await page.locator('#code').inputValue()).toBe('');
  });

  it('checks in by a scanner, wherever the focus is, also where the keyboard is set to Russian', async () => {
    const page = await openKiosk();
    const [first, second] = [await booked(), await booked()];
    await page.getByRole('link', { name: 'Крупнее' }).focus();
    await page.keyboard.type(`OKNO:${first.reference}`);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
    await page.goto('/kiosk');
    // Letters of another layout reach the page as text without a key pressed, so only a field with the focus gets them.
    await page.locator('#code:focus').waitFor();
    await page.keyboard.type(`ЩЛТЩЖ${second.reference}`);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
  });

  it('works without a script: keys, Enter, help', async () => {
    const page = await openKiosk({ javaScriptEnabled: false });
    const { reference } = await booked();
    await pressKeys(page, reference);
    await heading(page, /Ваш талон/u);
    await page.goto('/kiosk');
    await page.locator('#code').fill('1234');
    await page.keyboard.press('Enter');
    await page.getByText('В номере талона 8 цифр').waitFor();
    await page.getByRole('button', { name: 'Позвать сотрудника' }).click();
    await heading(page, 'Мы позвали сотрудника');
  });

  it('works by the keyboard alone, in an order that can be followed', async () => {
    const page = await openKiosk();
    const { reference } = await booked();
    await page.keyboard.type(reference);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
    const seen: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(seen.map((text) => text.trim())).toEqual([
      ...['Готово', 'Напечатать талон', 'English', 'Крупнее', 'Позвать сотрудника'],
    ]);
  });

  it.each([
    ['upright', PORTRAIT],
    ['lying', LANDSCAPE],
  ])('has targets of 100 pixels, nothing to scroll and nothing for axe: %s', async (_, viewport) => {
    const page = await openKiosk({ viewport });
    const check = async (): Promise<void> => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
      const sizes = await page.locator('.key:visible, .code').evaluateAll((keys) =>
        keys.map((key) => {
          const { width, height } = key.getBoundingClientRect();
          return Math.round(Math.min(width, height));
        }),
      );
      expect(sizes.length).toBeGreaterThan(2);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(100);
    };
    await check();
    await page.keyboard.type('4827');
    await page.keyboard.press('Enter');
    await page.getByText('В номере талона 8 цифр').waitFor();
    await check();
    await page.keyboard.type('1935');
    await page.keyboard.press('Enter');
    await heading(page, 'Такого номера нет');
    await check();
    await page.goto('/kiosk/no-booking');
    await check();
    await page.goto('/kiosk');
    await page.keyboard.type((await booked()).reference);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
    await check();
  });

  it('speaks English and larger, and forgets both for the next visitor', async () => {
    const page = await openKiosk();
    await page.getByRole('link', { name: 'English' }).click();
    await heading(page, 'Check in here');
    await page.getByRole('link', { name: 'Larger' }).click();
    await page.locator('html.large').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('10000001');
    await page.keyboard.press('Enter');
    await heading(page, 'There is no such number');
    await page.locator('html.large').waitFor();
    await page.getByRole('link', { name: 'Start again' }).click();
    await heading(page, 'Отметьтесь о приходе');
    expect(await page.locator('html.large').count()).toBe(0);
  });
});

describe('what a kiosk may have', () => {
  it('is a camera: the code is read from its picture, by a reader loaded only then', async () => {
    const page = await openKiosk();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { data } = encode(`OKNO:${(await booked()).reference}`, { border: 4 });
    await page.addInitScript(showToCamera, data);
    await page.goto('/kiosk');
    expect(asked.filter((url) => url.includes('camera'))).toEqual([]);
    await page.getByRole('button', { name: 'Показать код камере' }).click();
    await heading(page, /Ваш талон/u);
    expect(asked.filter((url) => url.includes('camera'))).toHaveLength(1);
  });

  it('is a printer: the strip has the ticket and its time, and no keys', async () => {
    const page = await openKiosk();
    await page.keyboard.type((await booked()).reference);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Запись на 09:00').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Позвать сотрудника' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Готово' }).isVisible()).toBe(false);
  });
});

/** In the page: a camera before which somebody holds this code. */
function showToCamera(cells: boolean[][]): void {
  const size = 12;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = cells.length * size;
  const paint = canvas.getContext('2d');
  const draw = (): void => {
    if (!paint) return;
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.fillStyle = '#000';
    cells.forEach((row, y) =>
      row.forEach((isDark, x) => isDark && paint.fillRect(x * size, y * size, size, size)),
    );
  };
  navigator.mediaDevices.getUserMedia = () => {
    setInterval(draw, 50);
    return Promise.resolve(canvas.captureStream(20));
  };
}

describe('a kiosk somebody has left', () => {
  it('asks for 15 seconds and then shows nothing of them any more', async () => {
    const page = await openKiosk();
    await page.clock.install();
    await page.goto('/kiosk');
    await page.keyboard.type((await booked()).reference);
    await page.keyboard.press('Enter');
    await heading(page, /Ваш талон/u);
    await page.clock.runFor(44_000);
    expect(await page.locator('#idle').isVisible()).toBe(false);
    await page.clock.runFor(2_000);
    await page.getByRole('heading', { name: 'Вы ещё здесь?' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Я ещё здесь' }).click();
    expect(await page.locator('#idle').isVisible()).toBe(false);
    await page.clock.runFor(46_000);
    await page.locator('#idle').waitFor();
    await page.clock.runFor(15_000);
    await heading(page, 'Отметьтесь о приходе');
    expect(await page.locator('body').textContent()).not.toMatch(/Д-\d{3}/u);
  });

  it('clears what was typed as well, and lets the first screen be', async () => {
    const page = await openKiosk();
    await page.clock.install();
    await page.goto('/kiosk');
    await page.clock.runFor(600_000);
    expect(await page.locator('#idle').isVisible()).toBe(false);
    await pressKeys(page, '4827');
    await page.clock.runFor(47_000);
    await page.getByRole('link', { name: 'Закончить' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#code')?.value === '');
  });
});

describe('a kiosk without a connection', () => {
  it('says so in a sentence and works again by itself', async () => {
    const page = await openKiosk();
    await page.context().setOffline(true);
    await page.getByText('Нет связи. Подойдите к администратору').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Нет связи').waitFor({ state: 'hidden' });
    await pressKeys(page, (await booked()).reference);
    await heading(page, /Ваш талон/u);
  });

  it('takes an answer that is none of ours for a loss', async () => {
    const page = await openKiosk();
    await page.route('**/kiosk', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await pressKeys(page, (await booked()).reference);
    await page.getByText('Нет связи').waitFor();
    await page.unroute('**/kiosk');
    await page.getByText('Нет связи').waitFor({ state: 'hidden' });
    await heading(page, 'Отметьтесь о приходе');
  });
});

describe('a browser that is to become a kiosk', () => {
  it('shows a code and begins by itself once somebody has typed it', async () => {
    const page = await site.visitor({ viewport: PORTRAIT });
    await page.clock.install();
    await page.goto('/kiosk');
    await heading(page, 'Этот киоск ещё не подключён');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Получить код' }).click();
    const code = ((await page.locator('.ticket').textContent()) ?? '').replace(/\D/gu, '');
    expect(code).toHaveLength(6);
    expect(await axeFindings(page)).toEqual([]);
    const head = await staffOf(site.okno, { role: 'centre-head', centreId });
    await head.agent
      .post(`/api/v1/staff/centres/${centreId}/devices`)
      .send({ code, name: 'Киоск у входа' })
      .expect(201);
    await page.clock.runFor(5_000);
    await heading(page, 'Отметьтесь о приходе');
  });
});

describe('what a kiosk loads', () => {
  it('comes from here alone and complains of nothing', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|502/u.test(text))).toEqual([]);
  });
});
