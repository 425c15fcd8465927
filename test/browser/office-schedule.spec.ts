import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { at, book, person } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { citizen } from './citizen.ts';
import { openOffice } from '../support/office.ts';
import { addCentre, weekOf } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const TABLET = { width: 820, height: 1180 };

let site: Site;
beforeAll(async () => {
  site = await openSite({ config: { demo: false } });
});
afterAll(() => site.close());

async function scheduleOf(centreId: string, viewport?: typeof TABLET): Promise<Page> {
  const head = await staffOf(site.okno, { role: 'centre-head', centreId });
  return openOffice(site, head.cookie, '/schedule', viewport ? { viewport } : {});
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

describe('the schedule of a centre in the office', () => {
  it('publishes the week of a one-day village office by keyboard, and a citizen books there', async () => {
    const village = await addCentre(site.okno, {
      code: '70-921',
      name: 'Сельский отдел',
      week: weekOf(['10:00', '11:00'], [], [5]),
    });
    const page = await scheduleOf(village);
    await page.getByLabel('Часы приёма: пятница').fill('');
    await page.getByLabel('Часы приёма: вторник').focus();
    await page.keyboard.type('10:00-14:00');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12-12:30');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'Что изменится' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page
      .getByRole('row', { name: /^вторник, 24 ноября приёма нет 10:00–12:00, 12:30–14:00, мест: 14/u })
      .getByText('По времени')
      .click();
    await page.getByText('12:30 — 1', { exact: true }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Сохранить');
    await page.getByText('Сохранено.').waitFor();
    await page.getByRole('tab', { name: 'Ближайшие недели' }).click();
    await page.getByRole('row', { name: /вторник, 24 ноября 10:00–12:00, 12:30–14:00 14/ }).waitFor();
    await page.context().close();
    const visitor = await site.visitor();
    await citizen.chooseService(visitor);
    await visitor.getByRole('searchbox', { name: /Город, село/ }).fill('Сельский отдел');
    await visitor.getByRole('button', { name: 'Найти' }).click();
    await visitor.getByRole('link', { name: 'Сельский отдел' }).click();
    await citizen.chooseDay(visitor);
    await citizen.chooseTime(visitor, '12:30');
    await citizen.fillDetails(visitor, {
      familyName: 'Пробова',
      givenName: 'Проба',
      phone: '+7 900 000-77-01',
    });
    expect(await citizen.confirm(visitor)).toMatch(/^\d{8}$/u);
    await visitor
      .getByText(/24 ноября 2026.*12:30/u)
      .first()
      .waitFor();
    await visitor.context().close();
  });

  it('says at the field what is wrong with hours', async () => {
    const page = await scheduleOf(site.centre);
    await page.getByLabel('Часы приёма: среда').fill('с утра');
    await press(page, 'Показать, что изменится');
    await page.getByText('Напишите часы так: 9:00-13:00, 14:00-18:00').waitFor();
    await page.getByLabel('Часы приёма: среда').fill('9-18');
    await page.getByLabel('Перерывы: среда').fill('18-19');
    await press(page, 'Показать, что изменится');
    await page.getByText('Перерыв не внутри часов приёма.').waitFor();
    await press(page, 'Четверг: как выше');
    expect(await page.getByLabel('Перерывы: четверг').inputValue()).toBe('18-19');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('shows who is hit by a day off and where each would go, on a tablet too', async () => {
    const id = await addCentre(site.okno, { code: '70-922', name: 'Отдел с записями' });
    await book(site.okno, id, at('2026-11-26T10:00:00+07:00'), person(31));
    const page = await scheduleOf(id, TABLET);
    await page.getByRole('tab', { name: 'Отдельные дни' }).click();
    await page.getByRole('textbox', { name: 'Первый день' }).fill('2026-11-26');
    await page.getByLabel('Как назвать').fill('Траур');
    await page.getByLabel('Чем установлен').fill('Указ Губернатора');
    await press(page, 'Показать, что изменится');
    await page.getByRole('heading', { name: 'Кого это коснётся: 1 визит' }).waitFor();
    await page.getByRole('row', { name: /четверг, 26 ноября, 10:00 Пробова-гб/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await press(page, 'Сохранить и перенести 1 визит');
    await page.getByText('Сохранено. Переносим: 1 визит.').waitFor();
    await page.getByRole('cell', { name: 'Траур', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Кому позвонить' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Как идёт перенос' }).click();
    await page.getByRole('row', { name: /^26 ноября, 10:00/u }).waitFor();
    await page.context().close();
  });

  it('tells the second of two what the first changed, and keeps what was typed', async () => {
    const id = await addCentre(site.okno, { code: '70-923', name: 'Отдел двоих', windows: 2 });
    const [one, other] = [await scheduleOf(id), await scheduleOf(id)];
    for (const page of [one, other]) await page.getByRole('tab', { name: 'Окна' }).click();
    const close = async (page: Page, window: string): Promise<void> => {
      await page.getByRole('combobox', { name: 'Окно' }).selectOption(window);
      await page.getByRole('textbox', { name: 'Первый день' }).fill('2026-11-24');
      await page.getByRole('textbox', { name: 'Последний день' }).fill('2026-11-25');
      await page.getByLabel('Почему закрыто').fill(`Ремонт ${window}`);
      await press(page, 'Показать, что изменится');
    };
    await close(one, '1');
    await press(one, 'Сохранить');
    await one.getByText('Сохранено.').waitFor();
    await close(other, '2');
    await other.getByText('Пока вы правили, это изменил кто-то ещё').waitFor();
    await other.getByRole('row', { name: /^Окно 1 .* — — 24 ноября – 25 ноября$/u }).waitFor();
    await other.getByRole('row', { name: 'Окно 2 — 24 ноября – 25 ноября —', exact: true }).waitFor();
    expect(await other.getByLabel('Почему закрыто').inputValue()).toBe('Ремонт 2');
    expect(await axeFindings(other)).toEqual([]);
    await press(other, 'Сохранить вместе');
    await press(other, 'Сохранить');
    await other.getByRole('cell', { name: 'Ремонт 2', exact: true }).waitFor();
    await other.getByRole('button', { name: 'Открыть: Окно 1' }).click();
    await press(other, 'Сохранить');
    await other.getByRole('cell', { name: 'Ремонт 1' }).waitFor({ state: 'detached' });
    for (const page of [one, other]) await page.context().close();
  });
});
