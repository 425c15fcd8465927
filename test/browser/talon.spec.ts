import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { at, book, person } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

let site: Site;
let next = 0;
const DOOR_TIMES: Readonly<Record<string, string>> = {
  '/': '12:00',
  '/visit': '12:15',
  '/en': '12:30',
  '/en/visit': '12:45',
};

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function talon(time: string): Promise<{ page: Page; reference: string }> {
  next += 1;
  const page = await site.visitor();
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
  await citizen.chooseTime(page, time);
  const phone = `+7 928 333-00-${String(next).padStart(2, '0')}`;
  await citizen.fillDetails(page, {
    familyName: `Талонова-${'абвгдежзиклмнопр'[next]}`,
    givenName: 'Вера',
    phone,
  });
  return { page, reference: await citizen.confirm(page) };
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить талон на телефон' }).click();
  await page.getByText('Талон сохранён на этом устройстве').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

const kept = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

describe('a talon kept on the phone', () => {
  it('opens at the centre without a connection, and nothing else does', async () => {
    const { page, reference } = await talon('09:00');
    expect(await kept(page)).toEqual([]);
    await keep(page);
    await page.context().setOffline(true);
    await page.goto(`/visit/${reference}`);
    await heading(page, 'Ваш талон');
    const shown = `${reference.slice(0, 4)}-${reference.slice(4)}`;
    const card = page.getByRole('region', { name: 'Талон' });
    expect(await card.getByText(shown).isVisible()).toBe(true);
    expect(await card.innerText()).toContain('Приходите с 08:30 до 09:15');
    const qr = page.getByRole('img', { name: /QR-код/ });
    expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Golos');
    expect(await page.getByText('Сохранённая копия от 23 ноября').isVisible()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await expect(page.goto(`/book/${RECOVERY}/details`)).rejects.toThrow();
    await page.context().setOffline(false);
    await page.context().close();
  });

  it.each(['/', '/visit', '/en', '/en/visit'])(
    'is led to from %s when there is no connection, and the pages come back with it',
    async (door) => {
      const { page, reference } = await talon(DOOR_TIMES[door] ?? '');
      await keep(page);
      await page.context().setOffline(true);
      await page.goto(door);
      await heading(page, 'Нет связи с интернетом');
      expect(await findings(page)).toEqual([]);
      expect(await page.content()).not.toContain('Талонова');
      await page.getByRole('link', { name: `Талон ${reference.slice(0, 4)}-${reference.slice(4)}` }).click();
      await heading(page, 'Ваш талон');
      await page.context().setOffline(false);
      await page.goto(door);
      await page.getByRole('link', { name: reference.slice(4) }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('is in a list with the others kept, in the language it was kept in', async () => {
    const { page, reference } = await talon('13:00');
    await keep(page);
    next += 1;
    const second = await book(site.okno, site.centre, at('2026-11-24T13:15:00+07:00'), person(next));
    await page.goto('/en/visit');
    await page.getByRole('textbox', { name: 'Talon number' }).fill(second.reference);
    await page.getByRole('textbox', { name: 'Family name' }).fill(second.visitor.familyName);
    await page.getByRole('button', { name: 'Find the booking' }).click();
    await page.getByRole('button', { name: 'Save the talon on this phone' }).click();
    await page.getByText('The talon is saved on this device').waitFor();
    await page.goto(`/visit/${reference}`);
    await page.getByRole('button', { name: 'Забыть талон' }).waitFor();
    await page.context().setOffline(true);
    await page.goto('/');
    const list = page.getByRole('main').getByRole('listitem');
    await list.nth(1).waitFor();
    expect(await list.count()).toBe(2);
    await page.context().setOffline(false);
    await page.goto(`/visit/${reference}`);
    await page.getByRole('button', { name: 'Забыть талон' }).click();
    await page.getByText('Сохранённый талон стёрт').waitFor();
    await page.context().setOffline(true);
    await page.goto('/');
    await heading(page, 'There is no connection');
    const { reference: digits } = second;
    await page.getByRole('link', { name: `Talon ${digits.slice(0, 4)}-${digits.slice(4)}` }).waitFor();
    await page.context().close();
  });

  it('is forgotten even by whoever asks while its copy is being made fresh', async () => {
    const { page, reference } = await talon('09:45');
    await keep(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/copy', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/visit/${reference}`);
    await page.getByRole('button', { name: 'Забыть талон' }).click();
    release();
    await page.getByText('Сохранённый талон стёрт').waitFor();
    expect(await kept(page)).toEqual([]);
    await page.context().close();
  });

  it('is forgotten when asked, with the worker', async () => {
    const { page, reference } = await talon('09:15');
    await keep(page);
    await page.getByRole('button', { name: 'Забыть талон' }).click();
    await page.getByText('Сохранённый талон стёрт').waitFor();
    expect(await kept(page)).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await page.context().setOffline(true);
    await expect(page.goto(`/visit/${reference}`)).rejects.toThrow();
    await expect(page.goto('/')).rejects.toThrow();
    await page.context().close();
  });

  it('goes with the visit: closed on this device, cancelled or moved, it tells nothing untrue', async () => {
    const { page, reference } = await talon('09:30');
    await keep(page);
    await page.getByRole('link', { name: 'Перенести' }).click();
    await page.getByRole('radio', { name: /Среда, 25 ноября/ }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('radio', { name: '12:00' }).check();
    await page.getByRole('button', { name: 'Перенести запись' }).click();
    await heading(page, 'Запись перенесена');
    await page.waitForFunction(
      async (address) => (await (await caches.match(address))?.text())?.includes('25 ноября'),
      `/visit/${reference}`,
    );
    await page.getByRole('button', { name: 'Закрыть запись' }).click();
    await page.waitForURL(`${site.url}/`);
    expect(await kept(page)).toEqual([]);
    await page.context().close();
  });

  it('is one touch away where visits are looked for', async () => {
    const { page, reference } = await talon('09:45');
    await keep(page);
    await page.context().clearCookies();
    await page.goto('/visit');
    await page.getByRole('link', { name: 'Талон, сохранённый на этом устройстве' }).click();
    await heading(page, 'Ваш талон');
    expect(page.url()).toBe(`${site.url}/visit/${reference}?kept`);
    await page.context().close();
  });
});

describe('the talon', () => {
  it('is a page of at most 14 KiB', async () => {
    const { page, reference } = await talon('11:00');
    const answer = await page.goto(`/visit/${reference}`);
    expect(gzipSync((await answer?.text()) ?? '').length / 1024).toBeLessThanOrEqual(14);
    await page.context().close();
  });

  it('remembers what has been ticked off, on this device and without a name', async () => {
    const { page } = await talon('10:00');
    const passport = page.getByRole('checkbox', { name: /Паспорт/ });
    await passport.check();
    await page.reload();
    expect(await passport.isChecked()).toBe(true);
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    expect(stored).toContain('passport');
    expect(stored).not.toMatch(/Талонова|Вера|928|\d{4}-\d{4}/);
    await page.context().close();
  });

  it('prints as one sheet of A4, black on white', async () => {
    const { page } = await talon('10:15');
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const change = page.getByText(/^Перенести или отменить запись: [^/]+\/visit, по номеру талона/);
    expect(await change.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await change.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Перенести' }).isVisible()).toBe(false);
    expect(await page.getByRole('region', { name: 'Талон' }).isVisible()).toBe(true);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(20, 32, 46)', 'rgb(255, 255, 255)']);
    await page.context().close();
  });

  it('is shared as place and time, without a way into the booking', async () => {
    const { page, reference } = await talon('10:30');
    const button = page.getByRole('button', { name: 'Поделиться' });
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(navigator, {
        share: (data: unknown) => Promise.resolve(told.push(data)),
      });
      Object.assign(globalThis, { told });
    });
    await page.reload();
    await button.click();
    const told = await page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
    expect(told).toEqual([{ text: 'Приём в МФЦ: Вторник, 24 ноября 2026, 10:30. Пробный отдел в Томске' }]);
    expect(JSON.stringify(told)).not.toContain(reference);
    await page.context().close();
  });
});

describe('the network', () => {
  it('was asked of this host only, and no page complained', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
