import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findingsInEachScheme } from './schemes.ts';

const DAY = '2026-11-24';
/** A window of 1280 x 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Every page of the site that one citizen can stand on: a table, so that a new page is a line here. */
const ADDRESSES = [
  '/',
  '/triage',
  '/triage/hacked-no',
  '/triage/hacked-no/contacts-no',
  '/triage/hacked-no/contacts-yes',
  '/triage/hacked-no/contacts-yes/snils-no',
  '/triage/hacked-no/contacts-yes/snils-yes',
  '/triage/hacked-yes',
  `/book/${RECOVERY}/centres`,
  `/book/${RECOVERY}/centres?q=Ыыыыыы`,
  '/centres/70-901',
  `/book/${RECOVERY}/towns`,
  `/book/${RECOVERY}/day?centre=CENTRE`,
  `/book/${RECOVERY}/day?centre=CENTRE&view=calendar`,
  `/book/${RECOVERY}/time?centre=CENTRE&date=${DAY}`,
  `/book/${RECOVERY}/time?centre=CENTRE&step=day`,
  `/book/${RECOVERY}/details`,
  `/book/${RECOVERY}/details/proxy`,
  `/book/${RECOVERY}/check`,
  '/visit',
  '/visit/TALON',
  '/visit/TALON/cancel',
  '/visit/TALON/withdraw',
  '/visit/TALON/move',
  `/visit/TALON/move/time?date=${DAY}`,
  '/visit/TALON/move/centres',
  '/visit/TALON/move/centres?q=Ыыыыыы',
  '/visit/TALON/copy',
  '/withdrawn',
  '/offline',
  '/consent',
  '/privacy',
  '/safety',
  '/accessibility',
  '/open-data',
  '/no-such-page',
];

let site: Site;
let page: Page;
let talon: string;

/** One visitor who has a talon, and stands before the check page of a second visit. */
beforeAll(async () => {
  site = await openSite();
  // Colours that change in a tenth of a second would be measured half way.
  page = await site.visitor({ reducedMotion: 'reduce' });
  talon = await citizen.book(page, '09:00', {
    familyName: 'Разноцветная',
    givenName: 'Ирис',
    phone: '+7 928 333-00-01',
  });
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`);
  await citizen.chooseTime(page, '10:00');
  await citizen.fillDetails(page, { familyName: 'Вторая', givenName: 'Вера', phone: '+7 928 333-00-02' });
});
afterAll(() => site.close());

/** The widest the panel can make the words, on the narrowest window and on a wide one at 400 %. */
async function tooWide(): Promise<string[]> {
  const found: string[] = [];
  const note = async (what: string): Promise<void> => {
    const pixels = await sidewaysScroll(page);
    if (pixels > 0) found.push(`${what}: ${pixels} px too wide`);
  };
  await page.setViewportSize(ZOOMED);
  await note('at 400 %');
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-size', '150');
    document.documentElement.setAttribute('data-spacing', 'wide');
  });
  await note('at 320 px with the largest text and wide spacing');
  await page.setViewportSize(DESKTOP);
  await note('at 1280 px with the largest text and wide spacing');
  await page.setViewportSize(PHONE);
  return found;
}

describe.each(['', '/en'])('in each scheme and at each size, below "%s"', (language) => {
  it.each(ADDRESSES)('%s can be read', async (address) => {
    const path = address.replace('CENTRE', site.centre).replace('TALON', talon);
    const wanted = path === '/' && language ? language : language + path;
    await page.goto(wanted);
    // Whoever is sent elsewhere would be measured there under this name.
    expect(new URL(page.url()).pathname).toBe(new URL(wanted, site.url).pathname);
    expect(await findingsInEachScheme(page)).toEqual([]);
    expect(await tooWide()).toEqual([]);
  });
});

describe('what the system asks for', () => {
  it('less motion: nothing moves by itself or in answer', async () => {
    const still = await site.visitor({ reducedMotion: 'reduce' });
    for (const address of ['/', `/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`]) {
      await still.goto(address);
      const moving = await still.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none';
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      expect(moving).toEqual([]);
    }
    await still.context().close();
  });

  it('its own colours: what is chosen is marked, and buttons have their edges', async () => {
    const forced = await site.visitor({ forcedColors: 'active' });
    await forced.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`);
    const chosen = forced.getByRole('radio', { name: '11:00' });
    const outline = () =>
      chosen.evaluate((radio) => getComputedStyle(radio.nextElementSibling as Element).outlineStyle);
    expect(await outline()).toBe('none');
    await chosen.check();
    await forced.getByRole('heading', { level: 1 }).click();
    expect(await outline()).toBe('solid');
    const button = forced.getByRole('button', { name: 'Продолжить' });
    expect(await button.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('2px');
    await forced.context().close();
  });

  it('paper: dark words on white whatever the scheme of the screen, and nothing to press', async () => {
    const printed = await site.visitor({ colorScheme: 'dark' });
    await printed.context().addCookies(await page.context().cookies());
    await printed.goto(`/visit/${talon}`);
    await printed.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ground = await printed.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(ground).toEqual({ color: 'rgb(20, 32, 46)', backgroundColor: 'rgb(255, 255, 255)' });
    expect(await printed.locator('header, footer').first().isVisible()).toBe(false);
    expect(await printed.locator('button').filter({ visible: true }).count()).toBe(0);
    await printed.context().close();
  });
});
