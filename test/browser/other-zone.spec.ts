import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

const NOTE = /У вас на часах другое время/u;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the time of a centre in Tomsk', () => {
  it('is the centre’s own for a reader in Nalchik, who is told that their clock differs', async () => {
    const page = await site.visitor({ timezoneId: 'Europe/Moscow' });
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
    expect(await page.getByText(NOTE).innerText()).toContain('UTC+7');
    expect(await findings(page)).toEqual([]);
    await citizen.chooseTime(page, '09:00');
    await citizen.fillDetails(page, {
      familyName: 'Карданова',
      givenName: 'Фатима',
      phone: '+7 928 700-00-01',
    });
    await citizen.confirm(page);
    expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toContain('09:00');
    expect(await page.getByText(NOTE).isVisible()).toBe(true);
    await page.context().close();
  });

  it.each(['Asia/Tomsk', 'Asia/Krasnoyarsk'])('needs no word where clocks agree: %s', async (timezoneId) => {
    const page = await site.visitor({ timezoneId });
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
    await page.getByText('Время местное').waitFor();
    expect(await page.getByText(NOTE).isVisible()).toBe(false);
    await page.context().close();
  });
});
