import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };
const DAY = '2026-11-24';
const at = (time: string): string => String(Date.parse(`${DAY}T${time}:00+07:00`));

let okno: TestApp;
let centre: string;

const visitor = (): TestAgent => supertest.agent(okno.app.getHttpServer());
const post = (agent: TestAgent, path: string, form: Record<string, string>) =>
  agent.post(path).set(OURS).type('form').send(form);

const PERSON = {
  audience: 'adult',
  familyName: 'Шогенова',
  givenName: 'Залина',
  phone: '8 928 123-45-67',
  consent: 'yes',
};

const MISTAKE = '<title>Ошибка: Кто придёт на приём? — Запись в МФЦ</title>';

/** Takes a time and types the details; the journey then stands before the check page. */
async function toCheck(
  agent: TestAgent,
  time: string,
  person: Record<string, string> = PERSON,
): Promise<void> {
  await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at(time) }).expect(303);
  await post(agent, `/book/${RECOVERY}/details`, person)
    .expect(303)
    .expect('location', `/book/${RECOVERY}/check`);
}

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
});
afterAll(() => okno.close());

describe('the journey by forms alone', () => {
  it('keeps a place longer once, however often it is asked, and loses nothing typed', async () => {
    const agent = visitor();
    await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('17:30') }).expect(303);
    const more = () => post(agent, `/book/${RECOVERY}/hold`, { ...PERSON, step: 'details' });
    await more().expect(303).expect('location', `/book/${RECOVERY}/details#hold`);
    await more().expect(303).expect('location', `/book/${RECOVERY}/details#hold`);
    const details = await agent.get(`/book/${RECOVERY}/details`).expect(200);
    expect(details.text).toContain('Держим место до <strong>09:10</strong>');
    expect(details.text).toContain('Время продлено');
    expect(details.text).toContain('value="Шогенова"');
    okno.clock.advance(11 * 60_000);
    const late = await more().expect(410);
    expect(late.text).toContain('Время вышло, место больше не держим');
    okno.clock.advance(-11 * 60_000);
  });

  it('has nothing to keep longer for a visitor without a hold', async () => {
    await post(visitor(), `/book/${RECOVERY}/hold`, { step: 'check' })
      .expect(303)
      .expect('location', `/book/${RECOVERY}/check`);
  });

  it('goes from the first page to the talon, moves it and cancels it', async () => {
    const agent = visitor();
    const home = await agent.get('/').expect(200).expect('content-type', 'text/html; charset=utf-8');
    expect(home.text).toContain(`href="/book/${RECOVERY}/centres"`);
    const centres = await agent.get(`/book/${RECOVERY}/centres`).expect(200);
    expect(centres.text).toContain(`/book/${RECOVERY}/day?centre=${centre}`);
    const days = await agent.get(`/book/${RECOVERY}/day`).query({ centre }).expect(200);
    expect(days.text).toContain('Завтра, вторник, 24 ноября');
    const times = await agent.get(`/book/${RECOVERY}/time`).query({ centre, date: DAY }).expect(200);
    expect(times.text).toContain('Утро');
    expect(times.text).toContain(at('10:00'));
    await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('10:00') })
      .expect(303)
      .expect('location', `/book/${RECOVERY}/details?held=1`);
    const details = await agent
      .get(`/book/${RECOVERY}/details`)
      .expect(200)
      .expect('cache-control', 'no-store');
    expect(details.text).toContain('Держим место до <strong>09:05</strong>');
    await post(agent, `/book/${RECOVERY}/details`, PERSON).expect(303);
    const check = await agent.get(`/book/${RECOVERY}/check`).expect(200);
    expect(check.text).toContain('Шогенова Залина');
    expect(check.text).toContain('+7 928 123-45-67');
    const booked = await post(agent, `/book/${RECOVERY}/check`, {}).expect(303);
    const address = String(booked.headers['location']);
    expect(address).toMatch(/^\/visit\/\d{8}$/);
    const talon = await agent.get(address).expect(200).expect('cache-control', 'no-store');
    expect(talon.text).toContain('Вы записаны');
    expect(talon.text).toContain('Вторник, 24 ноября 2026, 10:00');
    await agent.get(`${address}/qr.svg`).expect(200).expect('content-type', /svg/);
    await agent
      .get(`${address}/calendar.ics`)
      .expect(200)
      .expect('content-type', /calendar/);
    await post(agent, `${address}/move/time`, { date: DAY, startsAt: at('11:00') })
      .expect(303)
      .expect('location', `${address}?moved=1`);
    expect((await agent.get(address)).text).toContain('24 ноября 2026, 11:00');
    await post(agent, `${address}/cancel`, {}).expect(303).expect('location', `${address}?cancelled=1`);
    expect((await agent.get(address)).text).toContain('Запись отменена');
  });

  it('answers a double tap on the check page with the same talon', async () => {
    const agent = visitor();
    await toCheck(agent, '12:00', { ...PERSON, familyName: 'Двойная', phone: '+7 928 000-00-02' });
    const [first, second] = await Promise.all([
      post(agent, `/book/${RECOVERY}/check`, {}),
      post(agent, `/book/${RECOVERY}/check`, {}),
    ]);
    const third = await post(agent, `/book/${RECOVERY}/check`, {});
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(third.headers['location']).toBe(first.headers['location']);
  });

  it('keeps what was typed when the hold runs out, and books after a time is chosen again', async () => {
    const agent = visitor();
    await toCheck(agent, '13:00', { ...PERSON, familyName: 'Опоздавшая', phone: '+7 928 000-00-03' });
    const now = okno.clock.now();
    okno.clock.set(now + 6 * 60_000);
    const refused = await post(agent, `/book/${RECOVERY}/check`, {}).expect(410);
    expect(refused.text).toContain('Время вышло, место больше не держим');
    expect(refused.text).toContain(`/book/${RECOVERY}/time?centre=${centre}&amp;date=${DAY}`);
    await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('13:15') })
      .expect(303)
      .expect('location', `/book/${RECOVERY}/check?held=1`);
    const check = await agent.get(`/book/${RECOVERY}/check`).expect(200);
    expect(check.text).toContain('Опоздавшая');
    await post(agent, `/book/${RECOVERY}/check`, {}).expect(303);
    okno.clock.set(now);
  });

  it('shows what is wrong above the form and at the fields, and loses nothing typed', async () => {
    const agent = visitor();
    await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('14:00') }).expect(303);
    await post(agent, `/book/${RECOVERY}/details`, {
      familyName: '123',
      givenName: 'Залина "Золотая"',
      phone: '912 345-6',
    })
      .expect(303)
      .expect('location', `/book/${RECOVERY}/details?checked=1`);
    const refused = await agent.get(`/book/${RECOVERY}/details`).query({ checked: '1' }).expect(200);
    expect(refused.text).toContain(MISTAKE);
    expect(refused.text.match(/Введите телефон полностью/g)).toHaveLength(2);
    expect(refused.text).toContain('value="912 345-6"');
    expect(refused.text).toContain('value="Залина &quot;Золотая&quot;"');
    expect(refused.text).not.toMatch(/<input id="(?:audience|consent)[^>]*checked/);
    expect((await agent.get(`/book/${RECOVERY}/details`)).text).not.toContain('Ошибка:');
    await post(agent, `/book/${RECOVERY}/details`, PERSON).expect('location', `/book/${RECOVERY}/check`);
    const back = await agent.get(`/book/${RECOVERY}/details`).query({ checked: '1' }).expect(200);
    expect(back.text).not.toContain('Ошибка:');
    expect(back.text).toContain('value="Шогенова"');
  });

  it('shows mistakes too long to be remembered in the answer itself', async () => {
    const agent = visitor();
    await post(agent, `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('14:15') }).expect(303);
    const long = 'Ы'.repeat(950);
    const refused = await post(agent, `/book/${RECOVERY}/details`, { ...PERSON, familyName: long });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(MISTAKE);
    expect(refused.text).toContain(`value="${long}"`);
  });
});

describe('a refusal', () => {
  it('offers the nearest times when the place is taken', async () => {
    await post(visitor(), `/book/${RECOVERY}/time`, { centre, date: DAY, startsAt: at('15:00') }).expect(303);
    const refused = await post(visitor(), `/book/${RECOVERY}/time`, {
      centre,
      date: DAY,
      startsAt: at('15:00'),
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Это время только что заняли');
    expect(refused.text).toContain(`name="startsAt" value="${at('15:15')}"`);
  });

  it('tells a person already booked how to find the booking', async () => {
    const someone = { ...PERSON, familyName: 'Повторная', phone: '+7 928 000-00-04' };
    const first = visitor();
    await toCheck(first, '16:00', someone);
    await post(first, `/book/${RECOVERY}/check`, {}).expect(303);
    const again = visitor();
    await toCheck(again, '16:15', someone);
    const refused = await post(again, `/book/${RECOVERY}/check`, {}).expect(409);
    expect(refused.text).toContain('уже записан');
    expect(refused.text).toContain('href="/visit"');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://example.org' }],
    ['nobody knows where', {}],
  ])('answers a form sent from %s', async (_where, headers) => {
    const response = await visitor()
      .post(`/book/${RECOVERY}/time`)
      .set(headers)
      .type('form')
      .send({ centre });
    expect(response.status).toBe(403);
    expect(response.text).toContain('Запрос пришёл с другого сайта');
  });

  it('leads from a service that does not exist to the first page, not back to itself', async () => {
    const page = await visitor().get('/book/no-such-service/centres').expect(404);
    expect(page.text).toContain('Такой страницы нет');
    expect(page.text).toMatch(/<main[\s\S]*href="\/"[\s\S]*<\/main>/);
    expect(page.text).not.toMatch(/<main[\s\S]*href="\/book\/no-such-service[\s\S]*<\/main>/);
  });

  it('is a page for an unknown address, and stays JSON for the API', async () => {
    const page = await visitor().get('/no-such-page').set('accept', 'text/html').expect(404);
    expect(page.text).toContain('Такой страницы нет');
    await visitor()
      .get('/api/v1/no-such')
      .set('accept', 'text/html')
      .expect(404)
      .expect('content-type', /problem\+json/);
  });
});

describe('whoever comes without an earlier answer', () => {
  it.each([
    ['day', '/centres'],
    ['time', '/centres'],
    ['details', '/centres'],
    ['check', '/centres'],
  ])('is led from %s to the first unfinished step', async (step, first) => {
    await visitor()
      .get(`/book/${RECOVERY}/${step}`)
      .expect(303)
      .expect('location', `/book/${RECOVERY}${first}`);
  });

  it('finds a visit by its number and family name, in any case and with ё or е', async () => {
    const owner = visitor();
    await toCheck(owner, '16:30', { ...PERSON, familyName: 'Ёлкина', phone: '+7 928 000-00-05' });
    const booked = await post(owner, `/book/${RECOVERY}/check`, {}).expect(303);
    const reference = String(booked.headers['location']).slice(-8);
    const other = visitor();
    expect((await other.get(`/visit/${reference}`).expect(200)).text).toContain('Найти запись');
    const shown = `${reference.slice(0, 4)}-${reference.slice(4)}`;
    const wrong = await post(other, '/visit', { reference: shown, familyName: 'Иванова' }).expect(404);
    expect(wrong.text).toContain('По этому номеру и фамилии записи нет');
    await post(other, '/visit', { reference: shown, familyName: 'ЕЛКИНА' })
      .expect(303)
      .expect('location', `/visit/${reference}`);
    expect((await other.get(`/visit/${reference}`)).text).toContain(shown);
    await post(other, `/visit/${reference}/forget`, {}).expect(303);
    expect((await other.get(`/visit/${reference}`)).text).not.toContain('Ёлкина');
  });
});

describe('every page', () => {
  it('forbids inline code, frames and foreign hosts, and speaks English below /en', async () => {
    const response = await visitor().get('/en').expect(200);
    expect(response.headers['content-security-policy']).toContain("default-src 'self'");
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.text).toContain('<html lang="en">');
    expect(response.text).toContain('hreflang="ru" href="http://localhost:3000/"');
    expect(response.text).not.toMatch(/<script>| style="|\son\w+="/);
  });
});
