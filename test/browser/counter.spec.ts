import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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
    await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
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
});
