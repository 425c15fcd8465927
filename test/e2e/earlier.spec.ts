import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { TellEarlier } from '../../src/bookings/earlier/tell-earlier.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import { hold } from '../support/book.ts';
import type { TestApp } from '../support/app.ts';
import { addFullCentre, freed, slotAt } from '../support/full-centre.ts';
import type { FullCentre } from '../support/full-centre.ts';
import { RECOVERY, addCatalogue, addCentre, weekOf } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };

let okno: TestApp;
let centre: FullCentre;
beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addFullCentre(okno, '70-901', 1);
});
afterAll(() => okno.close());

const post = (agent: TestAgent, path: string, form: Record<string, string> = {}) =>
  agent.post(path).set(OURS).type('form').send(form);

/** By forms alone to a talon on a day of November; the address of its page. */
async function book(agent: TestAgent, day: number, time: string, contact: object): Promise<string> {
  const startsAt = String(slotAt(day, time));
  await post(agent, `/book/${RECOVERY}/time`, { centre: centre.id, date: `2026-11-${day}`, startsAt }).expect(
    303,
  );
  const who = { audience: 'adult', familyName: 'Нетерпеливая', givenName: 'Ольга', consent: 'yes' };
  await post(agent, `/book/${RECOVERY}/details`, { ...who, ...contact }).expect(303);
  const booked = await post(agent, `/book/${RECOVERY}/check`).expect(303);
  return String(booked.headers['location']);
}

describe('the wish to come earlier, by forms alone', () => {
  it('is made on the page of the visit, answered by a letter, and granted in one step', async () => {
    const agent = supertest.agent(okno.app.getHttpServer());
    const visit = await book(agent, 27, '10:00', { email: 'olga@example.org' });
    expect((await agent.get(visit).expect(200)).text).toContain('Сейчас времени раньше нет.');
    await post(agent, `${visit}/earlier`).expect(303).expect('location', `${visit}#earlier`);
    expect((await agent.get(visit).expect(200)).text).toContain('Больше не сообщать');
    await freed(okno, centre.booked.get('25 10:15'));
    await okno.get(TellEarlier).run();
    const letters = await okno.database.rows(sql`select id from outbox_message where kind = 'earlier-slot'`);
    expect(letters).toHaveLength(1);
    const page = await agent.get(visit).expect(200);
    expect(page.text).toContain('Среда, 25 ноября 2026, 10:15');
    const startsAt = String(slotAt(25, '10:15'));
    await post(agent, `${visit}/move/time`, { date: '2026-11-25', startsAt })
      .expect(303)
      .expect('location', `${visit}?moved=1`);
    const moved = await agent.get(visit).expect(200);
    expect(moved.text).toContain('Сообщить, если освободится время раньше');
  });

  it('can be taken back', async () => {
    const agent = supertest.agent(okno.app.getHttpServer());
    const visit = await book(agent, 27, '10:15', { email: 'vera@example.org' });
    await post(agent, `${visit}/earlier`).expect(303);
    await post(agent, `${visit}/earlier/stop`).expect(303).expect('location', `${visit}#earlier`);
    expect((await agent.get(visit).expect(200)).text).toContain('Сообщить, если освободится время раньше');
  });

  it('is told honestly that only letters are written, where there is only a telephone', async () => {
    const agent = supertest.agent(okno.app.getHttpServer());
    const visit = await book(agent, 30, '10:00', { phone: '8 928 555-00-01' });
    const page = await agent.get(visit).expect(200);
    expect(page.text).toContain('Сообщаем только по почте, а вы её не указали.');
    expect(page.text).not.toContain(`${visit}/earlier"`);
    await post(agent, `${visit}/earlier`).expect(422);
  });

  it('belongs to who has the visit open: anybody else is asked for the family name', async () => {
    const [cancelled] = centre.booked.values();
    const address = `/visit/${cancelled?.reference ?? ''}`;
    await post(supertest.agent(okno.app.getHttpServer()), `${address}/earlier`)
      .expect(303)
      .expect('location', address);
  });

  it('is named on the page of days of a centre that is full', async () => {
    const week = weekOf(['10:00', '10:15'], [], [2]);
    const full = await addCentre(okno, { code: '70-903', week, settings: { horizonDays: 6 } });
    await hold(okno, full, slotAt(24, '10:00'));
    const days = await okno.agent.get(`/book/${RECOVERY}/day`).query({ centre: full }).expect(200);
    expect(days.text).toContain('Свободных мест на ближайшие дни нет');
    expect(days.text).toContain('можно попросить сообщить, если освободится время раньше');
    expect(days.text).toContain('<a href="/visit">Открыть мою запись</a>');
  });

  it('is named on the page of days where the first free one is far', async () => {
    const days = await okno.agent.get(`/book/${RECOVERY}/day`).query({ centre: centre.id }).expect(200);
    expect(days.text).toContain('попросите сообщить, если освободится место раньше');
  });
});
