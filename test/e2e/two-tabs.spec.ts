import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };
const DAY = '2026-11-24';
const at = (time: string): string => String(Date.parse(`${DAY}T${time}:00+07:00`));
const PERSON = { audience: 'adult', givenName: 'Залина', consent: 'yes' };

type Fields = Readonly<Record<string, string>>;

let okno: TestApp;
let centre: string;

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
});
afterAll(() => okno.close());

/** One browser: all its tabs share the cookies. */
const browser = (): TestAgent => supertest.agent(okno.app.getHttpServer());
const post = (agent: TestAgent, step: string, form: Fields, prefix = '') =>
  agent.post(`${prefix}/book/${RECOVERY}/${step}`).set(OURS).type('form').send(form);
const take = (agent: TestAgent, time: string) =>
  post(agent, 'time', { centre, date: DAY, startsAt: at(time) }).expect(303);

/** What the form of a page carries along unseen, as a browser sends it. */
async function carried(agent: TestAgent, step: 'details' | 'check'): Promise<Fields> {
  const { text } = await agent.get(`/book/${RECOVERY}/${step}`).expect(200);
  const form = text.slice(text.indexOf(`<form id="${step}"`));
  const inputs = form
    .slice(0, form.indexOf('</form>'))
    .matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

async function follow(agent: TestAgent, answer: { headers: Record<string, string> }): Promise<string> {
  const { text } = await agent.get(answer.headers['location'] ?? '').expect(200);
  return text;
}

async function toCheck(agent: TestAgent, time: string, familyName: string, phone: string): Promise<Fields> {
  await take(agent, time);
  const shown = await carried(agent, 'details');
  await post(agent, 'details', { ...PERSON, familyName, phone, ...shown })
    .expect(303)
    .expect('location', `/book/${RECOVERY}/check`);
  return carried(agent, 'check');
}

const OTHER = new RegExp(`^/book/${RECOVERY}/other-time\\?`);

describe('two tabs with two times', () => {
  it('do not book a time that was not on the page confirmed', async () => {
    const agent = browser();
    const shown = await toCheck(agent, '10:00', 'Вкладкина', '+7 928 555-00-01');
    await take(agent, '11:00');
    const refused = await post(agent, 'check', shown).expect(303).expect('location', OTHER);
    const page = await follow(agent, refused);
    expect(page).toContain('<h1>В другой вкладке выбрано другое время</h1>');
    expect(page).toMatch(/больше не держим:<br\/?><strong>Вторник, 24 ноября 2026, 10:00/);
    expect(page).toMatch(/Держим сейчас:<br\/?><strong>Вторник, 24 ноября 2026, 11:00/);
    expect(page).toContain(`href="/book/${RECOVERY}/check"`);
    expect(page).toContain(`href="/book/${RECOVERY}/time?centre=${centre}&amp;date=${DAY}"`);
    const booked = await okno.database.rows<{ count: number }>(
      sql`select count(*)::int as count from booking where status = 'booked'`,
    );
    expect(booked).toEqual([{ count: 0 }]);
    // The newer time, once it is on the page, is booked with everything typed before.
    const newer = await post(agent, 'check', await carried(agent, 'check')).expect(303);
    const talon = await follow(agent, newer);
    expect(talon).toContain('24 ноября 2026, 11:00');
    expect(talon).toContain('Вкладкина');
  });

  it('lose nothing typed in the first one, and say so in English too', async () => {
    const agent = browser();
    await take(agent, '12:00');
    const shown = await carried(agent, 'details');
    await take(agent, '13:00');
    const typed = { ...PERSON, familyName: 'Сохранова', phone: '+7 928 555-00-02' };
    const refused = await post(agent, 'details', { ...typed, ...shown }, '/en').expect(303);
    const page = await follow(agent, refused);
    expect(page).toContain('<h1>Another time was chosen in another tab</h1>');
    expect(page).toMatch(/12:00<\/strong>[\s\S]*Kept for you now:[\s\S]*13:00<\/strong>/);
    const check = await agent.get(`/book/${RECOVERY}/check`).expect(200);
    expect(check.text).toContain('Сохранова');
    expect(check.text).toContain('24 ноября 2026, 13:00');
  });

  it('do not keep the other time longer', async () => {
    const agent = browser();
    await take(agent, '14:00');
    const shown = await carried(agent, 'details');
    await take(agent, '14:30');
    await post(agent, 'hold', { step: 'details', familyName: 'Долгова', ...shown })
      .expect(303)
      .expect('location', OTHER);
    const details = await agent.get(`/book/${RECOVERY}/details`).expect(200);
    expect(details.text).toContain('value="Долгова"');
    expect(details.text).not.toContain('Время продлено');
  });

  it('are one when the same time is held anew after the first hold ran out', async () => {
    const agent = browser();
    const shown = await toCheck(agent, '15:00', 'Заново', '+7 928 555-00-03');
    okno.clock.advance(6 * 60_000);
    await take(agent, '15:00');
    expect((await carried(agent, 'check'))['hold']).not.toBe(shown['hold']);
    await post(agent, 'check', shown)
      .expect(303)
      .expect('location', /^\/visit\/\d{8}$/);
  });

  it('send the id of the hold and never its secret', async () => {
    const agent = browser();
    const shown = await toCheck(agent, '16:00', 'Тайная', '+7 928 555-00-04');
    expect(Object.keys(shown)).toEqual(['hold', 'heldAt', 'heldIn']);
    expect(shown['hold']).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(await carried(agent, 'details')).toEqual(shown);
  });

  it('of pages made before the field was there still book', async () => {
    const agent = browser();
    await toCheck(agent, '16:30', 'Прежняя', '+7 928 555-00-05');
    await post(agent, 'check', {})
      .expect(303)
      .expect('location', /^\/visit\/\d{8}$/);
  });
});

describe('the page of the other time', () => {
  const open = (agent: TestAgent, query: Fields) => agent.get(`/book/${RECOVERY}/other-time`).query(query);

  it('leads whoever holds nothing to the first unfinished step', async () => {
    await open(browser(), {}).expect(303).expect('location', `/book/${RECOVERY}/details`);
  });

  it('is no page without the time shown, and not of a hold that has run out', async () => {
    const agent = browser();
    await take(agent, '17:00');
    await open(agent, { heldAt: 'soon', heldIn: centre }).expect(404);
    okno.clock.advance(6 * 60_000);
    await open(agent, { heldAt: at('17:00'), heldIn: centre }).expect(410);
  });
});
