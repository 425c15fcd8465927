import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESKTOP, NARROW, axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { addSampleTown } from '../support/sample-town.ts';
import { findings } from './findings.ts';
import { focused, tabTo } from './keys.ts';

const LIST = `/book/${RECOVERY}/centres`;
const NEAR_VILLAGE = { latitude: 56.6123456, longitude: 84.9123456 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await addSampleTown(site.okno);
});
afterAll(() => site.close());

async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await site.visitor(options);
  await page.goto(path);
  return page;
}

const firstCard = (page: Page): Promise<string> => page.locator('.card h3').first().innerText();
const pins = (page: Page): Promise<string[]> => page.locator('.map-pin').allInnerTexts();

async function openMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Показать карту' }).click();
  await page.locator('.map-pin').first().waitFor();
}

describe('near me', () => {
  it('asks only when pressed, and sorts by distance from a place told to a kilometre', async () => {
    const page = await site.visitor({ geolocation: NEAR_VILLAGE, permissions: ['geolocation'] });
    const asked: string[] = [];
    await page.exposeFunction('noteAsking', () => void asked.push(page.url()));
    await page.addInitScript(() => {
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...given) => {
        (globalThis as unknown as { noteAsking: () => void }).noteAsking();
        ask(...given);
      };
    });
    await page.goto(LIST, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    expect(page.url()).not.toContain('near=');
    await page.getByRole('button', { name: 'Рядом со мной' }).click();
    await page.waitForURL(/near=/);
    expect(asked).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get('near')).toBe('56.61,84.91');
    expect(await firstCard(page)).toContain('Отдел Второй');
    await page.getByRole('link', { name: 'Показать не только рядом' }).click();
    expect(page.url()).not.toContain('near=');
    await page.context().close();
  });

  it('takes a refusal kindly and leads to the towns', async () => {
    const page = await open(LIST, { permissions: [] });
    await page.getByRole('button', { name: 'Рядом со мной' }).click();
    await page.getByText('Вы не разрешили узнать, где вы.').waitFor();
    await page.getByRole('link', { name: 'Список городов и сёл' }).click();
    await page.getByRole('link', { name: 'Вторниково' }).click();
    expect(await firstCard(page)).toContain('Отдел Второй');
    await page.context().close();
  });

  it('is not offered without JavaScript; the towns and the filters are', async () => {
    const page = await open(LIST, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Рядом со мной' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Показать карту' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Список городов и сёл' }).isVisible()).toBe(true);
    await page.getByText('Регион, день и услуга').click();
    await page.getByLabel('Когда нужно место').selectOption('Сегодня');
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByRole('heading', { name: '2 центра' }).waitFor();
    expect(await page.getByLabel('Когда нужно место').inputValue()).toBe('today');
    await page.context().close();
  });
});

describe('the map', () => {
  it('is fetched on a phone only when asked for, and has the numbers of the cards', async () => {
    const page = await site.visitor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(LIST, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('draw'))).toEqual([]);
    await openMap(page);
    expect(asked.filter((url) => /draw.*\.(js|css)$/.test(url))).toHaveLength(2);
    const placed = await page
      .locator('[data-point]')
      .evaluateAll((cards) => cards.map((card) => card.querySelector('.number')?.textContent ?? ''));
    const numbers = (await pins(page)).flatMap((label) => label.split(', '));
    expect(numbers.sort()).toEqual(placed.sort());
    expect(numbers).toHaveLength(3);
    await page.getByRole('button', { name: 'Скрыть карту' }).click();
    expect(await page.getByRole('region', { name: 'Карта центров' }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('leads by keyboard alone from a pin to its card', async () => {
    const page = await open(LIST);
    await tabTo(page, 'Показать карту');
    await page.keyboard.press('Enter');
    await page.locator('.map-pin').first().waitFor();
    await tabTo(page, 'Отдел Второй');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('map-pin');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Отдел Второй');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.className)).toContain(
      'card-pinned',
    );
    expect(await page.locator('.map-pin-marked').innerText()).toBe(
      await page.locator('.card-pinned .number').innerText(),
    );
    await page.context().close();
  });

  it('stands beside the list on a desktop, unasked and without moving it', async () => {
    const page = await open(LIST, { viewport: DESKTOP });
    await page.locator('.map-pin').first().waitFor();
    const map = await page.getByRole('region', { name: 'Карта центров' }).boundingBox();
    const cards = await page.locator('.cards').boundingBox();
    expect(map?.x).toBeGreaterThanOrEqual((cards?.x ?? 0) + (cards?.width ?? 0));
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      return sum;
    });
    expect(shift).toBeLessThanOrEqual(0.02);
    await page.context().close();
  });

  it('can be read in every scheme', async () => {
    const page = await open(LIST, { reducedMotion: 'reduce' });
    await openMap(page);
    const schemes = [
      ...(['light', 'dark'] as const).map((colorScheme) => () => page.emulateMedia({ colorScheme })),
      ...['white', 'black', 'blue'].map(
        (scheme) => () =>
          page.evaluate((name) => (document.documentElement.dataset['scheme'] = name), scheme),
      ),
    ];
    for (const choose of schemes) {
      await choose();
      expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
    }
    await page.context().close();
  });

  it('is not drawn for who asked for no pictures', async () => {
    const page = await site.visitor({ viewport: DESKTOP });
    await page
      .context()
      .addCookies([{ name: 'okno-sight', value: '100-normal-device-hidden', url: site.url }]);
    await page.goto(LIST, { waitUntil: 'networkidle' });
    expect(await page.locator('.map-pin').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Карта центров' }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('says so when it cannot be loaded, and the list stays', async () => {
    const page = await site.visitor();
    await page.route(/draw\.client/, (route) => route.abort());
    await page.goto(LIST);
    await page.getByRole('button', { name: 'Показать карту' }).click();
    await page.getByText('Карта не загрузилась.').waitFor();
    expect(await page.locator('.card').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});

describe('the pages of centres', () => {
  const states: readonly (readonly [string, () => Promise<Page>])[] = [
    [
      'the list with the map',
      async () => {
        const page = await open(LIST);
        await openMap(page);
        return page;
      },
    ],
    ['the list near somebody', () => open(`${LIST}?near=56.61,84.91&when=week`)],
    ['the list for today, none left', () => open(`${LIST}?when=today&q=Пятницкое`)],
    ['the towns', () => open(`/book/${RECOVERY}/towns`)],
    ['a centre', () => open('/centres/70-911')],
    ['a centre in English', () => open('/en/centres/70-911')],
    ['a centre that is full', () => open('/centres/70-913')],
    ['a centre with a day off', () => open('/centres/70-914')],
    ['a centre without published hours', () => open('/centres/70-915')],
    ['no such centre', () => open('/centres/70-999')],
  ];

  it.each(states)('stand up to axe, 320 px, text at 200 %% and fingers: %s', async (_name, reach) => {
    const page = await reach();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('lead from the centre to its days', async () => {
    const page = await open('/centres/70-911', { viewport: NARROW });
    await page.getByRole('link', { name: 'Записаться: Восстановление доступа' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите день' }).waitFor();
    await page.context().close();
  });

  it('asked nothing of another host, and broke no rule of their security policy', () => {
    expect(site.foreign).toEqual([]);
    // The one script that a test above stopped on its way.
    expect(site.complaints.filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
