import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { sql } from '../../src/common/database/sql.ts';
import { bookAtDesk } from '../support/at-desk.ts';
import { at, person } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

const today = (time: string): number => at(`2026-11-24T${time}:00+07:00`);

let site: Site;
let first: BookingDetails;

beforeAll(async () => {
  site = await openSite({ now: today('09:00') });
  first = await visit('09:15', 1);
  await visit('09:30', 2);
  await visit('10:00', 3);
  const marked = await visit('11:00', 4);
  await site.okno.database.rows(sql`
    update booking set family_name = '<script>alert(1)</script>' where id = ${marked.id}`);
  site.okno.clock.set(today('10:30'));
});
afterAll(() => site.close());

function visit(time: string, number: number): Promise<BookingDetails> {
  return bookAtDesk(site.okno, site.centre, today(time), person(number));
}

async function office(
  role: 'floor-manager' | 'centre-head' | 'hotline-operator',
  path: string,
): Promise<Page> {
  const { okno, centre } = site;
  const staff = await staffOf(okno, role === 'hotline-operator' ? { role } : { role, centreId: centre });
  return openOffice(site, staff.cookie, path);
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
}

describe('the sheet of paper', () => {
  it('is entered row by row: what is right is taken, what is wrong says why', async () => {
    const page = await office('floor-manager', '/paper');
    await page.getByLabel('Пришёл: Пробова-б Проба', { exact: true }).fill('9:05');
    await page.getByLabel('Вызван: Пробова-б Проба').fill('915');
    await page.getByLabel('Окно: Пробова-б Проба').selectOption('1');
    await page.getByLabel('Закончен: Пробова-б Проба').fill('9:25');
    await page.getByLabel('Результат: Пробова-б Проба').selectOption('recovered');
    const papers = page.getByRole('row', { name: /Пробова-б Проба/ });
    await papers.getByText('Отметить').click();
    await papers.getByRole('checkbox', { name: 'Паспорт' }).check();
    await papers.getByText('Видели: 1').waitFor();
    await page.getByLabel('Пришёл: Пробова-в Проба', { exact: true }).fill('9:40');
    await page.getByLabel('Вызван: Пробова-в Проба').fill('9:30');
    await page.getByLabel('Не пришёл: Пробова-в Проба').check();
    await page.getByLabel('Пришёл: Пробова-г Проба', { exact: true }).fill('утром');
    await page.keyboard.press('Enter');
    await page.getByText('Часы и минуты, например 9:50').waitFor();
    await page.getByLabel('Пришёл: Пробова-г Проба', { exact: true }).fill('9:55');
    await page.keyboard.press('Enter');
    await page.getByText('Внесено: 2 строки').waitFor();
    await page.getByText('Не внесено: 1 строка, причины под ними').waitFor();
    await page.getByText('Время идёт не по порядку.', { exact: false }).waitFor();
    await page.getByText('<script>alert(1)</script> Проба').first().waitFor();
    await shot(page, 'paper-1280');
    expect(await axeFindings(page)).toEqual([]);
    const [row] = await site.okno.database.rows(sql`select status from booking where id = ${first.id}`);
    expect(row).toEqual({ status: 'served' });
    const [told] = await site.okno.database.rows(
      sql`select documents_seen from ticket where booking_id = ${first.id}`,
    );
    expect(told).toEqual({ documents_seen: ['passport'] });
    await page.setViewportSize({ width: 820, height: 1180 });
    await shot(page, 'paper-820');
    expect(await sidewaysScroll(page)).toBe(0);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the visits of a centre', () => {
  it('are booked by telephone for a number, found by name, corrected, moved and cancelled', async () => {
    const page = await office('hotline-operator', '/visits');
    await page.getByRole('button', { name: 'Записать' }).click();
    const panel = page.getByRole('dialog', { name: 'Записать' });
    await panel.getByLabel('Фамилия').fill('Звонкова');
    await panel.getByLabel('Имя').fill('Ада');
    await panel.getByLabel('Согласие на обработку персональных данных дано по телефону').check();
    await panel.getByRole('button', { name: /^Записать на/ }).click();
    await panel.getByText('Заполните поле').waitFor();
    await panel.getByRole('textbox', { name: 'Телефон' }).fill('8 3822 00-00-99');
    await panel.getByRole('button', { name: /^Записать на/ }).click();
    await panel.getByText('Назовите человеку номер записи').waitFor();
    await panel.getByRole('link', { name: 'Открыть запись' }).click();
    await page.getByRole('heading', { level: 1, name: 'Звонкова Ада' }).waitFor();
    await shot(page, 'visit-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText('Паспорт, СНИЛС').waitFor();
    await page.getByText('Eng', { exact: true }).click();
    await page.getByText('Passport, SNILS').waitFor();
    await page.getByText('Рус', { exact: true }).click();
    await page.getByRole('button', { name: 'Исправить имя или связь' }).click();
    await page.getByLabel('Фамилия').fill('Звонцова');
    await shot(page, 'visit-correct-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Звонцова Ада' }).waitFor();
    await page.getByRole('button', { name: 'Перенести' }).click();
    await page.getByRole('radio', { name: /11:30/ }).check();
    await page.getByLabel('Причина (без имён)').fill('удобнее');
    await shot(page, 'visit-move-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Перенести на 11:30' }).click();
    await page.getByText('вторник, 24 ноября, 11:30').waitFor();
    await page.getByRole('button', { name: 'Отменить запись' }).click();
    await page.getByRole('button', { name: 'Отменить запись' }).last().click();
    await page.getByText('Напишите причину, хотя бы слово').waitFor();
    await page.getByLabel('Причина (без имён)').fill('передумала');
    await shot(page, 'visit-cancel-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Отменить запись' }).last().click();
    await page.getByText('отменена посетителем').waitFor();
    await page.getByRole('link', { name: 'К записям' }).click();
    await page.getByLabel('Номер записи или фамилия').fill('звонц');
    await page.keyboard.press('Enter');
    await page.getByText('Нашли 1 запись').waitFor();
    await shot(page, 'visits-found-1280');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('are booked beyond capacity by a head of centre only, with a reason', async () => {
    const { okno, centre } = site;
    for (const number of [10, 11]) await bookAtDesk(okno, centre, today('10:30'), person(number));
    const page = await office('centre-head', '/visits');
    // A head is quicker than the answer with the soonest times: all times of that day come all the same.
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    await page.route('**/nearest?*', async (route) => {
      await isAsked;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Записать' }).click();
    const panel = page.getByRole('dialog', { name: 'Записать' });
    await panel.getByLabel('Записать сверх мест').check();
    asked();
    await panel.getByLabel('Фамилия').fill('Сверхова');
    await panel.getByLabel('Имя').fill('Ия');
    await panel.getByLabel('Согласие на обработку персональных данных дано лично').check();
    await panel.getByRole('radio', { name: /10:30\s*занято/ }).check();
    await shot(page, 'beyond-1280');
    expect(await axeFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Записать на 10:30', exact: true }).click();
    await panel.getByText('Напишите причину, хотя бы слово').waitFor();
    await panel.getByLabel('Почему сверх мест (без имён)').fill('взломан');
    await panel.getByRole('button', { name: 'Записать на 10:30', exact: true }).click();
    await panel.getByText('Назовите человеку номер записи').waitFor();
    await page.context().close();
    const manager = await office('floor-manager', '/visits');
    await manager.getByRole('button', { name: 'Записать' }).click();
    await manager
      .getByRole('radio', { name: /\d\d:\d\d/ })
      .first()
      .waitFor();
    expect(await manager.getByLabel('Записать сверх мест').count()).toBe(0);
    await manager.context().close();
  });
});
