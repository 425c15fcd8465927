import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type { Test } from 'supertest';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue } from '../support/sample-centre.ts';

const HOTLINE = '8 (800) 100-32-82';
const DOCUMENTS = ['/consent', '/privacy', '/safety', '/accessibility', '/open-data'];

let okno: TestApp;
beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
});
afterAll(() => okno.close());

const get = (path: string): Test => supertest(okno.app.getHttpServer()).get(path).set('accept', 'text/html');

describe('what the site says of itself', () => {
  it.each([
    ['/consent', 'Согласие на обработку персональных данных', 'Consent to the processing'],
    ['/privacy', 'Данные и приватность', 'Data and privacy'],
    ['/safety', 'Мы никогда не спрашиваем код из СМС', 'We never ask for a code'],
    ['/accessibility', 'Доступность сайта', 'Accessibility of this site'],
    ['/open-data', 'Открытые данные', 'Open data'],
  ])('%s is a document of its own in both languages', async (path, russian, english) => {
    expect((await get(path).expect(200)).text).toContain(`<h1>${russian}</h1>`);
    expect((await get(`/en${path}`).expect(200)).text).toContain(`<h1>${english}`);
  });

  it.each(['', '/en'])('is led to from below every page (%s/)', async (prefix) => {
    for (const path of ['/', '/triage', '/triage/hacked-yes', `/book/${RECOVERY}/centres`, ...DOCUMENTS]) {
      const { text } = await get(`${prefix}${path === '/' && prefix ? '' : path}`).expect(200);
      const footer = text.slice(text.indexOf('<footer'));
      for (const document of DOCUMENTS) expect(footer).toContain(`href="${prefix}${document}"`);
    }
  });

  it('says what is asked, what never is, and what is kept', async () => {
    const safety = (await get('/safety')).text;
    for (const words of ['код из СМС', 'пароль от Госуслуг', 'один контакт', 'href="/triage"']) {
      expect(safety).toContain(words);
    }
    const privacy = (await get('/privacy')).text;
    for (const words of ['до 30 дней', 'счёт посещений', 'href="/consent"']) expect(privacy).toContain(words);
  });

  it('owns up to the one foreign server an operator may set, that of the pictures of the map', async () => {
    const nothing = 'ничего с них не загружает';
    expect((await get('/privacy')).text).toContain(nothing);
    const config = { mapTilesUrl: 'https://tiles.example.org/{z}/{x}/{y}.png' };
    const tiled = await createTestApp({ config });
    const page = await supertest(tiled.app.getHttpServer()).get('/privacy').expect(200);
    await tiled.close();
    expect(page.text).toContain('tiles.example.org');
    expect(page.text).not.toContain(nothing);
  });

  it('says what is done for accessibility, what is not, by which law, and whom to tell', async () => {
    const { text } = await get('/accessibility');
    for (const words of ['Что сделано', 'Что пока не сделано', 'мешает', 'от 7 февраля 2026 года']) {
      expect(text).toContain(words);
    }
  });

  it('names a telephone only where a region has one', async () => {
    for (const path of ['/', '/safety', '/accessibility', '/triage/hacked-yes']) {
      expect((await get(path).expect(200)).text).not.toContain('tel:');
    }
    await okno.transactions.run((tx) =>
      okno.get(CentreRegistry).addRegion(tx, {
        code: '07',
        name: 'Кабардино-Балкарская Республика',
        timeZone: 'Europe/Moscow',
        hotline: HOTLINE,
      }),
    );
    for (const path of ['/', '/safety', '/accessibility', '/triage/hacked-yes']) {
      const { text } = await get(path).expect(200);
      expect(text.match(/href="tel:/g)).toHaveLength(1);
      expect(text).toContain(HOTLINE);
    }
  });
});

describe('the first page', () => {
  it('asks first whether a visit is needed, then books, then finds a booking', async () => {
    const { text } = await get('/').expect(200);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    const order = ['Не получается войти в Госуслуги?', 'href="/triage"', 'Записаться сразу', 'href="/visit"'];
    const places = order.map((words) => main.indexOf(words));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the security policy', () => {
  it.each(['/', '/en', '/triage', '/triage/hacked-yes', '/visit', '/no-such-page', ...DOCUMENTS])(
    'of %s lets nothing inline and nothing foreign in',
    async (path) => {
      const { headers, text } = await get(path);
      const directives = String(headers['content-security-policy']).split('; ');
      expect(directives).toEqual(expect.arrayContaining(["default-src 'self'", "object-src 'none'"]));
      expect(directives.filter((directive) => !/^[a-z-]+ '(self|none)'$/.test(directive))).toEqual([]);
      expect(text).not.toMatch(/<style|<script(?![^>]* src=)| style="|\son\w+="|javascript:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
    },
  );

  it.each(['/triage', '/visit'])('is said when a form of %s leads on or is refused, too', async (path) => {
    const sent = await supertest(okno.app.getHttpServer())
      .post(path)
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ answer: 'yes' });
    expect(sent.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('of the page that browses the API allows its own scripts and just the styles inside it', async () => {
    const { headers } = await get('/api/docs').expect(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    for (const path of ['/api/docs', '/api/docs/swagger-ui-init.js']) {
      const answer = await get(path).expect(200);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('same-origin');
    }
  });
});
