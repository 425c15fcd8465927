import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

let okno: TestApp;
beforeAll(async () => {
  okno = await createTestApp();
});
afterAll(() => okno.close());

describe('an address asked for in another way than it answers', () => {
  it.each([
    ['put', '/api/v1/holds', 'POST'],
    ['put', '/api/v1/bookings/48271935', 'GET, HEAD'],
    ['get', '/api/v1/bookings/48271935/cancel', 'POST'],
    ['post', '/api/v1/centres/01a209fd-6af7-715c-8738-82c809e409a6/days', 'GET, HEAD'],
    ['get', '/api/v1/holds/01a209fd-6af7-715c-8738-82c809e409a6', 'DELETE'],
  ] as const)('is told what it answers to: %s %s', async (method, path, allowed) => {
    const answer = await okno.agent[method](path);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([405, 'method-not-allowed']);
    expect(answer.headers['allow']).toBe(allowed);
  });

  it('is unknown when it does not exist at all', async () => {
    const answer = await okno.agent.get('/api/v1/bookings/48271935/nothing');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'not-found']);
  });

  it.each([
    ['/visit/48271935/restore', '/visit/48271935'],
    ['/en/visit/48271935/confirm', '/en/visit/48271935'],
    ['/visit/48271935/forget/', '/visit/48271935'],
    ['/sight', '/'],
  ])('leads to the page with its form when it only takes what that sends: %s', async (path, page) => {
    const answer = await okno.agent.get(path).set('accept', 'text/html');
    expect([answer.status, answer.headers['location']]).toEqual([303, page]);
  });

  it.each([
    [`/visit/${'1'.repeat(101)}`, 'ru', 'Такой страницы нет', 404],
    [`/en/centres/${'x'.repeat(2000)}`, 'en', 'There is no such page', 404],
    ['/%E0%A4%A', 'ru', 'Такой страницы нет', 400],
    ['/en/%ff', 'en', 'There is no such page', 400],
  ])('is a page that says so when the router cannot read it (%#)', async (path, language, words, status) => {
    const page = await okno.agent.get(path).set('accept', 'text/html,*/*');
    expect([page.status, page.type]).toEqual([404, 'text/html']);
    expect(page.text).toContain(`<html lang="${language}"`);
    expect(page.text).toContain(`<h1>${words}</h1>`);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const problem = await okno.agent.get(path).set('accept', 'application/json');
    expect([problem.status, problem.type]).toEqual([status, 'application/problem+json']);
  });

  it('is a page that says so when it does not exist', async () => {
    const answer = await okno.agent.get('/visit/48271935/nothing').set('accept', 'text/html');
    expect([answer.status, answer.type]).toEqual([404, 'text/html']);
  });
});
