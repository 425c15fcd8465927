import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { countStatements } from '../support/counted-statements.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

/** Resolves when so many requests have come in and been taken as far as they get without the database. */
async function arrivals(test: TestApp, many: number): Promise<void> {
  const server = test.app.getHttpServer();
  let come = 0;
  await new Promise<void>((resolve) => {
    const count = (): void => {
      come += 1;
      if (come < many) return;
      server.off('request', count);
      resolve();
    };
    server.on('request', count);
  });
  for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('days asked for by many at the same moment', () => {
  let test: TestApp;
  let days: string;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    const id = await addCentre(test);
    days = `/api/v1/centres/${id}/days?service=${RECOVERY}&from=2026-11-23&to=2026-12-20`;
  });
  afterAll(() => test.close());

  const ask = (encoding: string, known = ''): Promise<Response> =>
    test.agent
      .get(days)
      .set('accept-encoding', encoding)
      .set('if-none-match', known)
      .then((answer) => answer);

  it('are the same days in each one’s own encoding, with a tag of that encoding', async () => {
    const encodings = ['identity', 'gzip', 'br', 'gzip, br'];
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(encodings[n % 4] ?? '')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const sent = answers.map(({ headers }) => String(headers['content-encoding'] ?? 'plain'));
    expect(sent.slice(0, 4)).toEqual(['plain', 'gzip', 'br', 'br']);
    const tags = answers.map(({ headers }) => String(headers['etag']));
    expect(new Set(tags).size).toBe(3);
    expect(new Set(answers.map(({ headers }) => headers['vary']))).toEqual(
      new Set(['Accept-Language, accept-encoding']),
    );
    const readable = answers.filter((_, n) => n % 4 < 2);
    expect(new Set(readable.map(({ text }) => text)).size).toBe(1);
    expect((await ask('gzip', tags[1])).status).toBe(304);
    expect((await ask('identity', tags[1])).status).toBe(200);
  });

  it('cost one reading, or two when the first has begun, not one each', async () => {
    const many = 30;
    const allAsked = arrivals(test, many);
    const together = test.database.together.bind(test.database);
    // No reading ends before everybody has asked, so this depends on nobody's speed.
    test.database.together = (work) => allAsked.then(() => together(work));
    const spent = await countStatements(test.database, () =>
      Promise.all(Array.from({ length: many }, () => ask('identity'))),
    );
    test.database.together = together;
    const statementsOfOne = 3;
    expect(spent % statementsOfOne).toBe(0);
    expect(spent / statementsOfOne).toBeGreaterThanOrEqual(1);
    expect(spent / statementsOfOne).toBeLessThanOrEqual(2);
  });

  it('are refused alike, each in the reader’s language', async () => {
    const wrong = days.replace('to=2026-12-20', 'to=2026-10-01');
    const answers = await Promise.all(
      ['ru', 'en'].map((language) => test.agent.get(wrong).set('accept-language', language)),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    const [ru, en] = answers.map(({ body }) => body as { code: string; title: string });
    expect(ru?.code).toBe(en?.code);
    expect(ru?.title).not.toBe(en?.title);
  });
});
