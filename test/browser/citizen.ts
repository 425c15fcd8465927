import type { Page } from 'playwright-core';

export interface Person {
  readonly familyName: string;
  readonly givenName: string;
  readonly phone: string;
}

/** What a citizen does on the pages, by the names they see. Stops at the page after each step. */
export const citizen = {
  async chooseService(page: Page): Promise<void> {
    await page.goto('/');
    await page.getByRole('link', { name: 'Восстановление доступа' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите центр' }).waitFor();
  },

  async chooseCentre(page: Page): Promise<void> {
    await page.getByRole('searchbox', { name: /Город, село/ }).fill('Томск');
    await page.getByRole('button', { name: 'Найти' }).click();
    await page.getByRole('link', { name: 'Пробный отдел в Томске' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите день' }).waitFor();
  },

  async chooseDay(page: Page, name = /Завтра, вторник, 24 ноября/): Promise<void> {
    await page.getByRole('radio', { name }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите время' }).waitFor();
  },

  async chooseTime(page: Page, name: string): Promise<void> {
    await page.getByRole('radio', { name }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Кто придёт на приём?' }).waitFor();
  },

  async fillDetails(page: Page, person: Person): Promise<void> {
    await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
    await page.getByRole('textbox', { name: 'Фамилия' }).fill(person.familyName);
    await page.getByRole('textbox', { name: 'Имя', exact: true }).fill(person.givenName);
    await page.getByRole('textbox', { name: 'Телефон' }).fill(person.phone);
    await page.getByRole('checkbox', { name: 'Согласен на обработку' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Проверьте и подтвердите запись' }).waitFor();
  },

  async confirm(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Подтвердить запись' }).click();
    await page.getByRole('heading', { level: 1, name: 'Вы записаны' }).waitFor();
    return page.url().slice(-8);
  },

  /** From the first page to the talon; answers its eight digits. */
  async book(page: Page, time: string, person: Person): Promise<string> {
    await citizen.chooseService(page);
    await citizen.chooseCentre(page);
    await citizen.chooseDay(page);
    await citizen.chooseTime(page, time);
    await citizen.fillDetails(page, person);
    return citizen.confirm(page);
  },
};
