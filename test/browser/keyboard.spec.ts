import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESKTOP, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { focused, tabTo } from './keys.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('with the keyboard alone', () => {
  it('a visit is booked from the first page to the talon, moved, cancelled and brought back', async () => {
    const page = await site.visitor({ viewport: DESKTOP });
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Восстановление доступа');
    await page.keyboard.press('Enter');
    await heading(page, 'Выберите центр');
    await tabTo(page, 'Пробный отдел в Томске');
    await page.keyboard.press('Enter');
    await heading(page, 'Выберите день');
    await tabTo(page, 'Сегодня');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Завтра');
    await tabTo(page, 'Продолжить');
    await page.keyboard.press('Enter');
    await heading(page, 'Выберите время');
    await tabTo(page, '09:00');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('09:30');
    await page.keyboard.press('Enter');
    await heading(page, 'Кто придёт на приём?');
    await tabTo(page, 'Гражданин России');
    await page.keyboard.press('Space');
    await tabTo(page, 'Фамилия');
    await page.keyboard.type('Клавишина');
    await tabTo(page, 'Имя');
    await page.keyboard.type('Анна');
    await tabTo(page, 'Телефон');
    await page.keyboard.type('+7 928 444-00-01');
    await tabTo(page, 'Согласен на обработку');
    await page.keyboard.press('Space');
    await tabTo(page, 'Продолжить');
    await page.keyboard.press('Enter');
    await heading(page, 'Проверьте и подтвердите запись');
    await tabTo(page, 'Подтвердить запись');
    await page.keyboard.press('Enter');
    await heading(page, 'Вы записаны');
    // Earlier times are offered before it, and each is a move of its own.
    do await tabTo(page, 'Перенести');
    while ((await focused(page)) !== 'Перенести');
    await page.keyboard.press('Enter');
    await heading(page, 'На какой день перенести?');
    await tabTo(page, 'Сегодня');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(page, 'На какое время перенести?');
    await tabTo(page, '09:00');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await heading(page, 'Запись перенесена');
    await tabTo(page, 'Отменить запись');
    await page.keyboard.press('Enter');
    await heading(page, 'Отменить запись?');
    await tabTo(page, 'Отменить запись');
    await page.keyboard.press('Enter');
    await heading(page, 'Запись отменена');
    await tabTo(page, 'Вернуть запись');
    await page.keyboard.press('Enter');
    await heading(page, 'Запись возвращена');
    await page.context().close();
  });

  it('the calendar is walked by days, weeks, months and to the ends of the week, however quick the keys', async () => {
    const page = await site.visitor({ viewport: DESKTOP });
    await page.goto(`/book/${RECOVERY}/day?centre=${site.centre}&view=calendar`);
    const date = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['date']);
    await tabTo(page, 'понедельник, 23 ноября');
    const walk = async (...keys: string[]) => {
      await Promise.all(keys.map((key) => page.keyboard.press(key)));
      return date();
    };
    expect(await walk('ArrowRight')).toBe('2026-11-24');
    expect(await walk('ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('2026-11-27');
    expect(await walk('ArrowDown')).toBe('2026-12-04');
    expect(await walk('ArrowUp', 'ArrowLeft')).toBe('2026-11-26');
    expect(await walk('Home')).toBe('2026-11-23');
    expect(await walk('End')).toBe('2026-11-29');
    expect(await walk('PageDown')).toBe('2026-12-29');
    expect(await walk('ArrowDown', 'ArrowDown')).toBe('2026-12-31');
    expect(await walk('PageUp')).toBe('2026-11-30');
    expect(await walk('ArrowUp')).toBe('2026-11-23');
    expect(await walk('PageUp')).toBe('2026-11-23');
    await walk('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Вторник, 24 ноября/ }).waitFor();
    await page.context().close();
  });

  it('a day of the calendar says its date and its places', async () => {
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto(`/book/${RECOVERY}/day?centre=${site.centre}&view=calendar`);
    expect(await page.getByRole('link', { name: /^вторник, 24 ноября, \d+ мест/ }).count()).toBe(1);
    expect(await page.getByText('суббота, 28 ноября, нет приёма').count()).toBe(1);
    expect(await page.getByRole('table', { name: 'Ноябрь 2026' }).count()).toBe(1);
    await page.context().close();
  });
});
