import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type { Test } from 'supertest';
import { sql } from '../../src/common/database/sql.ts';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };
const BOOKING = `/book/${RECOVERY}/centres`;
const HOTLINE = '8 (800) 100-32-82';

let okno: TestApp;
beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  // Nobody is led to a service that no centre does.
  await addCentre(okno);
  await okno.transactions.run((tx) =>
    okno.get(CentreRegistry).addRegion(tx, {
      code: '07',
      name: 'Кабардино-Балкарская Республика',
      timeZone: 'Europe/Moscow',
      hotline: HOTLINE,
    }),
  );
});
afterAll(() => okno.close());

const get = (path: string): Test => supertest(okno.app.getHttpServer()).get(path);
const answer = (path: string, form: Record<string, string>): Test =>
  supertest(okno.app.getHttpServer()).post(path).set(OURS).type('form').send(form);
const counted = () =>
  okno.database.rows<{ end: string; reached: number }>(
    sql`select end_code as end, reached from triage_end order by end_code`,
  );

/** Answers one question after another, as a form does; gives the address of where it led. */
async function answerAll(root: string, answers: readonly string[]): Promise<string> {
  let path = root;
  for (const given of answers) {
    await get(path).expect(200);
    const sent = await answer(path, { answer: given }).expect(303);
    path = String(sent.headers['location']);
  }
  return path;
}

const WAYS = [
  {
    answers: ['yes'],
    path: '/hacked-yes',
    end: 'visit-today',
    title: 'Приходите в МФЦ сегодня же',
    english: 'Come to a service centre today',
    says: ['По телефону МФЦ не может', 'Паспорт', 'СНИЛС', 'Телефон, который привяжут', '08:00'],
  },
  {
    answers: ['no', 'yes', 'yes'],
    path: '/hacked-no/contacts-yes/snils-yes',
    end: 'recover-by-snils',
    title: 'Восстановите пароль по СНИЛС',
    english: 'Restore the password by SNILS',
    says: ['введите СНИЛС', 'Всё равно записаться'],
  },
  {
    answers: ['no', 'yes', 'no'],
    path: '/hacked-no/contacts-yes/snils-no',
    end: 'recover',
    title: 'Визит не нужен: восстановите пароль сами',
    english: 'No visit is needed',
    says: [
      'Я не знаю пароль',
      'не короче 8 знаков',
      'заглавные и строчные латинские буквы',
      'цифры',
      'знаки препинания',
      'Всё равно записаться',
    ],
  },
  {
    answers: ['no', 'no'],
    path: '/hacked-no/contacts-no',
    end: 'visit',
    title: 'Нужен визит в МФЦ',
    english: 'You need a visit',
    says: ['Паспорт', 'СНИЛС', 'по предварительной записи', 'по доверенности не принимают'],
  },
  {
    answers: ['no', 'unsure'],
    path: '/hacked-no/contacts-unsure',
    end: 'recover-by-snils',
    title: 'Восстановите пароль по СНИЛС',
    english: 'Restore the password by SNILS',
    says: ['введите СНИЛС', 'Всё равно записаться'],
  },
];

describe.each(WAYS)('the way $path', ({ answers, path, end, title, english, says }) => {
  beforeEach(async () => {
    await okno.database.rows(sql`delete from triage_end`);
  });

  it('leads to its end, which says what to do, with the hotline and a booking anyway', async () => {
    const address = await answerAll('/triage', answers);
    expect(address).toBe(`/triage${path}`);
    const page = await get(address).expect(200);
    expect(page.text).toContain(`<h1>${title}`);
    for (const words of [...says, HOTLINE]) expect(page.text).toContain(words);
    expect(page.text).toContain(`href="${BOOKING}"`);
  });

  it('is counted once, when it is chosen: not on reading it, reloading it or coming back', async () => {
    const address = await answerAll('/triage', answers);
    for (let times = 0; times < 3; times += 1) await get(address).expect(200);
    await get(`/en${address}`).expect(200);
    expect(await counted()).toEqual([{ end, reached: 1 }]);
  });

  it('is the same in English, under the same address below /en', async () => {
    const address = await answerAll('/en/triage', answers);
    expect(address).toBe(`/en/triage${path}`);
    const page = await get(address).expect(200);
    expect(page.text).toContain(`<h1>${english}`);
    expect(page.text).toContain(`href="/en${BOOKING}"`);
    expect(page.text).toContain(`href="/triage${path}"`);
    expect(await counted()).toEqual([{ end, reached: 1 }]);
  });

  it('goes back one question at a time, to the first page, with each answer still chosen', async () => {
    let address = `/triage${path}`;
    for (const given of answers.toReversed()) {
      const page = await get(address).expect(200);
      const back = /<a class="back" href="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const before = await get(back).expect(200);
      expect(before.text).toMatch(new RegExp(`value="${given}"[^>]* checked|checked[^>]* value="${given}"`));
      address = back;
    }
    expect((await get(address)).text).toContain('<a class="back" href="/">');
  });
});

describe('the questions', () => {
  it('ask again, with the reason above and at the answers, when none is chosen', async () => {
    for (const form of [{}, { answer: 'maybe' }, { answer: 'constructor' }]) {
      const page = await answer('/triage/hacked-no', form as Record<string, string>).expect(422);
      expect(page.text).toContain('<title>Ошибка: Телефон или почта');
      expect(page.text.match(/Выберите ответ/g)).toHaveLength(2);
    }
  });

  it('can all be passed over: a visit is booked from each of them and from the first page', async () => {
    for (const path of ['/triage', '/triage/hacked-no', '/triage/hacked-no/contacts-yes', '/']) {
      expect((await get(path).expect(200)).text).toContain(`href="${BOOKING}"`);
    }
  });

  it('send who was robbed to places of today first', async () => {
    const { text } = await get('/triage/hacked-yes').expect(200);
    const today = text.indexOf(`href="${BOOKING}?when=today"`);
    expect(today).toBeGreaterThan(0);
    expect(today).toBeLessThan(text.indexOf(`href="${BOOKING}"`));
  });

  it.each([
    '/triage/hacked',
    '/triage/snils-yes',
    '/triage/hacked-yes/contacts-yes',
    '/triage/__proto__-yes',
  ])('have no page at %s', async (path) => {
    const page = await get(path).set('accept', 'text/html').expect(404);
    expect(page.text).toContain('Такой страницы нет');
    await answer(path, { answer: 'yes' }).expect(404);
  });

  it('take no answer sent from another site', async () => {
    await answer('/triage', { answer: 'yes' }).set('sec-fetch-site', 'cross-site').expect(403);
  });

  it('set no cookie', async () => {
    const sent = await answer('/triage', { answer: 'yes' }).expect(303);
    const read = await get('/triage/hacked-yes').expect(200);
    expect([sent.headers['set-cookie'], read.headers['set-cookie']]).toEqual([undefined, undefined]);
  });

  it('lead on when the count cannot be written', async () => {
    await okno.database.rows(sql`alter table triage_end rename to triage_end_away`);
    await answer('/triage', { answer: 'yes' }).expect(303).expect('location', '/triage/hacked-yes');
    await okno.database.rows(sql`alter table triage_end_away rename to triage_end`);
  });
});
