import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';
import { focused, tabTo } from './keys.ts';

const PANEL = 'Версия для слабовидящих';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = (page: Page) => page.getByText(PANEL).click();

/** What a reader sees of the choices: the size of the words, how far they stand apart, their colours. */
const look = (page: Page) =>
  page.evaluate(() => {
    const { fontSize, letterSpacing, color, backgroundColor } = getComputedStyle(document.body);
    return { fontSize, letterSpacing, color, backgroundColor };
  });

async function chooseLargeWhiteOnBlack(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'очень крупный' }).check();
  await page.getByRole('radio', { name: 'широкие' }).check();
  await page.getByRole('radio', { name: 'белым по чёрному' }).check();
  await page.getByRole('button', { name: 'Применить' }).click();
}

const LARGE = {
  fontSize: '27px',
  letterSpacing: '3.24px',
  color: 'rgb(255, 255, 255)',
  backgroundColor: 'rgb(0, 0, 0)',
};
const USUAL = {
  fontSize: '18px',
  letterSpacing: 'normal',
  color: 'rgb(20, 32, 46)',
  backgroundColor: 'rgb(255, 255, 255)',
};

describe('the low-vision panel', () => {
  it.each([true, false])(
    'changes the page it is opened on and every later one, until it is reset (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.visitor({ javaScriptEnabled });
      const address = `/book/${RECOVERY}/centres?q=Томск`;
      await page.goto(address);
      await open(page);
      await chooseLargeWhiteOnBlack(page);
      await page.locator('[data-scheme=black]').waitFor();
      expect(decodeURI(page.url())).toBe(site.url + address);
      expect(await look(page)).toEqual(LARGE);
      await page.goto('/en/visit');
      expect(await look(page)).toEqual(LARGE);
      await page.getByText('Low-vision version').click();
      expect(await page.getByRole('radio', { name: 'white on black' }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Usual version' }).click();
      await page.locator('html:not([data-scheme])').waitFor();
      expect(await look(page)).toEqual(USUAL);
      await page.goto('/');
      expect(await look(page)).toEqual(USUAL);
      await page.context().close();
    },
  );

  it('loses nothing typed and not yet sent, and says that it is done', async () => {
    const page = await site.visitor();
    await page.goto('/visit');
    await page.getByRole('textbox', { name: 'Фамилия' }).fill('Недописан');
    await open(page);
    const remembered = page.waitForResponse((response) => response.url().endsWith('/sight'));
    await chooseLargeWhiteOnBlack(page);
    await page.getByText('Вид изменён').waitFor();
    expect(await page.getByRole('textbox', { name: 'Фамилия' }).inputValue()).toBe('Недописан');
    expect((await remembered).status()).toBe(303);
    await page.reload();
    expect(await look(page)).toEqual(LARGE);
    await page.context().close();
  });

  it('takes the pictures away, and the number of the talon stays', async () => {
    const page = await site.visitor();
    await citizen.book(page, '09:00', {
      familyName: 'Безрисунков',
      givenName: 'Яков',
      phone: '+7 928 222-00-09',
    });
    const code = page.getByRole('img', { name: /QR-код/ });
    expect(await code.isVisible()).toBe(true);
    await open(page);
    await page.getByRole('radio', { name: 'не показывать' }).check();
    await page.getByRole('button', { name: 'Применить' }).click();
    await code.waitFor({ state: 'hidden' });
    expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toMatch(/\d{4}-\d{4}/);
    await page.context().close();
  });

  it('is worked by the keyboard alone', async () => {
    const page = await site.visitor();
    await page.goto('/');
    await tabTo(page, PANEL);
    await page.keyboard.press('Enter');
    await tabTo(page, 'обычный');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('крупный');
    await tabTo(page, 'Применить');
    await page.keyboard.press('Enter');
    await page.locator('[data-size="125"]').waitFor();
    expect(await focused(page)).toBe('Применить');
    expect((await look(page)).fontSize).toBe('22.5px');
    await page.context().close();
  });

  it.each([
    ['/', PANEL],
    ['/en', 'Low-vision version'],
  ])('stands up to axe, 320 px, text at 200 %% and fingers when open: %s', async (path, name) => {
    const page = await site.visitor();
    await page.goto(path);
    await page.getByText(name).click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
