import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { MarkMissed } from '../../src/bookings/mark-missed.service.ts';
import { MakeSums } from '../../src/reports/make-sums.service.ts';
import { TicketSteps } from '../../src/queue/ticket-steps.ts';
import type { StepBy } from '../../src/queue/ticket-steps.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { openSite, axeFindings } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const NINE = at('2026-11-24T09:00:00+07:00');
const MINUTE = 60_000;

let site: Site;
beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T08:20:00+07:00' });
  for (const [number, waited] of [
    [1, 4],
    [2, 21],
  ] as const)
    await visit(number, waited);
  await book(site.okno, site.centre, NINE + 15 * MINUTE, person(3));
  const empty = await addCentre(site.okno, {
    code: '70-902',
    name: 'Отдел в селе',
    municipality: 'Другой район',
  });
  await book(site.okno, empty, NINE, person(4));
  site.okno.clock.set(NINE + 60 * MINUTE);
  await site.okno.get(MarkMissed).run();
  await site.okno.get(MakeSums).run();
});
afterAll(() => site.close());

async function visit(number: number, waited: number): Promise<void> {
  const { okno, centre } = site;
  const ticket = await arrive(okno, await book(okno, centre, NINE, person(number)));
  const steps = okno.get(TicketSteps);
  const by = (minutes: number): StepBy => ({
    ...{ accountId: null, window: number, reason: null },
    now: NINE + minutes * MINUTE,
  });
  await okno.transactions.run(async (tx) => {
    const changes = { window: number, calls: 1, calledAt: NINE + waited * MINUTE };
    const called = await steps.take(tx, await steps.lock(tx, ticket), 'call', { by: by(waited), changes });
    const started = await steps.take(tx, called, 'start', { by: by(waited + 1) });
    const end = { outcome: 'recovered', endedAt: NINE + 30 * MINUTE } as const;
    await steps.take(tx, started, 'serve', { by: by(waited + 10), changes: end });
  });
}

async function reports(role: 'region' | 'head', options: BrowserContextOptions = {}): Promise<Page> {
  const { okno, centre } = site;
  const staff = await staffOf(
    okno,
    role === 'region' ? { role: 'region-administrator' } : { role: 'centre-head', centreId: centre },
  );
  const page = await openOffice(site, staff.cookie, '/reports', options);
  await page.clock.install({ time: NINE + 60 * MINUTE });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Отчёты' }).waitFor();
  await page.getByRole('region', { name: 'Главное' }).waitFor();
  return page;
}

const tile = (page: Page, name: string): Promise<string> =>
  page.locator('.report-tile', { has: page.getByRole('heading', { name, exact: true }) }).innerText();

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe('the reports', () => {
  it('show a region the promise beside what was measured, and say what it means', async () => {
    const page = await reports('region');
    const over = await tile(page, 'Ждали дольше 15 минут');
    expect(over).toContain('50 %');
    expect(over).toContain('Обещано: не дольше 15 минут');
    expect(over).toContain('1 из 2 ожиданий');
    expect(await tile(page, 'Не пришли')).toContain('50 %');
    expect(await tile(page, 'Приняты')).toMatch(/\b2\b/);
    expect(await page.getByText('показательные данные').count()).toBe(0);
    await page.getByText(/^Томская область: 26 октября – 24 ноября 2026$/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('have beside each picture the same numbers as a table, opened by a key', async () => {
    const page = await reports('region');
    const visits = page.getByRole('region', { name: 'Посещения по времени' });
    await visits.getByRole('img', { name: 'Рисунок: Посещения по времени' }).waitFor();
    await visits.getByText('Те же числа таблицей').focus();
    await page.keyboard.press('Enter');
    const row = visits.getByRole('row', { name: /24 ноября/ });
    expect(await row.locator('th, td').allInnerTexts()).toEqual([
      ...['24 ноября', '4', '2', '2', '2', '4 мин', '21 мин', '50 %'],
    ]);
    const heat = page.getByRole('table', { name: 'Нагрузка по часам и дням недели' });
    expect(await heat.getByRole('row', { name: /08:00/ }).locator('th, td').allInnerTexts()).toEqual([
      '08:00',
      '2',
    ]);
    await page.getByText('Ждали дольше 15 минут', { exact: true }).last().click();
    expect(await heat.getByRole('row', { name: /09:00/ }).locator('th, td').allInnerTexts()).toEqual([
      '09:00',
      '50 %',
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('compare centres by what is pressed, by keyboard too', async () => {
    const page = await reports('region');
    const table = page.getByRole('table', { name: 'Центры рядом' });
    const served = table.getByRole('columnheader', { name: /Приняты/ });
    await served.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await served.getAttribute('aria-sort')).toBe('descending');
    expect(await table.getByRole('row').nth(1).locator('td').first().innerText()).toBe('2');
    await page.keyboard.press('Enter');
    expect(await served.getAttribute('aria-sort')).toBe('ascending');
    await page.context().close();
  });

  it('are for a head of their one centre, windows and all, and for any dates', async () => {
    const page = await reports('head');
    expect(await page.getByText('Весь регион').count()).toBe(0);
    await page.getByRole('table', { name: 'Окна' }).waitFor();
    await page.getByText('Свой срок').click();
    await page.getByLabel('С какого дня').fill('2026-11-20');
    await page.getByLabel('По какой день').fill('2026-11-23');
    await page.getByText('За эти дни ничего не было').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('По какой день').fill('2026-11-24');
    await page.getByRole('region', { name: 'Главное' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a tablet', { width: 820, height: 1180 }],
  ])('fit %s in both languages', async (_, viewport) => {
    const page = await reports('region', { viewport });
    expect(await isWide(page)).toBe(false);
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await page.getByRole('region', { name: 'In short' }).waitFor();
    expect(await isWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('are read in the dark, and print as a clean A4', async () => {
    const page = await reports('region', { colorScheme: 'dark' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.office-header', '.report-choice', '.report-csv'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    expect(await tile(page, 'Приняты')).toContain('2');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  it('are fetched for spreadsheets where the page says', async () => {
    const page = await reports('head');
    const href = await page
      .getByRole('link', { name: 'Скачать CSV: Посещения по времени' })
      .getAttribute('href');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Скачать всё в Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^okno-.*\.xlsx$/);
    const csv = await page.evaluate(async (address) => (await fetch(address)).text(), href ?? '');
    expect(csv).toContain('С какого дня;Записались');
    expect([site.foreign, site.complaints]).toEqual([[], []]);
    await page.context().close();
  });

  it('weigh with all their pictures at most 130 KiB', () => {
    const manifest = JSON.parse(readFileSync('dist/office/manifest.json', 'utf8')) as Record<
      string,
      { file: string; css?: string[] }
    >;
    const page = manifest['web/office/reports/reports-page.tsx'];
    const files = [page?.file ?? '', ...(page?.css ?? [])];
    const bytes = files.map((file) => gzipSync(readFileSync(`dist/office/${file}`)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(130 * 1024);
  });
});
