import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealEntries } from '../../src/audit/sealing/seal-entries.service.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

let site: Site;
let head: TestStaff;
beforeAll(async () => {
  site = await openSite();
  head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre }, 'Глава Пробная');
  const roles = [{ role: 'operator', centreId: site.centre }];
  const made = await head.agent
    .post('/api/v1/admin/accounts')
    .send({ displayName: 'Новая Сотрудница', roles })
    .expect(201);
  const { id } = (made.body as { account: { id: string } }).account;
  await head.agent.patch(`/api/v1/admin/accounts/${id}`).send({ displayName: 'Иная Сотрудница' }).expect(200);
  await site.okno.get(SealEntries).run();
});
afterAll(() => site.close());

describe('the audit trail in the office', () => {
  it('shows what became what, finds it again, and is reached by keys', async () => {
    const page = await openOffice(site, head.cookie, '/audit');
    const row = page.getByRole('row').filter({ hasText: 'Имя сотрудника изменено' });
    await row.waitFor();
    await expect(row.innerText()).resolves.toMatch(/Было: Новая Сотрудница\s+Стало: Иная Сотрудница/u);
    await page.getByText(/^Время: Asia\/Tomsk, UTC\+7$/u).waitFor();
    await page.getByLabel('Что', { exact: true }).selectOption('Сотрудник приглашён');
    await page.getByLabel('Кто', { exact: true }).fill('пробн');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'Сотрудник приглашён' }).waitFor();
    const more = page.getByText('Откуда и номер', { exact: true }).first();
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Адрес в сети: 127.0.0.1').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('button', { name: 'Всё об этом: Сотрудник: Иная Сотрудница' }).click();
    await row.waitFor();
    await page.getByRole('button', { name: 'Показать обо всём' }).click();
    await page.getByText('Показано только об одном').waitFor({ state: 'detached' });
  });

  it('is downloaded in the language that is spoken, on a tablet in English as well', async () => {
    const page = await openOffice(site, head.cookie, '/audit', { viewport: { width: 820, height: 1180 } });
    await page.getByText('Eng', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as a table' }).click();
    const file = await (await coming).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^\uFEFFNumber in the trail;/u);
    await page.getByText('The table is downloaded.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('is not for those who may not see it', async () => {
    const operator = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, operator.cookie, '/audit');
    await page.getByRole('heading', { level: 1, name: 'Этот экран вам не открыт' }).waitFor();
  });
});
