import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CentreEdits } from '../../src/centres/manage/centre-edits.ts';
import { at, book, person } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const TABLET = { width: 820, height: 1180 };

let site: Site;
let region: TestStaff;
beforeAll(async () => {
  site = await openSite();
  region = await staffOf(site.okno, { role: 'region-administrator' });
});
afterAll(() => site.close());

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const isWell = async (page: Page): Promise<void> => {
  // A control that happens to be half under the header that stays would be called too small.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
};

/** By keyboard, coarsely and finely, and by a press on the ground; the numbers go along, and lead it too. */
async function movesThePoint(page: Page): Promise<void> {
  const degrees = async (): Promise<number[]> => {
    const fields = ['Широта', 'Долгота'].map((name) => page.getByLabel(name).inputValue());
    return (await Promise.all(fields)).map((text) => Number(text.replace(',', '.')));
  };
  const mark = page.getByRole('application', { name: 'Метка центра: 56.5, 84.9' });
  await mark.focus();
  await page.keyboard.press('ArrowUp');
  const [far = 0, east] = await degrees();
  expect([far > 56.5, east]).toEqual([true, 84.9]);
  await page.keyboard.press('Shift+ArrowUp');
  const [fine = 0] = await degrees();
  expect(fine > far && fine - far < far - 56.5).toBe(true);
  await page.getByRole('group', { name: 'Карта региона' }).click({ position: { x: 90, y: 200 } });
  const [, west = 84.9] = await degrees();
  expect(west).toBeLessThan(84.9);
  await page.getByLabel('Широта').fill('56.5');
  await page.getByLabel('Долгота').fill('84.9');
  await mark.waitFor();
}

describe('the list of centres in the office', () => {
  it('takes a new centre, whose card is filled in section by section', async () => {
    const page = await openOffice(site, region.cookie, '/directory');
    await page.getByRole('cell', { name: 'Пробный отдел в Томске' }).waitFor();
    await page.getByLabel('Точка на карте').selectOption('to-check');
    await page.getByRole('cell', { name: 'Пробный отдел в Томске' }).waitFor();
    await isWell(page);
    await page.getByRole('link', { name: 'Добавить центр' }).click();
    await press(page, 'Добавить центр');
    await page.getByText('Заполните поле').waitFor();
    await page.getByLabel('Название').fill('ТОСП в с. Новое');
    await page.getByLabel('Вид центра').selectOption('satellite');
    await page.getByLabel('Головной центр').selectOption({ label: 'Пробный отдел в Томске' });
    await page.getByLabel('Широта').fill('56,5');
    await press(page, 'Добавить центр');
    await page.getByText('оба поля или ни одного').waitFor();
    await page.getByLabel('Долгота').fill('84.9');
    await movesThePoint(page);
    await page.getByLabel('Пандус').selectOption('yes');
    await isWell(page);
    await press(page, 'Добавить центр');
    await page.getByRole('heading', { level: 1, name: 'ТОСП в с. Новое' }).waitFor();
    await page.getByLabel('Номера окон, которые принимают').fill('1-3, 5');
    await page.getByRole('form', { name: 'Окна' }).getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Сохранено').first().waitFor();
    await page.getByLabel('Восстановление доступа', { exact: false }).first().check();
    await page.getByRole('form', { name: 'Услуги' }).getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Укажите день').waitFor();
    await page.getByLabel(/^С какого дня: /u).fill('2026-12-01');
    await page.getByRole('form', { name: 'Услуги' }).getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Укажите день').waitFor({ state: 'detached' });
    await isWell(page);
  });

  it('shows whoever is second what the first one did, and keeps both', async () => {
    const id = await addCentre(site.okno, { code: '70-931', name: 'Отдел на двоих', phone: '100-01' });
    const page = await openOffice(site, region.cookie, `/directory/${id}`);
    await page.getByLabel('Адрес').fill('ул. Лесная, 2');
    await page.getByLabel('Телефон', { exact: true }).fill('200-02');
    await site.okno.transactions.run((tx) =>
      site.okno.get(CentreEdits).change(tx, id, {
        ...{ expectedVersion: 1, actor: 'staff:other' },
        changes: { phone: '300-03', settlement: 'Лесное' },
      }),
    );
    const facts = page.getByRole('form', { name: 'Сведения' });
    await facts.getByRole('button', { name: 'Сохранить', exact: true }).click();
    const note = page.getByRole('alert').filter({ hasText: 'это изменил кто-то ещё' });
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    await isWell(page);
    await note.getByLabel('300-03').check();
    await press(page, 'Сохранить вместе');
    await page.getByText('Сохранено').first().waitFor();
    expect(await page.getByLabel('Адрес').inputValue()).toBe('ул. Лесная, 2');
    expect(await page.getByLabel('Телефон', { exact: true }).inputValue()).toBe('300-03');
    expect(await page.getByLabel('Город или село').inputValue()).toBe('Лесное');
  });

  it('says before a centre closes whom it would hit, and opens it again; by keyboard, on a tablet', async () => {
    const id = await addCentre(site.okno, { code: '70-932', name: 'Отдел под закрытие' });
    await book(site.okno, id, at('2026-11-26T10:00:00+07:00'), person(77));
    const page = await openOffice(site, region.cookie, `/directory/${id}`, { viewport: TABLET });
    const form = page.getByRole('form', { name: 'Закрыть центр' });
    await form.getByLabel('С какого дня приёма не будет').fill('2026-11-25');
    await form.getByLabel('Причина').focus();
    await page.keyboard.type('Ремонт');
    await page.keyboard.press('Enter');
    await page.getByText('1 запись придётся перенести').waitFor();
    await isWell(page);
    const box = page.getByRole('group', { name: 'Что изменится' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('закрывается 25 ноября').waitFor();
    const note = page.getByRole('status').filter({ hasText: 'Сохранено. Переносим: 1 визит.' });
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    await isWell(page);
    // Not the centre chosen in the header: both ways lead to the one that closes.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /^26 ноября, 10:00/u }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Отдел под закрытие' }).waitFor();
    await press(page, 'Открыть центр');
    await press(page, 'Подтвердить');
    await page.getByRole('form', { name: 'Закрыть центр' }).waitFor();
  });

  it('shows what is inherited, and goes back to it', async () => {
    const id = await addCentre(site.okno, {
      ...{ code: '70-933', name: 'Отдел с настройкой', settings: { slotMinutes: 20 } },
    });
    const page = await openOffice(site, region.cookie, `/directory/${id}`);
    const field = page.getByLabel('Длительность приёма, минут', { exact: true });
    expect([await field.inputValue(), await field.getAttribute('placeholder')]).toEqual(['20', '15']);
    await press(page, 'Как в регионе: Длительность приёма, минут');
    await page.getByRole('form', { name: 'Настройки' }).getByRole('button', { name: 'Сохранить' }).click();
    await press(page, 'Подтвердить');
    await page.getByText('Сохранено').first().waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('is read by a head, who keeps windows and settings of the own centre alone', async () => {
    const head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, head.cookie, '/directory');
    await page.getByRole('link', { name: 'Пробный отдел в Томске' }).click();
    await page.getByText('Эти сведения правит администратор региона.').waitFor();
    expect(await page.getByRole('form', { name: 'Сведения' }).count()).toBe(0);
    expect(await page.getByRole('form', { name: 'Закрыть центр' }).count()).toBe(0);
    await page.getByRole('form', { name: 'Окна' }).waitFor();
    await isWell(page);
    const other = await addCentre(site.okno, { code: '70-934', name: 'Соседний отдел' });
    await page.evaluate((path) => {
      globalThis.location.hash = path;
    }, `/directory/${other}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Соседний отдел').count()).toBe(0);
  });
});

describe('the regions in the office', () => {
  it('hand down settings, said first what they do', async () => {
    const page = await openOffice(site, region.cookie, '/regions', { viewport: TABLET });
    await page.getByRole('link', { name: 'Томская область' }).click();
    await page.getByLabel('На сколько дней вперёд открыта запись', { exact: true }).fill('99');
    const form = page.getByRole('form', { name: 'Настройки центров региона' });
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByText('Значение вне границ.').waitFor();
    await page.getByLabel('На сколько дней вперёд открыта запись', { exact: true }).fill('20');
    await form.getByRole('button', { name: 'Сохранить' }).click();
    await isWell(page);
    await press(page, 'Подтвердить');
    await page.getByText('Сохранено').first().waitFor();
    await isWell(page);
  });
});
