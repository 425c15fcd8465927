import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';
import { citizen } from './citizen.ts';

const TABLET = { width: 820, height: 1180 };
const TITLE = 'Восстановление доступа к Госуслугам';
const CONFIRMING = 'Подтверждение личности на Госуслугах';

let site: Site;
let admin: TestStaff;
beforeAll(async () => {
  site = await openSite();
  admin = await staffOf(site.okno, { role: 'system-administrator' });
});
afterAll(() => site.close());

const isWell = async (page: Page): Promise<void> => {
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
};
const codes = async (): Promise<string[]> => {
  const answer = await site.okno.agent.get('/api/v1/services').expect(200);
  return (answer.body as { code: string }[]).map(({ code }) => code);
};

describe('the catalogue of services in the office', () => {
  it('takes new words of a service in both languages, seen before they are saved, and by citizens at once', async () => {
    const page = await openOffice(site, admin.cookie, '/catalogue');
    await page.getByRole('link', { name: TITLE }).waitFor();
    await isWell(page);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByLabel('Название (по-русски)').fill('Вернуть доступ');
    await page.getByLabel('Название (по-английски)').fill('Regain access');
    const preview = page.getByRole('region', { name: 'Так увидят люди' });
    await preview.getByText('Вернуть доступ').waitFor();
    await preview.getByText('Regain access').waitFor();
    await isWell(page);
    await page.getByRole('button', { name: 'Сохранить услугу' }).click();
    await page.getByRole('heading', { level: 1, name: 'Вернуть доступ' }).waitFor();
    const visitor = await site.visitor();
    await visitor.goto('/');
    await visitor.getByText('Вернуть доступ').first().waitFor();
    await page.getByLabel('Название (по-русски)').fill(TITLE);
    await page.getByRole('button', { name: 'Сохранить услугу' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    for (const one of [page, visitor]) await one.context().close();
  });

  it('takes new words for who comes, and a citizen who books reads them', async () => {
    const page = await openOffice(site, admin.cookie, '/catalogue');
    const form = page.getByRole('form', { name: 'Иностранный гражданин' });
    await form.getByLabel('(по-русски)').fill('Гражданин другой страны');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'Гражданин другой страны' }).waitFor();
    const visitor = await site.visitor();
    await visitor.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
    await citizen.chooseTime(visitor, '09:00');
    await visitor.getByRole('radio', { name: 'Гражданин другой страны' }).waitFor();
    for (const one of [page, visitor]) await one.context().close();
  });

  it('is put in another order by keyboard, and the focus stays on the button', async () => {
    const page = await openOffice(site, admin.cookie, '/catalogue', { viewport: TABLET });
    const before = await codes();
    const down = page.getByRole('button', { name: `Ниже: ${TITLE}` });
    await down.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row').nth(2).getByRole('link', { name: TITLE }).waitFor();
    expect(await codes()).toEqual([...before].reverse());
    expect(await down.evaluate((element) => element === document.activeElement)).toBe(true);
    await isWell(page);
    const up = page.getByRole('button', { name: `Выше: ${TITLE}` });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row').nth(1).getByRole('link', { name: TITLE }).waitFor();
    expect(await codes()).toEqual(before);
    await page.context().close();
  });

  it('withdraws a service from a date, and tells of one whose lines are uneven; on a tablet', async () => {
    const page = await openOffice(site, admin.cookie, '/catalogue', { viewport: TABLET });
    await page.getByRole('link', { name: CONFIRMING }).click();
    const rules = page.getByLabel('Что знать до прихода, по одной фразе в строке (по-английски)');
    const whole = await rules.inputValue();
    await rules.fill('One line.');
    await page.getByRole('alert').filter({ hasText: 'поровну' }).waitFor();
    await page.getByLabel('Не записывать на даты, начиная с').fill('2026-11-25');
    await isWell(page);
    await rules.fill(whole);
    await page.getByRole('button', { name: 'Сохранить услугу' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Услуга сохранена').waitFor();
    await page.getByRole('link', { name: 'Все услуги' }).click();
    await page
      .getByRole('row', { name: new RegExp(`${CONFIRMING}.*не оказывается с 25 ноября 2026`, 'u') })
      .waitFor();
    const answer = await site.okno.agent
      .get(`/api/v1/centres/${site.centre}/slots?service=account-confirmation&date=2026-11-25`)
      .expect(200);
    expect((answer.body as { slots: unknown[] }).slots).toEqual([]);
    await page.context().close();
  });

  it('shows whoever is second how it is now, and keeps what was typed', async () => {
    const page = await openOffice(site, admin.cookie, `/catalogue/${RECOVERY}`);
    await page.getByLabel('Для кого (по-русски)').fill('Мои слова.');
    const answer = await admin.agent.get('/api/v1/admin/catalogue').expect(200);
    const { version } = answer.body as { version: number };
    const snils = { expectedVersion: version, title: { ru: 'Номер СНИЛС', en: 'SNILS number' } };
    await admin.agent.put('/api/v1/admin/catalogue/documents/snils').send(snils).expect(200);
    await page.getByRole('button', { name: 'Сохранить услугу' }).click();
    await page.getByRole('alert').filter({ hasText: 'Каталог изменил другой' }).waitFor();
    expect(await page.getByLabel('Для кого (по-русски)').inputValue()).toBe('Мои слова.');
    await isWell(page);
    await page.getByRole('button', { name: 'Сохранить услугу' }).click();
    await page.getByText('Услуга сохранена').waitFor();
    await page.context().close();
  });

  it('takes a new document, in English too', async () => {
    const page = await openOffice(site, admin.cookie, '/catalogue');
    await page.getByText('Eng', { exact: true }).click();
    await page.getByLabel('Code of a new document').fill('snils');
    await page.getByLabel('New document (in Russian)').fill('Вид на жительство');
    await page.getByLabel('New document (in English)').fill('Residence permit');
    await page.keyboard.press('Enter');
    await page.getByText('There is a document of this code already').waitFor();
    await page.getByLabel('Code of a new document').fill('residence-permit');
    await page.keyboard.press('Enter');
    const made = page.getByRole('form', { name: 'Residence permit' });
    await made.getByText('Not asked for in any service').waitFor();
    expect(await page.getByText('Not asked for in any service').count()).toBe(1);
    await isWell(page);
    await page.goto('/office#/catalogue/no-such-thing');
    await page.getByRole('heading', { level: 1, name: 'There is no such service' }).waitFor();
    expect(await page.getByRole('form').count()).toBe(0);
    await page.context().close();
  });

  it('is for system administrators alone', async () => {
    const region = await staffOf(site.okno, { role: 'region-administrator' });
    const page = await openOffice(site, region.cookie, '/catalogue');
    await page.getByRole('heading', { name: 'Этот экран вам не открыт' }).waitFor();
    await page.context().close();
  });
});
