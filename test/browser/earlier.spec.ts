import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { addFullCentre, freed } from '../support/full-centre.ts';
import type { FullCentre } from '../support/full-centre.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

let site: Site;
let centre: FullCentre;
beforeAll(async () => {
  site = await openSite();
  centre = await addFullCentre(site.okno, '70-902', 1);
});
afterAll(() => site.close());

async function bookFriday(page: Page, time: string, contact: { name: string; value: string }): Promise<void> {
  await page.goto(`/book/${RECOVERY}/time?centre=${centre.id}&date=2026-11-27`);
  await citizen.chooseTime(page, time);
  await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
  await page.getByRole('textbox', { name: 'Фамилия' }).fill('Спешная');
  await page.getByRole('textbox', { name: 'Имя', exact: true }).fill('Дина');
  await page.getByRole('textbox', { name: contact.name }).fill(contact.value);
  await page.getByRole('checkbox', { name: 'Согласен на обработку' }).check();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await citizen.confirm(page);
}

describe('who wants to come earlier', () => {
  it.each([true, false])(
    'asks to be told, sees the time that became free, and moves to it (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.visitor({ javaScriptEnabled });
      const [time, slot] = javaScriptEnabled ? ['10:00', '25 10:00'] : ['10:15', '25 10:15'];
      const email = `dina-${String(javaScriptEnabled)}@example.org`;
      await bookFriday(page, time, { name: 'Электронная почта', value: email });
      await page.getByRole('button', { name: 'Сообщить, если освободится время раньше' }).click();
      await page.getByText('Сообщим на почту, если освободится время раньше.').waitFor();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await freed(site.okno, centre.booked.get(slot));
      await page.reload();
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: /^Среда, 25 ноября 2026, 10:\d\d/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Запись перенесена' }).waitFor();
      expect(await page.getByRole('button', { name: 'Больше не сообщать' }).count()).toBe(0);
      await page.context().close();
    },
  );
});
