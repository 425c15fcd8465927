import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESKTOP, PHONE, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { citizen } from './citizen.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  ['a phone', PHONE, true, '10:00', 'Шогенова'],
  ['a phone without JavaScript', PHONE, false, '10:15', 'Кокова'],
  ['a desktop', DESKTOP, true, '10:30', 'Ёлкина'],
  ['a desktop without JavaScript', DESKTOP, false, '10:45', 'Цой'],
])('on %s', (_name, viewport, javaScriptEnabled, time, familyName) => {
  const options = { viewport, javaScriptEnabled };
  const person = { familyName, givenName: 'Залина', phone: `8 (928) 123-45-${time.slice(-2)}` };

  it('a citizen books, moves, cancels and is offered to book again', async () => {
    const page = await site.visitor(options);
    const reference = await citizen.book(page, time, person);
    const shown = `${reference.slice(0, 4)}-${reference.slice(4)}`;
    const talon = page.getByRole('region', { name: 'Талон' });
    expect(await talon.getByText(shown, { exact: true }).isVisible()).toBe(true);
    expect(await talon.getByText(`Вторник, 24 ноября 2026, ${time}`).isVisible()).toBe(true);
    expect(
      await page
        .getByRole('img', { name: /QR-код/ })
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Распечатать' }).isVisible()).toBe(javaScriptEnabled);

    await page.getByRole('link', { name: 'Перенести' }).click();
    expect(await page.getByRole('region', { name: 'Сейчас вы записаны' }).innerText()).toContain(time);
    await page.getByRole('radio', { name: /Среда, 25 ноября/ }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('radio', { name: time }).check();
    await page.getByRole('button', { name: 'Перенести запись' }).click();
    await page.getByRole('heading', { level: 1, name: 'Запись перенесена' }).waitFor();
    expect(await talon.innerText()).toContain(`Среда, 25 ноября 2026, ${time}`);

    await page.getByRole('link', { name: 'Отменить запись' }).click();
    await page.getByRole('button', { name: 'Отменить запись' }).click();
    await page.getByRole('heading', { level: 1, name: 'Запись отменена' }).waitFor();
    await page.getByRole('link', { name: 'Записаться снова' }).click();
    await page.getByRole('heading', { level: 1, name: 'Выберите центр' }).waitFor();
    await page.context().close();
  });
});

describe('the way back', () => {
  it('keeps everything typed when a line of the check page is changed', async () => {
    const page = await site.visitor();
    const person = { familyName: 'Хатуова', givenName: 'Аслана', phone: '+7 928 777-00-01' };
    await citizen.chooseService(page);
    await citizen.chooseCentre(page);
    await citizen.chooseDay(page);
    await citizen.chooseTime(page, '12:00');
    await citizen.fillDetails(page, person);
    await page.getByRole('link', { name: 'Изменить: Кто придёт' }).click();
    expect(await page.getByRole('textbox', { name: 'Фамилия' }).inputValue()).toBe('Хатуова');
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('link', { name: 'Изменить: День и время' }).click();
    await citizen.chooseDay(page, /Четверг, 26 ноября/);
    await page.getByRole('radio', { name: '09:30' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByText('Четверг, 26 ноября 2026, 09:30').waitFor();
    expect(await page.getByText('Хатуова Аслана').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the link of a message', () => {
  it('opens the visit, and leaves no secret in the address', async () => {
    const owner = await site.visitor();
    const person = { familyName: 'Ким', givenName: 'Ен', phone: '+7 928 777-00-02' };
    const reference = await citizen.book(owner, '13:00', person);
    const { BookingSecret } = await import('../../src/bookings/booking-secret.ts');
    const [row] = await site.okno.database.rows<{ centre: string; origin: string }>(
      (await import('../../src/common/database/sql.ts')).sql`
        select centre_id as centre, origin_id as origin from booking where reference = ${reference}`,
    );
    const secret = site.okno.get(BookingSecret).make(row?.centre ?? '', row?.origin ?? '');
    const other = await site.visitor();
    await other.goto(`/b#${reference}.${secret}`);
    await other.getByRole('heading', { level: 1, name: 'Вы записаны' }).waitFor();
    expect(other.url()).toBe(`${site.url}/visit/${reference}`);
    await other.getByRole('button', { name: 'Закрыть запись' }).click();
    await other.waitForURL('/');
    await other.goto(`/visit/${reference}`);
    await other.getByRole('heading', { level: 1, name: 'Найти запись' }).waitFor();
    await other.goto(`/b#${reference}.${'x'.repeat(64)}`);
    await other.getByText('Открываем запись').waitFor({ state: 'hidden' });
    expect(await other.getByRole('textbox', { name: 'Номер талона' }).inputValue()).toBe(reference);
  });
});

describe('the network', () => {
  it('was asked of this host only, and no page complained', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});
