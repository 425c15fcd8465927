import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ config: { demo: false } });
  await addCentre(site.okno, { code: '70-931', name: 'Отдел Северный', municipality: 'Северный район' });
});
afterAll(() => site.close());

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

describe('the calendars of a region in the office', () => {
  it('close all its centres by one day, and a group by another', async () => {
    const administrator = await staffOf(site.okno, { role: 'region-administrator' });
    const page = await openOffice(site, administrator.cookie, '/calendars', {
      viewport: { width: 820, height: 1180 },
    });
    await page.getByRole('heading', { level: 1, name: 'Календарь: Томская область' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Первый день' }).fill('2026-11-26');
    await page.getByRole('textbox', { name: 'Как назвать' }).fill('День области');
    await press(page, 'Показать, что изменится');
    await page.getByText('Центров: 2').waitFor();
    await page.getByRole('row', { name: 'Отдел Северный 1 36 → 0' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await press(page, 'Сохранить');
    await page.getByRole('cell', { name: 'День области', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Группы центров' }).click();
    await page.getByRole('textbox', { name: 'Название группы' }).fill('Север');
    await page.getByRole('combobox', { name: 'Из чего собрать' }).selectOption('district');
    await page.getByRole('combobox', { name: 'Район' }).selectOption('Северный район');
    await press(page, 'Создать группу');
    await page.getByText('В группе: Отдел Северный').waitFor();
    const members = page.getByRole('form', { name: 'Название и состав группы' });
    await members.getByLabel('Название группы').fill('Север и Томск');
    await members.getByRole('combobox', { name: 'Центры' }).click();
    await page.getByRole('option', { name: 'Пробный отдел в Томске' }).click();
    await page.keyboard.press('Escape');
    await members.getByRole('button', { name: 'Показать, что изменит новый состав' }).click();
    await page.getByText('В ближайшие недели приём не изменится.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await press(page, 'Сохранить');
    await page.getByText(/^В группе: (?=.*Отдел Северный)(?=.*Пробный отдел в Томске)/u).waitFor();
    await members.getByRole('combobox', { name: 'Центры' }).click();
    await page.getByRole('option', { name: 'Пробный отдел в Томске' }).click();
    await page.keyboard.press('Escape');
    await members.getByRole('button', { name: 'Показать, что изменит новый состав' }).click();
    await press(page, 'Сохранить');
    await page.getByText('В группе: Отдел Северный', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Дни группы «Север и Томск»' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Первый день' }).fill('2026-11-27');
    await page.getByRole('textbox', { name: 'Как назвать' }).fill('Паводок');
    await press(page, 'Показать, что изменится');
    await page.getByRole('row', { name: /27 ноября 09:00–18:00, мест: 36 приёма нет/ }).waitFor();
    await press(page, 'Сохранить');
    await page.getByRole('cell', { name: 'Паводок', exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Страна' }).click();
    await page.getByText('Таких дней в ближайший год нет.').waitFor();
    await page.context().close();
  });

  it('are read in English too', async () => {
    const administrator = await staffOf(site.okno, { role: 'system-administrator' });
    const page = await openOffice(site, administrator.cookie, '/calendars');
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('tab', { name: 'Country' }).click();
    await page.getByRole('heading', { name: 'Days of the country' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
