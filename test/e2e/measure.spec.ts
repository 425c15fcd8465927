import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

describe('what strangers send to pages', () => {
  let test: TestApp;
  let centreId: string;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    centreId = await addCentre(test);
  });
  afterAll(() => test.close());

  it.each(['9007199254740991', '253402300800000', '-8640000000000001', 'x', ''])(
    'a time %j is a refusal, never a failure of ours',
    async (startsAt) => {
      const answer = await test.agent
        .post(`/book/${RECOVERY}/time`)
        .set('sec-fetch-site', 'same-origin')
        .type('form')
        .send({ centre: centreId, startsAt });
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('an address of two slashes puts no link to another host on our page', async () => {
    for (const path of ['//evil.example', '/en//evil.example']) {
      const page = await test.agent.get(path).set('accept', 'text/html');
      expect(page.status).toBe(404);
      expect(page.text).not.toContain('href="//evil.example');
    }
  });

  it('a list asked for from a cursor with NUL is refused', async () => {
    const cursor = Buffer.from('[1,"\\u0000","01a209e0-0000-7000-8000-000000000000"]').toString('base64url');
    const answer = await test.agent.get(`/api/v1/centres?cursor=${cursor}`);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'malformed-cursor']);
  });
});
