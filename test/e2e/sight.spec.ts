import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue } from '../support/sample-centre.ts';

const CHOSEN = { size: '150', spacing: 'wide', scheme: 'black', pictures: 'hidden', to: '/visit?x=1' };

let okno: TestApp;
beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
});
afterAll(() => okno.close());

const reader = () => supertest.agent(okno.app.getHttpServer());
const choose = (agent: ReturnType<typeof reader>, form: Readonly<Record<string, string>>, path = '/sight') =>
  agent.post(path).set('sec-fetch-site', 'same-origin').type('form').send(form);
const htmlTag = async (agent: ReturnType<typeof reader>, path: string): Promise<string> => {
  const { text } = await agent.get(path).set('accept', 'text/html');
  return /<html[^>]*>/.exec(text)?.[0] ?? '';
};

describe('the low-vision panel', () => {
  it('is on every page, closed, with the usual choices ticked and this page to return to', async () => {
    const { text } = await reader().get('/en/visit?x=1&y=2').expect(200);
    expect(text).toContain('<summary>Low-vision version</summary>');
    expect(text).toContain('<form class="column" action="/en/sight" method="post">');
    expect(text).toContain('<input type="hidden" name="to" value="/en/visit?x=1&amp;y=2"/>');
    expect(text.match(/type="radio"[^>]*checked/g)).toHaveLength(4);
    expect(text).toContain('<html lang="en">');
  });

  it('returns to the page, which every later page follows, refusals and unknown pages included', async () => {
    const agent = reader();
    const sent = await choose(agent, CHOSEN).expect(303).expect('location', '/visit?x=1');
    expect(sent.headers['set-cookie']).toEqual([
      'okno-sight=150-wide-black-hidden; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    ]);
    const changed =
      '<html lang="ru" data-size="150" data-spacing="wide" data-scheme="black" data-pictures="hidden">';
    expect(await htmlTag(agent, '/visit')).toBe(changed);
    expect(await htmlTag(agent, '/no-such-page')).toBe(changed);
    expect(await htmlTag(agent, '/visit/12345678')).toBe(changed);
    expect(await htmlTag(agent, '/en')).toBe(changed.replace('ru', 'en'));
  });

  it('is put back by its reset', async () => {
    const agent = reader();
    await choose(agent, CHOSEN);
    const sent = await choose(agent, { ...CHOSEN, reset: 'yes' }).expect(303);
    expect(String(sent.headers['set-cookie'])).toMatch(/^okno-sight=; Max-Age=0;/);
    expect(await htmlTag(agent, '/')).toBe('<html lang="ru">');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', 'visit', ''])(
    'never leads to another site: %j',
    async (to) => {
      await choose(reader(), { ...CHOSEN, to })
        .expect(303)
        .expect('location', '/');
    },
  );

  it('takes no form of another site, and no nonsense', async () => {
    const foreign = await reader()
      .post('/sight')
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send(CHOSEN);
    expect(foreign.status).toBe(403);
    expect(foreign.headers['set-cookie']).toBeUndefined();
    const agent = reader();
    await choose(agent, { size: '"><script>', scheme: 'pink' }, '/en/sight')
      .expect(303)
      .expect('location', '/');
    expect(await htmlTag(agent, '/')).toBe('<html lang="ru">');
    const { text } = await reader().get('/').set('cookie', 'okno-sight="><script>alert(1)</script>');
    expect(text).toContain('<html lang="ru">');
  });

  it('is remembered over https only where the site is served so', async () => {
    const secure = await createTestApp({
      url: okno.url,
      clock: okno.clock,
      config: { publicUrl: 'https://okno.example' },
    });
    const sent = await supertest(secure.app.getHttpServer())
      .post('/sight')
      .set('origin', 'https://okno.example')
      .type('form')
      .send(CHOSEN);
    expect(String(sent.headers['set-cookie'])).toContain('; Secure');
    await secure.close();
  });
});
