import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Locator, Page } from 'playwright-core';
import { CentreEdits } from '../../src/centres/manage/centre-edits.ts';
import { sql } from '../../src/common/database/sql.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

const DIRTY = readFileSync('test/support/lists/admin-import-dirty.csv');
const TABLET = { width: 820, height: 1180 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openExchange(options = {}): Promise<Page> {
  const admin = await staffOf(site.okno, { role: 'region-administrator' });
  const page = await openOffice(site, admin.cookie, '/exchange', options);
  await page.getByRole('heading', { level: 1, name: 'Списки офисов файлами' }).waitFor();
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function bringIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Файл', exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
  await press(page, 'Прочитать файл');
}

async function apply(page: Page): Promise<void> {
  await press(page, 'Применить отмеченное');
  await press(page, 'Применить');
  await page.getByRole('heading', { level: 2, name: 'Готово' }).waitFor();
}

/** Presses a box and says how it stands before the browser's next task: nobody may see it jump back. */
async function isShownAtOnce(box: Locator): Promise<boolean> {
  return box.evaluate(async (element: HTMLInputElement) => {
    element.click();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return element.checked;
  });
}

const addressOf = async (name: string): Promise<string | null> => {
  const [row] = await site.okno.database.rows<{ address: string | null }>(
    sql`select address from centre where name = ${name}`,
  );
  return row?.address ?? null;
};

/** As somebody at the card of the centre does it. */
async function editByHand(name: string, address: string): Promise<void> {
  await site.okno.transactions.run(async (tx) => {
    const [row] = await tx.rows<{ id: string; version: number }>(
      sql`select id, version from centre where name = ${name}`,
    );
    const edit = { changes: { address }, actor: 'test', expectedVersion: row?.version ?? 0 };
    await site.okno.get(CentreEdits).change(tx, row?.id ?? '', edit);
  });
}

describe('lists of centres in the office', () => {
  it('bring the dirty file in twice, and leave the edit by hand between alone until it is ticked', async () => {
    const page = await openExchange();
    expect(await axeFindings(page)).toEqual([]);
    await bringIn(page, 'Список МФЦ.csv', DIRTY);
    await page.getByRole('heading', { level: 2, name: 'Что в каких столбцах' }).waitFor();
    expect(await page.getByLabel('Что в столбце «adress»').inputValue()).toBe('address');
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Сравнить со списком');
    await page.getByRole('button', { name: 'Новые: 5' }).waitFor();
    await page.getByText('день назван без часов, пропущен').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await apply(page);
    expect(await axeFindings(page)).toEqual([]);

    await editByHand('МФЦ Тельманово', 'пгт Тельманово, вход со двора');
    await page.getByRole('link', { name: 'К спискам' }).click();
    await bringIn(page, 'Список МФЦ.csv', DIRTY);
    await press(page, 'Сравнить со списком');
    await page.getByRole('button', { name: 'Правленные вручную: 1' }).click();
    await page.getByRole('cell', { name: 'пгт Тельманово, вход со двора' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await apply(page);
    expect(await addressOf('МФЦ Тельманово')).toBe('пгт Тельманово, вход со двора');

    await page.getByRole('link', { name: 'К спискам' }).click();
    await bringIn(page, 'Список МФЦ.csv', DIRTY);
    await press(page, 'Сравнить со списком');
    const box = page.getByRole('checkbox', { name: 'Заменить значением из файла: Адрес, МФЦ Тельманово' });
    const kept = page.waitForResponse((response) => response.url().endsWith('/choices'));
    expect(await isShownAtOnce(box)).toBe(true);
    await kept;
    await page.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    await apply(page);
    expect(await addressOf('МФЦ Тельманово')).toBe('пгт Тельманово, ул. Ленина, 140');
    expect(site.complaints).toEqual([]);
  });

  it('rename an office and close one that is not in the file only when it is ticked, by keyboard', async () => {
    const page = await openExchange({ viewport: TABLET });
    const rows = ['Пробный отдел в Томске;;', 'МФЦ посёлка;пгт Тельманово, ул. Ленина, 140;119'];
    await bringIn(page, 'один.csv', Buffer.from(['название;адрес;телефон', ...rows, ''].join('\n')));
    await press(page, 'Сравнить со списком');
    await page.getByRole('button', { name: 'Возможно, переименованы: 1' }).press('Enter');
    const same = page.getByRole('checkbox', { name: 'Это тот же офис, у него новое название' });
    await same.press('Space');
    await page.getByText('изменится', { exact: true }).waitFor();
    expect(await same.isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    const filter = page.getByRole('button', { name: /^Нет в файле: /u });
    await filter.focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('checkbox', { name: 'Закрыть офис: МФЦ без координат' });
    await box.focus();
    expect(await box.isChecked()).toBe(false);
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: 'Закрыть офис: МФЦ без координат', checked: true }).waitFor();
    expect([await axeFindings(page), await sidewaysScroll(page)]).toEqual([[], 0]);
    await apply(page);
    const closed = await site.okno.database.rows(sql`select name from centre where closed_at is not null`);
    expect(closed).toEqual([{ name: 'МФЦ без координат' }]);
    expect(await addressOf('МФЦ посёлка')).toBe('пгт Тельманово, ул. Ленина, 140');
  });

  it('say plainly why a file is not read, and ask which of two sheets', async () => {
    const page = await openExchange();
    await press(page, 'Прочитать файл');
    await page.getByText('Выберите файл.').waitFor();
    await bringIn(page, 'пусто.csv', Buffer.from('название;адрес\n'));
    await page.getByRole('alert').filter({ hasText: 'под заголовками нет ни одной строки' }).waitFor();
    const book = new ExcelJS.Workbook();
    for (const name of ['2025', '2026']) book.addWorksheet(name).addRows([['название'], [`Отдел ${name}`]]);
    await bringIn(page, 'два листа.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    await page.getByRole('combobox', { name: 'Какой лист загрузить' }).click();
    await page.getByRole('option', { name: '2026' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Прочитать файл');
    await page.getByRole('cell', { name: 'Отдел 2026' }).waitFor();
  });

  it('speak English and give the list as a file', async () => {
    const page = await openExchange();
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Lists of offices as files' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    expect((await download).suggestedFilename()).toBe('centres-70.csv');
  });
});
