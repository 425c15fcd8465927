import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { findings } from './findings.ts';
import { focused, tabTo } from './keys.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await page.getByRole('button', { name: 'Продолжить' }).click();
}

describe('the three questions', () => {
  it.each([
    ['on a phone', { viewport: PHONE }],
    ['on a desktop', { viewport: DESKTOP }],
    ['without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
  ])('tell whoever still has the phone how to do without a visit (%s)', async (_where, options) => {
    const page = await site.visitor(options);
    await page.goto('/');
    await page.getByRole('link', { name: 'Ответить на три вопроса' }).click();
    await heading(page, 'В вашу учётную запись вошёл кто-то другой?');
    await choose(page, 'Нет');
    await heading(page, 'Телефон или почта, привязанные к Госуслугам, ещё ваши?');
    await choose(page, 'Да, могу получить СМС или открыть почту');
    await heading(page, 'Госуслуги пишут «СНИЛС уже зарегистрирован»?');
    await choose(page, 'Нет');
    await heading(page, 'Визит не нужен: восстановите пароль сами');
    await page.getByRole('link', { name: 'Всё равно записаться' }).click();
    await heading(page, 'Выберите центр');
    await page.context().close();
  });

  it('are gone back through by the browser and by the link, the answers still chosen', async () => {
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto('/triage');
    await choose(page, 'Нет');
    await choose(page, 'Да, могу получить СМС или открыть почту');
    await choose(page, 'Да, вижу такое сообщение');
    await heading(page, /Восстановите пароль по СНИЛС/);
    await page.goBack();
    await heading(page, /СНИЛС уже зарегистрирован/);
    await page.getByRole('link', { name: 'Назад' }).click();
    await heading(page, /Телефон или почта/);
    expect(await page.getByRole('radio', { name: 'Да, могу получить СМС' }).isChecked()).toBe(true);
    await choose(page, 'Нет, ни телефона, ни почты больше нет');
    await heading(page, 'Нужен визит в МФЦ');
    await page.getByRole('link', { name: 'Изменить: Вошёл кто-то другой' }).click();
    await heading(page, 'В вашу учётную запись вошёл кто-то другой?');
    expect(await page.getByRole('radio', { name: 'Нет', exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('are answered with the keyboard alone, an answer left out included', async () => {
    const page = await site.visitor({ viewport: DESKTOP });
    await page.goto('/');
    await tabTo(page, 'Ответить на три вопроса');
    await page.keyboard.press('Enter');
    await heading(page, 'В вашу учётную запись вошёл кто-то другой?');
    await tabTo(page, 'Продолжить');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Ошибка: В вашу учётную запись/);
    await tabTo(page, 'Выберите ответ');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Да или похоже на то');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Нет');
    await page.keyboard.press('Enter');
    await heading(page, /Телефон или почта/);
    await tabTo(page, 'Да, могу получить СМС');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(page, 'Нужен визит в МФЦ');
    await tabTo(page, 'Записаться на визит');
    await page.keyboard.press('Enter');
    await heading(page, 'Выберите центр');
    await page.context().close();
  });

  it('bring whoever was hacked to the places of today with two touches', async () => {
    const page = await site.visitor();
    await page.goto('/triage');
    await choose(page, 'Да или похоже на то');
    await heading(page, 'Приходите в МФЦ сегодня же');
    await page.getByRole('link', { name: 'Найти место на сегодня' }).click();
    await heading(page, 'Выберите центр');
    expect(new URL(page.url()).search).toBe('?when=today');
    await page.context().close();
  });
});

describe('every page of the questions and of trust stands up to axe, 320 px, text at 200 % and fingers', () => {
  const pages = [
    '/triage',
    '/triage?answer=no',
    '/triage/hacked-no',
    '/triage/hacked-no/contacts-yes',
    '/triage/hacked-no/contacts-yes/snils-no',
    '/triage/hacked-no/contacts-yes/snils-yes',
    '/triage/hacked-no/contacts-no',
    '/triage/hacked-yes',
    '/consent',
    '/privacy',
    '/safety',
    '/accessibility',
    '/open-data',
  ];

  it.each(pages.flatMap((path) => [path, `/en${path}`]))('%s', async (path) => {
    const page = await site.visitor();
    await page.goto(path);
    for (const more of await page.locator('main summary').all()) await more.click();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it.each(pages)('%s in the dark scheme', async (path) => {
    const page = await site.visitor({ colorScheme: 'dark' });
    await page.goto(path);
    for (const more of await page.locator('main summary').all()) await more.click();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('an answer left out', async () => {
    const page = await site.visitor();
    await page.goto('/triage');
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('alert').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });
});
