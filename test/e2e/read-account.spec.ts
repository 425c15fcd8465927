import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

describe('one of the staff', () => {
  let test: TestApp;
  let here: string;
  let elsewhere: string;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    here = await addCentre(test, { code: '70-901' });
    elsewhere = await addCentre(test, { code: '70-902' });
  });
  afterAll(() => test.close());

  const address = (id: string): string => `/api/v1/admin/accounts/${id}`;

  it('is read whole by whoever manages the place', async () => {
    const clerk = await staffOf(test, { role: 'operator', centreId: here }, 'Мария Пробная');
    const head = await staffOf(test, { role: 'centre-head', centreId: here });
    const answer = await head.agent.get(address(clerk.accountId)).expect(200);
    const listed = await head.agent.get('/api/v1/admin/accounts').query({ q: 'Мария Пробная' }).expect(200);
    expect([answer.body]).toEqual((listed.body as { items: unknown[] }).items);
  });

  it('beyond the reach is as nobody at all, and is nobody’s to read without the permission', async () => {
    const clerk = await staffOf(test, { role: 'operator', centreId: here });
    const stranger = await staffOf(test, { role: 'centre-head', centreId: elsewhere });
    const refused = await stranger.agent.get(address(clerk.accountId)).expect(404);
    expect(refused.body).toMatchObject({ code: 'account-not-found' });
    await clerk.agent.get(address(clerk.accountId)).expect(403);
  });
});
