import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

const { names, phones } = JSON.parse(readFileSync('test/support/field-examples.json', 'utf8')) as {
  names: { valid: string[] };
  phones: { valid: string[] };
};

/** The samples are whole names; the remarks in brackets are not part of them. */
function partsOf(sample: string): { familyName: string; givenName: string; patronymic?: string } {
  const [familyName = '', givenName = 'Анна', ...rest] = sample.replace(/\s*\(.*\)$/, '').split(' ');
  return { familyName, givenName, ...(rest.length > 0 && { patronymic: rest.join(' ') }) };
}

describe('names and telephones people really have', () => {
  let test: TestApp;
  let centreId: string;
  let booked = 0;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    centreId = await addCentre(test, { windows: 50, settings: { reservePercent: 0 } });
  });
  afterAll(() => test.close());

  const book = async (visitor: object, phone: string): Promise<{ status: number; visitor: unknown }> => {
    const start = '2026-11-24T10:15:00+07:00';
    const held = await test.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start })
      .expect(201);
    const { id, secret } = held.body as { id: string; secret: string };
    const answer = await test.agent
      .post('/api/v1/bookings')
      .auth(secret, { type: 'bearer' })
      .send({
        ...{ holdId: id, audience: 'adult', locale: 'ru', consents: ['personal-data'] },
        ...{ visitor, contact: { phone } },
      });
    return { status: answer.status, visitor: (answer.body as { visitor: unknown }).visitor };
  };

  it.each(names.valid)('are kept as typed: %s', async (sample) => {
    booked += 1;
    const visitor = partsOf(sample);
    const answer = await book(visitor, `+7900${String(booked).padStart(7, '0')}`);
    expect(answer).toEqual({ status: 201, visitor: { patronymic: null, ...visitor } });
  });

  it('know one telephone however it is spelt', async () => {
    const visitor = { familyName: 'Пробова', givenName: 'Одна' };
    const [first = '', ...others] = phones.valid;
    expect((await book(visitor, first)).status).toBe(201);
    for (const spelt of others) expect((await book(visitor, spelt)).status).toBe(409);
  });
});
