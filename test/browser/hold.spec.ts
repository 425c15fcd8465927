import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';

const MINUTE_MS = 60_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function toTimes(page: Page): Promise<void> {
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
}

describe('a held place', () => {
  it('says its end in words, counts down in sight, and speaks at two minutes, at one and at the end', async () => {
    const page = await site.visitor();
    await page.clock.install();
    await toTimes(page);
    await citizen.chooseTime(page, '10:00');
    expect(await page.getByText('Держим место до 09:05').isVisible()).toBe(true);
    const clock = page.getByRole('timer');
    const aloud = page.locator('[data-hold-said]');
    expect(await aloud.getAttribute('aria-live')).toBe('polite');
    const below = page.getByRole('group', { name: 'Кто владелец учётной записи?' });
    const top = (await below.boundingBox())?.y;
    const heard = new Set<string>();
    for (let second = 0; second < 300; second += 1) {
      await page.clock.runFor(1000);
      heard.add((await aloud.textContent()) ?? '');
      if (second === 59) expect(await clock.textContent()).toMatch(/^Осталось [34]:[0-5]\d$/);
    }
    expect([...heard]).toEqual([
      '',
      'Осталось 2 минуты. Время можно продлить один раз.',
      'Осталось 1 минута. Время можно продлить один раз.',
      'Время вышло: место больше не держим. Введённое сохранится.',
    ]);
    expect(await page.getByRole('link', { name: 'Выбрать время заново' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Мне нужно больше времени' }).count()).toBe(0);
    expect((await below.boundingBox())?.y).toBe(top);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each([true, false])(
    'is kept longer once, with what was typed kept too (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.visitor({ javaScriptEnabled });
      await toTimes(page);
      await citizen.chooseTime(page, javaScriptEnabled ? '15:00' : '15:30');
      await page.getByRole('textbox', { name: 'Фамилия' }).fill('Обстоятельная');
      await page.getByRole('button', { name: 'Мне нужно больше времени' }).click();
      await page.getByText('Держим место до 09:10').waitFor();
      expect(new URL(page.url()).hash).toBe('#hold');
      expect(await page.getByRole('textbox', { name: 'Фамилия' }).inputValue()).toBe('Обстоятельная');
      expect(await page.getByRole('button', { name: 'Мне нужно больше времени' }).count()).toBe(0);
      await citizen.fillDetails(page, {
        familyName: 'Обстоятельная',
        givenName: 'Нина',
        phone: javaScriptEnabled ? '+7 928 333-00-02' : '+7 928 333-00-03',
      });
      await page.getByText('Держим место до 09:10').waitFor();
      if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
      await citizen.confirm(page);
      await page.context().close();
    },
  );

  it('is not extended by Enter in a field: that goes on', async () => {
    const page = await site.visitor();
    await toTimes(page);
    await citizen.chooseTime(page, '16:00');
    await page.getByRole('textbox', { name: 'Фамилия' }).press('Enter');
    await page.getByRole('heading', { name: 'Проверьте данные' }).waitFor();
    await page.getByText('Держим место до 09:05').waitFor();
    await page.context().close();
  });

  it('that ran out is a page which offers the same day with everything typed kept', async () => {
    const page = await site.visitor();
    await toTimes(page);
    await citizen.chooseTime(page, '11:00');
    await citizen.fillDetails(page, {
      familyName: 'Неспешная',
      givenName: 'Вера',
      phone: '+7 928 333-00-01',
    });
    const now = site.okno.clock.now();
    site.okno.clock.set(now + 6 * MINUTE_MS);
    await page.getByRole('button', { name: 'Подтвердить запись' }).click();
    await page.getByRole('heading', { level: 1, name: 'Время вышло, место больше не держим' }).waitFor();
    await page.getByRole('link', { name: 'Выбрать время: вторник, 24 ноября' }).click();
    await page.getByRole('radio', { name: '11:15' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByText('Неспешная Вера').waitFor();
    await citizen.confirm(page);
    site.okno.clock.set(now);
    await page.context().close();
  });

  it('is asked for with a solved challenge where there are scripts', async () => {
    const page = await site.visitor();
    await toTimes(page);
    const field = page.locator('input[name=altcha]');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name=altcha]')?.value !== '',
    );
    const payload = JSON.parse(atob(await field.inputValue())) as { solution: { counter: number } };
    expect(payload.solution.counter).toBeGreaterThan(0);
    await citizen.chooseTime(page, '14:00');
    const spent = await site.okno.database.rows<{ count: string }>(
      (await import('../../src/common/database/sql.ts')).sql`select count(*) from spent_challenge`,
    );
    expect(Number(spent[0]?.count)).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('a double tap on the check page', () => {
  it.each([true, false])('leads to the one talon (JavaScript: %s)', async (javaScriptEnabled) => {
    const page = await site.visitor({ javaScriptEnabled });
    await toTimes(page);
    await citizen.chooseTime(page, javaScriptEnabled ? '12:00' : '12:30');
    const phone = javaScriptEnabled ? '+7 928 222-00-01' : '+7 928 222-00-02';
    const familyName = javaScriptEnabled ? 'Торопливая' : 'Нетерпеливая';
    await citizen.fillDetails(page, { familyName, givenName: 'Ольга', phone });
    await page.getByRole('button', { name: 'Подтвердить запись' }).dblclick();
    await page.getByRole('heading', { level: 1, name: 'Вы записаны' }).waitFor();
    const booked = await site.okno.database.rows<{ count: string }>(
      (await import('../../src/common/database/sql.ts')).sql`
        select count(*) from booking where family_name = ${familyName}`,
    );
    expect(Number(booked[0]?.count)).toBe(1);
    await page.goBack();
    await page.waitForLoadState();
    await page.goto(`/book/${RECOVERY}/check`);
    await page.getByRole('heading', { level: 1, name: 'Вы записаны' }).waitFor();
    await page.context().close();
  });
});
