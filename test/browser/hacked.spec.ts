import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { at, hold } from '../support/book.ts';
import { addCentre } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';

/** A Friday; the offices close at 18:00 for two days. */
const FRIDAY = '2026-11-27';
/** Starts that can still be booked at 16:40, half an hour ahead. */
const LAST_STARTS = ['17:15', '17:30', '17:45'];
const OFFICE = 'Пробный отдел с запасом';

let site: Site;

async function holdPlaces(centre: string, time: string, count: number): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    await hold(site.okno, centre, at(`${FRIDAY}T${time}:00+07:00`));
  }
}

beforeAll(async () => {
  site = await openSite({ now: `${FRIDAY}T16:40:00+07:00` });
  const office = await addCentre(site.okno, { code: '70-902', name: OFFICE, windows: 5 });
  for (const time of LAST_STARTS) {
    await holdPlaces(office, time, 4);
    await holdPlaces(site.centre, time, 2);
  }
});
afterAll(() => site.close());

describe('hacked at 16:40 before two days off', () => {
  it('one answer leads to the reserve place left today, and the talon is for today', async () => {
    const page = await site.visitor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Ответить на три вопроса' }).click();
    await page.getByRole('radio', { name: 'Да или похоже на то' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('link', { name: 'Найти место на сегодня' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите центр' }).waitFor();
    expect(await page.getByRole('link', { name: 'Пробный отдел в Томске' }).count()).toBe(0);
    await page.getByRole('link', { name: OFFICE }).click();
    await citizen.chooseDay(page, /^Сегодня/);
    await citizen.chooseTime(page, '17:15');
    await citizen.fillDetails(page, {
      familyName: 'Срочная',
      givenName: 'Анна',
      phone: '+7 928 777-00-02',
    });
    await citizen.confirm(page);
    await page
      .getByText(/27 ноября 2026/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
