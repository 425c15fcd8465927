import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { at, book, person } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { RECOVERY, addCentre } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

let site: Site;
let next = 0;

beforeAll(async () => {
  site = await openSite();
  await addCentre(site.okno, { code: '70-902', name: 'Соседний отдел' });
});
afterAll(() => site.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A page of a visitor with a talon for the time of Tuesday 24 November. */
async function talon(time: string, javaScriptEnabled = true): Promise<{ page: Page; reference: string }> {
  next += 1;
  const page = await site.visitor({ javaScriptEnabled });
  await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-24`);
  await citizen.chooseTime(page, time);
  const familyName = `Гостева-${'абвгдежзиклмнопрст'[next]}`;
  await citizen.fillDetails(page, {
    familyName,
    givenName: 'Вера',
    phone: `+7 928 444-00-${String(next).padStart(2, '0')}`,
  });
  return { page, reference: await citizen.confirm(page) };
}

async function cancel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Отменить запись' }).click();
  await page.getByRole('button', { name: 'Отменить запись' }).click();
  await heading(page, 'Запись отменена');
}

describe('a visit cancelled by mistake', () => {
  it.each([true, false])('comes back within the minute (JavaScript: %s)', async (javaScriptEnabled) => {
    const time = javaScriptEnabled ? '09:00' : '09:15';
    const { page, reference } = await talon(time, javaScriptEnabled);
    await cancel(page);
    expect(await page.getByText('Осталось секунд').isVisible()).toBe(javaScriptEnabled);
    expect(await page.getByRole('link', { name: 'Записаться снова' }).isVisible()).toBe(true);
    if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Вернуть запись' }).click();
    await heading(page, 'Запись возвращена');
    expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toContain(time);
    expect(page.url()).toContain(`/visit/${reference}`);
    await page.context().close();
  });

  it('counts the minute down and then offers to book again', async () => {
    const { page } = await talon('09:30');
    await page.clock.install();
    await cancel(page);
    const seconds = page.locator('[data-undo-seconds]');
    await page.clock.runFor(10_500);
    expect(Number(await seconds.textContent())).toBeLessThanOrEqual(50);
    await page.clock.runFor(51_000);
    expect(await page.getByText('вернуть запись уже нельзя').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Вернуть запись' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Записаться снова' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('that is too old is a page with the way to another', async () => {
    const { page } = await talon('09:45');
    await cancel(page);
    site.okno.clock.advance(60_000);
    await page.getByRole('button', { name: 'Вернуть запись' }).click();
    await heading(page, 'Вернуть запись уже нельзя');
    expect(await findings(page)).toEqual([]);
    site.okno.clock.set(TEST_NOW);
    await page.context().close();
  });
});

describe('moving to another centre', () => {
  it.each([true, false])(
    'is one step with the old visit on top (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const { page, reference } = await talon(javaScriptEnabled ? '10:00' : '10:15', javaScriptEnabled);
      await page.getByRole('link', { name: 'Перенести' }).click();
      await page.getByRole('link', { name: 'другие центры' }).click();
      await heading(page, 'В какой центр перенести?');
      expect(await page.getByRole('link', { name: 'Пробный отдел в Томске' }).count()).toBe(0);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Соседний отдел' }).click();
      const current = page.getByRole('region', { name: 'Сейчас вы записаны' });
      expect(await current.innerText()).toContain('Переносим в другой центр: Соседний отдел');
      await page.getByRole('radio', { name: /Среда, 25 ноября/ }).check();
      await page.getByRole('button', { name: 'Продолжить' }).click();
      await page.getByRole('radio', { name: javaScriptEnabled ? '11:00' : '11:15' }).check();
      await page.getByRole('button', { name: 'Перенести запись' }).click();
      await heading(page, 'Запись перенесена');
      expect(page.url()).toContain(`/visit/${reference}`);
      expect(await page.getByRole('region', { name: 'Талон' }).innerText()).toContain('Соседний отдел');
      await page.context().close();
    },
  );
});

describe('"Я приду"', () => {
  it.each([true, false])('is said once and stays said (JavaScript: %s)', async (javaScriptEnabled) => {
    const { page } = await talon(javaScriptEnabled ? '10:30' : '10:45', javaScriptEnabled);
    await page.getByRole('button', { name: 'Я приду' }).click();
    await page.getByText('Вы подтвердили, что придёте').waitFor();
    await page.reload();
    const said = page.getByText('Вы подтвердили, что придёте');
    expect(await said.isVisible()).toBe(true);
    const room = await said.evaluate((words) => parseFloat(getComputedStyle(words).marginTop));
    expect(room).toBeGreaterThanOrEqual(16);
    expect(await page.getByRole('button', { name: 'Я приду' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('the place in line', () => {
  it('changes while one looks, can be stopped, and is there without scripts', async () => {
    const early = await book(site.okno, site.centre, at('2026-11-24T16:00:00+07:00'), person(901));
    const earlier = await book(site.okno, site.centre, at('2026-11-24T16:15:00+07:00'), person(902));
    const { page, reference } = await talon('17:00');
    await site.okno.database.rows(sql`
      update booking set status = 'served'
      where centre_id = ${site.centre} and starts_at < ${new Date('2026-11-24T16:00:00+07:00')} and status = 'booked'`);
    expect(await page.getByText('Очередь сегодня').count()).toBe(0);
    site.okno.clock.set('2026-11-24T08:00:00+07:00');
    await page.reload();
    await page.getByText('Перед вами по записи: 2').waitFor();
    expect(await findings(page)).toEqual([]);
    await site.okno.get(CancelBooking).run(early);
    await page.getByText('Перед вами по записи: 1').waitFor();
    await page.getByRole('button', { name: 'Остановить обновление' }).click();
    await site.okno.get(CancelBooking).run(earlier);
    await page.getByRole('button', { name: 'Обновлять снова' }).waitFor();
    expect(await page.getByText('Перед вами по записи: 1').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Обновлять снова' }).click();
    await page.getByText('Перед вами по записи никого').waitFor();

    const plain = await site.visitor({ javaScriptEnabled: false });
    await plain.goto('/visit');
    await plain.getByRole('textbox', { name: 'Номер талона' }).fill(reference);
    await plain.getByRole('textbox', { name: 'Фамилия' }).fill(`Гостева-${'абвгдежзиклмнопрст'[next]}`);
    await plain.getByRole('button', { name: 'Найти запись' }).click();
    await plain.getByText('Перед вами по записи никого').waitFor();
    await plain.getByRole('link', { name: 'Отменить запись' }).click();
    await plain.getByRole('button', { name: 'Отменить запись' }).click();
    await heading(plain, 'Запись отменена');
    // The page left open hears of it and shows what became of the visit.
    await heading(page, 'Запись отменена');
    site.okno.clock.set(TEST_NOW);
    await page.context().close();
    await plain.context().close();
  });
});

describe('withdrawing the consent', () => {
  it.each([true, false])(
    'names what follows, and leaves no visit (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const { page, reference } = await talon(javaScriptEnabled ? '11:30' : '11:45', javaScriptEnabled);
      await page.getByRole('link', { name: 'Отозвать согласие' }).click();
      await heading(page, 'Отозвать согласие на обработку данных?');
      expect(await page.getByText('Запись отменится').isVisible()).toBe(true);
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Отозвать согласие и стереть данные' }).click();
      await heading(page, 'Согласие отозвано, данные стёрты');
      if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
      await page.goto(`/visit/${reference}`);
      await heading(page, 'Найти запись');
      const left = await site.okno.database.rows(sql`select id from booking where reference = ${reference}`);
      expect(left).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the network', () => {
  it('was asked of this host only, and no page complained', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
