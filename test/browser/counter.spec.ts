import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sql } from '../../src/common/database/sql.ts';
import { CallNext } from '../../src/queue/desk/call-next.service.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

let site: Site;
let people = 0;
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: false });
};

beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T08:25:00+07:00' });
});
afterAll(() => site.close());

const comes = async (time: string): Promise<HallTicket> => {
  const { okno, centre } = site;
  const who = person((people += 1));
  return arrive(okno, await book(okno, centre, at(`2026-11-24T${time}:00+07:00`), who));
};
const counter = async (role: 'operator' | 'floor-manager' = 'operator', size = {}): Promise<Page> => {
  const { okno, centre } = site;
  const clerk = await staffOf(okno, { role, centreId: centre }, 'Петрова О. В.');
  return openOffice(site, clerk.cookie, '/counter', size);
};
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();

const atWindow = async (
  number: number,
  role: 'operator' | 'floor-manager' = 'operator',
  size = {},
): Promise<Page> => {
  const page = await counter(role, size);
  await page.getByRole('radio', { name: new RegExp(`Окно ${number}`) }).check();
  await page.getByRole('button', { name: 'Открыть окно' }).click();
  await heading(page, `Окно ${number}`);
  // The stream may show the window before the press that opened it is answered; until then no key acts.
  await page.locator('button:enabled', { hasText: 'Вызвать следующего' }).waitFor();
  return page;
};
/** Gets up, so that the next test may sit there. */
const leave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Закрыть окно' }).click();
  await heading(page, 'За каким окном вы работаете?');
  await page.context().close();
};

describe('the counter', () => {
  it('takes a visitor from the call to the outcome by the keyboard alone, and calls the next one', async () => {
    const [first, second] = [await comes('09:00'), await comes('09:15')];
    const page = await counter();
    await heading(page, 'За каким окном вы работаете?');
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '01-choose');
    await page.getByRole('radio', { name: /Окно 1/ }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Окно 1');
    await page.getByRole('button', { name: 'Вызвать следующего' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '02-idle');
    await page.keyboard.press('F9');
    await heading(page, first.label);
    await page.getByText('Вызван, вызов 1 из 3').waitFor();
    await page.getByText('Пробова-б Проба').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '03-called');
    await page.keyboard.press('F9');
    await page.getByText('Идёт приём').waitFor();
    await page.getByRole('button', { name: 'Завершить и вызвать следующего' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('F9');
    await page.getByText('Отметьте, чем закончился приём.').waitFor();
    await shot(page, '04-outcome-missing');
    await page.keyboard.press('1');
    await page.keyboard.press('5');
    await page.keyboard.press('6');
    await page.getByRole('radio', { name: 'Доступ восстановлен' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Доступ восстановлен' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Паспорт' }).isChecked()).toBe(true);
    await shot(page, '05-in-service');
    await page.keyboard.press('F9');
    await heading(page, second.label);
    await shot(page, '06-next-called');
    await page.keyboard.press('Control+KeyZ');
    await heading(page, first.label);
    await page.getByText('Идёт приём').waitFor();
    await page.context().close();
  });

  it('asks a second time before somebody counts as not come, and brings them back', async () => {
    const page = await atWindow(2, 'floor-manager', { viewport: { width: 820, height: 1180 } });
    await page.getByRole('button', { name: 'Вызвать следующего' }).click();
    await page.getByRole('button', { name: /^Не подошёл/ }).click();
    await page.getByRole('button', { name: /^Точно не подошёл/ }).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '07-miss-asked-820');
    await page.keyboard.press('Control+F8');
    await page.getByText('У окна никого').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await page.getByRole('button', { name: /^Не подошёл/ }).click();
    await page.getByRole('button', { name: /^Точно не подошёл/ }).click();
    await page.getByText('У окна никого').waitFor();
    await page.getByRole('button', { name: /^Всё-таки пришёл: / }).click();
    await page.getByRole('button', { name: /^Вызвать .* вне очереди$/ }).waitFor();
    await shot(page, '08-idle-820');
    await leave(page);
  });

  it('is ready for the next press also when the stream was quicker than the answer to the last', async () => {
    await comes('09:30');
    const page = await atWindow(2);
    await page.route('**/call-next', async (route) => {
      const answer = await route.fetch();
      await page.getByText('Вызван, вызов 1 из 3').waitFor();
      await route.fulfill({ response: answer });
    });
    await page.getByRole('button', { name: 'Вызвать следующего' }).click();
    await page.getByRole('button', { name: 'Начать приём' }).click();
    await page.getByText('Идёт приём').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+F9');
    await page.getByText('У окна никого').waitFor();
    await leave(page);
  });

  it('receives somebody by the number of the talon, as a village office does', async () => {
    const page = await atWindow(2, 'floor-manager');
    const { okno, centre } = site;
    const visit = await book(okno, centre, at('2026-11-24T09:30:00+07:00'), person((people += 1)));
    okno.clock.set('2026-11-24T09:10:00+07:00');
    await page.getByLabel('Номер записи').fill(visit.reference.replace(/^(.{4})/, '$1-'));
    await page.keyboard.press('Enter');
    await page.getByText(/^Пришёл: талон Д-/).waitFor();
    await page.getByRole('button', { name: 'Найти' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '09-checked-in');
    await leave(page);
  });

  it('finds by name who waits and who is still expected, and says why a window cannot be closed', async () => {
    const { okno, centre } = site;
    const waiting = await comes('10:00');
    const name = `Пробова-${[...String(people)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
    const page = await atWindow(2, 'floor-manager');
    await page.getByLabel('Номер записи').fill(name);
    await page.keyboard.press('Enter');
    await page.getByText('Найдено на сегодня: 1').waitFor();
    await page.getByText(`${waiting.label}, ждёт`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '14-found');
    const found = page.getByRole('region', { name: 'Найти или записать' });
    await found.getByRole('button', { name: `Вызвать ${waiting.label} вне очереди` }).click();
    await page.getByLabel('Причина').fill('пропустили объявление');
    await page.keyboard.press('Enter');
    await heading(page, waiting.label);
    const close = page.getByRole('button', { name: 'Закрыть окно' });
    expect(await close.isDisabled()).toBe(true);
    await page.getByText(`сначала закончите с талоном ${waiting.label}`).waitFor();
    await page.getByRole('button', { name: /^Отменить: / }).click();
    await page.getByText('У окна никого').waitFor();
    await book(okno, centre, at('2026-11-24T09:45:00+07:00'), person((people += 1)));
    okno.clock.set('2026-11-24T09:16:00+07:00');
    await page.getByLabel('Номер записи').fill('пробова');
    await page.keyboard.press('Enter');
    await page.getByText('ещё не отмечен').first().waitFor();
    await found
      .getByRole('button', { name: /^Отметить приход: Пробова/ })
      .last()
      .click();
    await page.getByText(/^Пришёл: талон Д-/).waitFor();
    await leave(page);
  });

  it('books whoever stands at the window without leaving it', async () => {
    const page = await atWindow(2);
    await page.getByLabel('Номер записи').fill('Небывалова');
    await page.keyboard.press('Enter');
    await page.getByText(/^На сегодня никого с таким именем/).waitFor();
    await page.keyboard.press('F4');
    const panel = page.getByRole('dialog', { name: /Запис/ });
    await panel.getByLabel('Фамилия').fill('Небывалова');
    await panel.getByLabel('Имя').fill('Анна');
    await panel.getByRole('checkbox', { name: /огласи/ }).check({ force: true });
    await shot(page, '15-booking');
    await panel.getByRole('button', { name: /^Записать на/ }).click();
    await panel
      .getByText(/\d{4}-\d{4}/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await heading(page, 'Окно 2');
    await leave(page);
  });

  it('calls somebody out of turn with a reason, sets them aside and takes them back into the line', async () => {
    const page = await atWindow(2);
    await page
      .getByRole('button', { name: /вне очереди$/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Вызвать' }).click();
    await page.getByText('Напишите хотя бы три буквы.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '10-choose');
    await page.getByLabel('Причина').fill('Торопится на автобус');
    await page.keyboard.press('Enter');
    await page.getByText('Вызван, вызов 1 из 3').waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('button', { name: /^Вернуть в очередь: / }).click();
    await page.getByText('У окна никого').waitFor();
    await page.getByRole('button', { name: /^Вернуть в очередь: / }).waitFor({ state: 'detached' });
    await leave(page);
  });

  it('pauses with a reason and comes back by the same large button', async () => {
    const page = await atWindow(2);
    await page.getByRole('button', { name: 'Перерыв' }).click();
    await page.getByRole('button', { name: 'Обед' }).click();
    await page.getByText('Перерыв · Обед').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '11-paused');
    await page.keyboard.press('F9');
    await page.getByText('Принимаю').waitFor();
    await leave(page);
  });

  it('refuses what an old screen sends, says so and shows how things are', async () => {
    const page = await atWindow(2);
    const { okno, centre } = site;
    const [row] = await okno.database.rows<{ account_id: string }>(
      sql`select account_id from window_shift where centre_id = ${centre} and window_number = 2`,
    );
    // Another tab of the same clerk is quicker by a moment.
    await page.route('**/call-next', async (route) => {
      const clerk = { accountId: row?.account_id ?? '', displayName: '' };
      await okno.get(CallNext).run({ centreId: centre, number: 2, clerk, turn: 1 });
      await route.continue();
    });
    await page.keyboard.press('F9');
    await page.getByText('Экран обновлён: пока вы нажимали, что-то изменилось.').waitFor();
    await page.getByText('Вызван, вызов 1 из 3').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '12-stale');
    await page.keyboard.press('Control+KeyZ');
    await leave(page);
  });

  it('lists its keys, and switches off those that are single characters', async () => {
    const page = await atWindow(2);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Клавиши окна' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, '13-keys');
    await page.getByLabel('Цифры и «?» работают как клавиши').uncheck({ force: true });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Услуги окна' }).click();
    await page.getByRole('dialog', { name: 'Услуги окна' }).waitFor();
    expect(await page.getByRole('dialog', { name: 'Клавиши окна' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await leave(page);
  });
});
