import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { sql } from '../../src/common/database/sql.ts';
import { toRfc3339 } from '../../src/common/time/wall-clock.ts';
import { MovePeople } from '../../src/scheduling/moves/move-people.service.ts';
import { at, book, person } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { axeFindings, openSite, PHONE, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { moveStates, offerTo } from '../support/moved.ts';
import { openOffice } from '../support/office.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const DAY = '2026-12-01';
const MORNING = at(`${DAY}T09:00:00+07:00`);
const QUARTER = 900_000;
const TABLET = { width: 820, height: 1180 };

type Own = Awaited<ReturnType<typeof book>>;

let site: Site;
let region: TestStaff;
const withMail: Own[] = [];
const byPhone: Own[] = [];

/**
 * A decree of the region closes a day with 37 bookings at one centre: 25 people left an e-mail, 12 a telephone only. At
 * another, far away, it closes one.
 */
beforeAll(async () => {
  site = await openSite();
  const { okno, centre } = site;
  for (let turn = 0; turn < 37; turn += 1) {
    const contact = { phone: null, email: `probe${turn}@example.org` };
    const who = turn < 25 ? { ...person(turn), contact } : person(turn);
    const own = await book(okno, centre, MORNING + Math.floor(turn / 2) * QUARTER, who);
    (turn < 25 ? withMail : byPhone).push(own);
  }
  const far = await addCentre(okno, { code: '70-941', name: 'Дальний отдел', municipality: 'Дальний район' });
  await book(okno, far, MORNING, person(99));
  region = await staffOf(okno, { role: 'region-administrator' });
  const calendar = '/api/v1/admin/regions/70/calendar';
  const { version } = (await region.agent.get(calendar).expect(200)).body as { version: string };
  const day = { kind: 'put-day', dayKind: 'day-off', from: DAY, name: 'Указ Главы о нерабочем дне' };
  await region.agent
    .post(`${calendar}/edits`)
    .send({ ...day, expectedVersion: version })
    .expect(200);
}, 120_000);
afterAll(async () => {
  await expectBooksBalance(site.okno.database);
  await site.close();
});

/** The page of a visit as plain HTTP has it, found by the number of the talon and the family name. */
async function pageOf({ reference, visitor }: Own): Promise<string> {
  const agent = supertest.agent(site.okno.app.getHttpServer());
  const ours = { 'sec-fetch-site': 'same-origin' };
  const { familyName } = visitor;
  await agent.post('/visit').set(ours).type('form').send({ reference, familyName }).expect(303);
  return (await agent.get(`/visit/${reference}`).expect(200)).text;
}

const work = (): Promise<void> => site.okno.get(MovePeople).run();

describe('a day that a decree closed', () => {
  it('is seen to be moved: stopped, gone on with, and how far it is', async () => {
    const head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, head.cookie, '/moves');
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await page.getByText('Решено: 0 из 37').waitFor();
    await press('Остановить');
    await press('Остановить перенос');
    await page.getByText('Остановлен', { exact: true }).waitFor();
    await work();
    expect(await moveStates(site.okno.database, site.centre)).toEqual({ 'to-propose': 37 });
    await press('Продолжить');
    await page.getByText('Идёт', { exact: true }).waitFor();
    await work();
    expect(await moveStates(site.okno.database, site.centre)).toEqual({ proposed: 25, 'on-call-list': 12 });
    // Nobody reloads: the page is told.
    await page.getByText('Нужно позвонить').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Показать записи' }).click();
    await page.getByRole('row').nth(37).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(TABLET);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('is stopped in all centres of the region at once, and gone on with', async () => {
    const page = await openOffice(site, region.cookie, '/moves');
    await page.getByText('Весь регион', { exact: true }).click();
    await page.getByText('Центров: 2. Решено: 0 из 38').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await press('Остановить во всех центрах');
    await press('Остановить перенос');
    const stopped = page.getByText('Остановлен', { exact: true });
    await stopped.nth(1).waitFor();
    await press('Продолжить во всех центрах');
    await stopped.first().waitFor({ state: 'detached' });
    await page.setViewportSize(TABLET);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('has given everybody a place of their own', async () => {
    const places = await site.okno.database.rows(sql`
      select offer_centre_id, offer_starts_at, count(*)::int as people, max(s.capacity) as capacity
      from moved_booking m
      join slot s on s.centre_id = m.offer_centre_id and s.starts_at = m.offer_starts_at
      group by 1, 2
      having count(*) > max(s.capacity)`);
    expect(places).toEqual([]);
  });

  it('is told of on the page of each of its visitors, and one press takes the other time', async () => {
    for (const [turn, own] of [withMail[0], byPhone[0]].entries()) {
      const page = await site.visitor(turn === 0 ? {} : { javaScriptEnabled: false });
      await page.goto('/visit');
      await page.getByLabel('Номер талона').fill(own?.reference ?? '');
      await page.getByLabel('Фамилия').fill(own?.visitor.familyName ?? '');
      await page.getByRole('button', { name: 'Найти запись' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ваш визит нужно перенести' }).waitFor();
      await page.getByText('Центр закрыт 1 декабря.').waitFor();
      if (turn === 0) expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      if (turn === 0) expect(await sidewaysScroll(page)).toBe(0);
      await page.getByRole('button', { name: 'Принять это время' }).click();
      await page.getByRole('heading', { level: 1, name: 'Запись перенесена' }).waitFor();
      await page.context().close();
    }
    expect(await moveStates(site.okno.database, site.centre)).toEqual({
      ...{ accepted: 2, proposed: 24, 'on-call-list': 11 },
    });
  });

  it('is told of on all the other pages too: each says its own other time', async () => {
    const told = new Set<string>();
    for (const own of [...withMail.slice(1), ...byPhone.slice(1)]) {
      const offer = await offerTo(site.okno, own);
      const when = toRfc3339(offer.startsAt, offer.timeZone);
      const page = await pageOf(own);
      expect(page).toContain('Ваш визит нужно перенести');
      expect(page).toContain(`${Number(when.slice(8, 10))} декабря 2026, ${when.slice(11, 16)}`);
      expect(page).toContain(`value="${offer.holdId}"`);
      told.add(offer.holdId);
    }
    expect(told.size).toBe(35);
    for (const own of [withMail[0], byPhone[0]]) {
      const page = own && (await pageOf(own));
      expect(page).not.toContain('Ваш визит нужно перенести');
      expect(page).toMatch(/[2-9] декабря 2026, \d\d:\d\d/u);
    }
  });

  it('is called about by the staff, with the keyboard alone', async () => {
    const operator = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, operator.cookie, '/call-list');
    await page.getByText('В списке: 11').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    const first = page.locator('.call-list > li').first();
    const answer = async (name: string, left: number): Promise<void> => {
      await first.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      if (left >= 0) await page.getByText(`В списке: ${left}`).waitFor();
    };
    await answer('Согласен', 10);
    await answer('Не дозвонились', 9);
    await answer('Отказался', -1);
    // The question has the focus on the act.
    await page.keyboard.press('Enter');
    await page.getByText('В списке: 8').waitFor();
    await answer('Другое время', -1);
    await first.getByLabel('Причина').fill('Просьба заявителя');
    expect(await axeFindings(page)).toEqual([]);
    await first.getByRole('button', { name: /^Перенести на/u }).click();
    await page.getByText('В списке: 7').waitFor();
    expect(await moveStates(site.okno.database, site.centre)).toEqual({
      ...{ accepted: 3, cancelled: 1, 'chosen-another': 1, proposed: 24, 'on-call-list': 8 },
    });
    await page.setViewportSize(TABLET);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('is told of in English as well', async () => {
    const head = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, head.cookie, '/moves');
    await page.getByText('Eng', { exact: true }).click();
    await page.getByText('Settled: 5 of 37').waitFor();
    await page.goto('/office#/call-list');
    await page.getByRole('heading', { level: 1, name: 'Whom to call' }).waitFor();
    await page.getByText('Calls in vain: 1').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
