import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const goOn = (page: Page) => page.getByRole('button', { name: 'Продолжить' }).click();

async function details(time: string, javaScriptEnabled = true): Promise<Page> {
  const page = await site.visitor({ javaScriptEnabled });
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
  await citizen.chooseTime(page, time);
  return page;
}

async function fillPerson(page: Page, familyName: string, givenName: string, phone: string): Promise<void> {
  await field(page, 'Фамилия').fill(familyName);
  await field(page, 'Имя').fill(givenName);
  await field(page, 'Телефон').fill(phone);
  await page.getByRole('checkbox', { name: 'Согласен на обработку' }).check();
}

const toBring = (page: Page): Promise<string> =>
  page.getByRole('group', { name: 'Возьмите с собой' }).innerText();

describe('who comes', () => {
  it('a grandmother with no telephone is booked by her neighbour', async () => {
    const page = await details('09:00');
    expect(await field(page, 'Как вас зовут').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Другого человека' }).check();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
    await fillPerson(page, 'Бабушкина', 'Нина', '+7 928 111-00-01');
    await goOn(page);
    const summary = page.getByRole('alert').filter({ hasText: 'Проверьте данные' });
    await summary.getByRole('link', { name: 'Введите ваше имя' }).click();
    await field(page, 'Как вас зовут').fill('Соседка Мария');
    await goOn(page);
    await heading(page, 'Проверьте и подтвердите запись');
    expect(await page.locator('dl').innerText()).toMatch(/Бабушкина Нина[\s\S]*Соседка Мария/);
    await citizen.confirm(page);
    expect(await page.getByText('Владелец учётной записи приходит лично').isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([true, false])(
    'a son with a power of attorney is stopped, and books his mother instead (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await details(javaScriptEnabled ? '09:15' : '09:30', javaScriptEnabled);
      await field(page, 'Фамилия').fill('Матушкина');
      await page.getByRole('radio', { name: 'по доверенности' }).check();
      await goOn(page);
      await heading(page, 'По доверенности не принимают');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.goto(`/book/${RECOVERY}/check`);
      await heading(page, 'Кто придёт на приём?');
      await page.goto(`/book/${RECOVERY}/details/proxy`);
      await page.getByRole('link', { name: 'Записать владельца' }).click();
      await heading(page, 'Кто придёт на приём?');
      expect(await page.getByRole('radio', { name: 'Другого человека' }).isChecked()).toBe(true);
      expect(await field(page, 'Фамилия').inputValue()).toBe('Матушкина');
      await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
      await fillPerson(
        page,
        'Матушкина',
        'Анна',
        javaScriptEnabled ? '+7 928 111-00-02' : '+7 928 111-00-03',
      );
      await field(page, 'Как вас зовут').fill('Сын');
      await goOn(page);
      await heading(page, 'Проверьте и подтвердите запись');
      await page.context().close();
    },
  );

  it('a fourteen-year-old comes alone, with the documents of an adult', async () => {
    const page = await details('10:00');
    await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
    await fillPerson(page, 'Юный', 'Пётр', '+7 928 111-00-04');
    await goOn(page);
    await citizen.confirm(page);
    expect(await toBring(page)).toContain('Паспорт');
    await page.context().close();
  });

  it('a twelve-year-old with a foreign certificate comes with a parent and a translation', async () => {
    const page = await details('10:15');
    await page.getByRole('radio', { name: 'Ребёнок до 14 лет' }).check();
    await fillPerson(page, 'Родителева', 'Ольга', '+7 928 111-00-05');
    await goOn(page);
    await citizen.confirm(page);
    expect(await toBring(page)).toMatch(/Свидетельство о рождении[\s\S]*нотариальн/i);
    expect(await page.getByText('Приходит родитель ребёнка').isVisible()).toBe(true);
    await page.context().close();
  });

  it('a Latin name with an apostrophe stays as it is typed', async () => {
    const page = await details('10:30');
    await page.getByRole('radio', { name: 'Иностранный гражданин' }).check();
    await fillPerson(page, "O'Neil de la Cruz", 'D’Arcy', '+7 928 111-00-06');
    await goOn(page);
    await heading(page, 'Проверьте и подтвердите запись');
    expect(await page.locator('dl').innerText()).toMatch(/O['’]Neil de la Cruz D['’]Arcy/);
    await citizen.confirm(page);
    expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toMatch(/O['’]Neil de la Cruz/);
    await page.context().close();
  });
});

describe('what was typed', () => {
  it('survives a reload and the way back before anything was sent, in this tab only', async () => {
    const page = await details('11:00');
    await page.getByRole('radio', { name: 'Другого человека' }).check();
    await field(page, 'Фамилия').fill('Черновикова');
    await page.getByRole('link', { name: 'Назад' }).click();
    await heading(page, 'Выберите время');
    await page.goto(`/book/${RECOVERY}/details`);
    expect(await field(page, 'Фамилия').inputValue()).toBe('Черновикова');
    expect(await page.getByRole('radio', { name: 'Другого человека' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Черновикова');
    const tab = await page.context().newPage();
    await tab.goto(`/book/${RECOVERY}/details`);
    expect(await field(tab, 'Фамилия').inputValue()).toBe('');
    await page.context().close();
  });

  it('goes when asked, and when the talon is there', async () => {
    const page = await details('11:15');
    await field(page, 'Фамилия').fill('Чужая');
    await page.getByRole('button', { name: 'Стереть введённое' }).click();
    await page.waitForLoadState();
    await heading(page, 'Кто придёт на приём?');
    expect(await field(page, 'Фамилия').inputValue()).toBe('');
    await citizen.fillDetails(page, { familyName: 'Своя', givenName: 'Яна', phone: '+7 928 111-00-07' });
    expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
    await citizen.confirm(page);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  it.each([
    ['at once', '12:00', '+7 928 111-00-11', true],
    ['after a reload', '12:15', '+7 928 111-00-12', true],
    ['without JavaScript', '12:45', '+7 928 111-00-13', false],
  ])(
    "is there when the browser's Back leads past a mistake (%s)",
    async (when, time, phone, javaScriptEnabled) => {
      const page = await details(time, javaScriptEnabled);
      await field(page, 'Фамилия').fill('Возвратова');
      await goOn(page);
      await page.getByRole('alert').filter({ hasText: 'Проверьте данные' }).waitFor();
      if (when === 'after a reload') await page.reload();
      await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
      await fillPerson(page, 'Возвратова', 'Ида', phone);
      await goOn(page);
      await heading(page, 'Проверьте и подтвердите запись');
      await page.goBack();
      await heading(page, 'Кто придёт на приём?');
      expect(await field(page, 'Имя').inputValue()).toBe('Ида');
      expect(await page.title()).toBe('Кто придёт на приём? — Запись в МФЦ');
      await page.context().close();
    },
  );

  it("is not in the way of the browser's Back to the times, where none was chosen at first", async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
    await goOn(page);
    await page.getByRole('alert').waitFor();
    await citizen.chooseTime(page, '12:30');
    await page.goBack();
    await heading(page, 'Выберите время');
    expect(await page.getByRole('radio', { name: '12:30' }).count()).toBe(1);
    await page.context().close();
  });

  it('stays on the page when the connection is dead, and is sent when it is back', async () => {
    const page = await details('11:30');
    await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
    await fillPerson(page, 'Тоннелева', 'Рита', '+7 928 111-00-08');
    await page.context().setOffline(true);
    await goOn(page);
    const note = page.getByText('Нет связи. Ничего не потеряно');
    await note.waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await field(page, 'Фамилия').inputValue()).toBe('Тоннелева');
    await page.context().setOffline(false);
    await goOn(page);
    await heading(page, 'Проверьте и подтвердите запись');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Подтвердить запись' }).click();
    await note.waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Подтвердить запись' }).dblclick();
    await heading(page, 'Вы записаны');
    await page.context().close();
  });

  it('goes along when more time is asked for', async () => {
    const page = await details('11:45');
    await field(page, 'Фамилия').fill('Терпеливая');
    await page.getByRole('button', { name: 'Нужно больше времени' }).click();
    await page.getByText('Время продлено').waitFor();
    expect(await field(page, 'Фамилия').inputValue()).toBe('Терпеливая');
    await page.context().close();
  });
});

describe('two tabs', () => {
  it('with two times: the visitor says which one is meant, and it is the one booked', async () => {
    const page = await details('13:00');
    await citizen.fillDetails(page, {
      familyName: 'Двухвкладкин',
      givenName: 'Ян',
      phone: '+7 928 111-00-14',
    });
    const tab = await page.context().newPage();
    await tab.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
    await tab.getByRole('radio', { name: '13:30' }).check();
    await goOn(tab);
    await heading(tab, 'Проверьте и подтвердите запись');
    await page.getByRole('button', { name: 'Подтвердить запись' }).click();
    await heading(page, 'В другой вкладке выбрано другое время');
    expect(await page.getByRole('main').innerText()).toMatch(/13:00[\s\S]*Держим сейчас[\s\S]*13:30/);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Продолжить с новым временем' }).click();
    await heading(page, 'Проверьте и подтвердите запись');
    await citizen.confirm(page);
    expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toContain('13:30');
    await page.context().close();
  });
});

describe('the network', () => {
  it('was asked of this host only, and no page complained', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
