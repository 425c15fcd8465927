import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

const EXAMPLES = JSON.parse(readFileSync('test/support/field-examples.json', 'utf8')) as {
  names: { invalid: string[] };
  phones: { invalid: string[] };
};
const START = '2026-11-24T10:15:00+07:00';
const SOMEBODY = { audience: 'adult', locale: 'ru', consents: ['personal-data'] };

type Sent = ReturnType<TestApp['agent']['post']>;

describe('bad input', () => {
  let test: TestApp;
  let centreId: string;
  let hold: { id: string; secret: string };
  let before: unknown;

  const counts = (): Promise<unknown> =>
    test.database.rows(sql`
      select
        (select count(*) from booking) as bookings,
        (select sum(taken) from slot) as taken,
        (select count(*) from person_claim) as persons,
        (select count(*) from outbox_message) as messages,
        (select count(*) from idempotency_answer) as answers`);

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    centreId = await addCentre(test, { windows: 40, settings: { reservePercent: 0, holdMinutes: 60 } });
    const held = await test.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start: START })
      .expect(201);
    hold = held.body as typeof hold;
    before = await counts();
  });
  afterAll(() => test.close());
  // Whatever was refused, nothing of it was written.
  afterEach(async () => expect(await counts()).toEqual(before));

  const post = (path: string, body: string | object, headers: Record<string, string> = {}): Sent =>
    test.agent
      .post(path)
      .set({ 'content-type': 'application/json', authorization: `Bearer ${hold.secret}`, ...headers })
      .send(body);
  const get = (path: string): Sent => test.agent.get(path);
  const problem = async (answer: Sent): Promise<unknown[]> => {
    const { status, body, headers } = (await answer) as {
      status: number;
      body: unknown;
      headers: Record<string, string>;
    };
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const { code, errors } = body as { code: string; errors?: { pointer: string; code: string }[] };
    return errors ? [status, code, errors.map((each) => `${each.pointer} ${each.code}`)] : [status, code];
  };

  it('names unknown, missing and wrongly typed members by pointer', async () => {
    expect(
      await problem(post('/api/v1/holds', { centreId, service: RECOVERY, start: START, extra: 1 })),
    ).toEqual([400, 'malformed-request', ['/extra unknown-member']]);
    expect(await problem(post('/api/v1/holds', {}))).toEqual([
      400,
      'malformed-request',
      ['/centreId missing', '/service missing', '/start missing'],
    ]);
    expect(await problem(post('/api/v1/holds', { centreId: 7, service: ['x'], start: null }))).toEqual([
      400,
      'malformed-request',
      ['/centreId not-a-string', '/service not-a-string', '/start missing'],
    ]);
    const notObjects = { holdId: hold.id, ...SOMEBODY, contact: [], visitor: 'me' };
    expect(await problem(post('/api/v1/bookings', notObjects))).toEqual([
      400,
      'malformed-request',
      ['/visitor not-an-object', '/contact not-an-object'],
    ]);
  });

  it.each([
    ['not JSON', '{"centreId":', 400, 'malformed-body'],
    ['nothing', '', 400, 'malformed-body'],
    ['a list', '[]', 400, 'malformed-request'],
    ['a number', '7', 400, 'malformed-request'],
    ['null', 'null', 400, 'malformed-request'],
    ['10,000 levels of lists', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'nested-too-deep'],
    ['10,000 levels of objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), 400, 'nested-too-deep'],
    ['more than 64 KiB', JSON.stringify({ altcha: 'x'.repeat(70_000) }), 413, 'body-too-large'],
    ['a prototype', '{"__proto__": {"admin": true}}', 400, 'malformed-body'],
  ])('refuses a body that is %s', async (_what, body, status, code) => {
    expect((await problem(post('/api/v1/holds', body))).slice(0, 2)).toEqual([status, code]);
  });

  it.each([
    ['NUL', 'Ив\u0000анов'],
    ['a lone surrogate', 'Ив\ud800анов'],
    ['a control character', 'Ив\u0007анов'],
  ])('refuses text with %s, which no database could keep', async (_what, familyName) => {
    const body = { holdId: hold.id, ...SOMEBODY, visitor: { familyName, givenName: 'А' }, contact: {} };
    expect(await problem(post('/api/v1/bookings', JSON.stringify(body)))).toEqual([
      400,
      'malformed-request',
      ['/visitor/familyName forbidden-character'],
    ]);
  });

  it('refuses an address with NUL, a date that does not exist and a range too long', async () => {
    const days = `/api/v1/centres/${centreId}/days?service=${RECOVERY}`;
    expect((await problem(get(`/api/v1/bookings/1234%00567`))).slice(0, 2)).toEqual([
      400,
      'malformed-request',
    ]);
    expect(await problem(get(`${days}&from=2026-02-30&to=2026-03-01`))).toEqual([
      400,
      'malformed-request',
      ['/from not-a-date'],
    ]);
    expect(await problem(get(`${days}&from=2026-03-01&to=2026-06-01`))).toEqual([422, 'bad-date-range']);
    expect(await problem(get(`${days}&from=2026-03-02&to=2026-03-01`))).toEqual([422, 'bad-date-range']);
    expect(await problem(get(`${days}&from=2026-03-01&to=2026-03-01&admin=1`))).toEqual([
      400,
      'malformed-request',
      ['/admin unknown-member'],
    ]);
    expect(
      await problem(get(`/api/v1/centres/not-a-uuid/slots?service=${RECOVERY}&date=2026-11-24`)),
    ).toEqual([400, 'malformed-request', ['/id not-a-uuid']]);
  });

  it.each([
    ['2026-11-24T10:20:00+07:00', 422, 'not-a-slot'],
    ['2026-11-24T03:15:01Z', 422, 'not-a-slot'],
    ['2026-11-24T10:15:00', 400, 'malformed-request'],
    ['2026-11-31T10:15:00+07:00', 400, 'malformed-request'],
    ['2026-11-24T25:15:00+07:00', 400, 'malformed-request'],
    ['2026-11-24', 400, 'malformed-request'],
    ['1700000000', 400, 'malformed-request'],
  ])('answers a hold at %s with %d %s', async (start, status, code) => {
    const answer = await problem(post('/api/v1/holds', { centreId, service: RECOVERY, start }));
    expect(answer.slice(0, 2)).toEqual([status, code]);
  });

  it('refuses a slot of no centre and an unknown service', async () => {
    const unknown = '01a209e0-0000-7000-8000-000000000000';
    expect(
      await problem(post('/api/v1/holds', { centreId: unknown, service: RECOVERY, start: START })),
    ).toEqual([404, 'centre-not-found']);
    expect(await problem(post('/api/v1/holds', { centreId, service: 'haircut', start: START }))).toEqual([
      422,
      'service-not-offered',
    ]);
  });

  it('answers a wrong method with 405 and what is allowed, a wrong type with 415, a wrong address with 404', async () => {
    const wrong = await test.agent.put('/api/v1/holds').send({}).expect(405);
    expect(wrong.headers['allow']).toBe('POST');
    expect(wrong.body).toMatchObject({ code: 'method-not-allowed' });
    expect(await problem(post('/api/v1/holds', '<a/>', { 'content-type': 'application/xml' }))).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(await problem(post('/api/v1/nothing', {}))).toEqual([404, 'not-found']);
  });

  it('answers what is no HTTP and what is no address with a problem, too', async () => {
    expect(await problem(get('/api/v1/centres/%ff'))).toEqual([400, 'malformed-http']);
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /api/v1/centres?q=Томск HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    const answer = Buffer.concat(chunks).toString();
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(answer).toContain('"code":"malformed-http"');
  });

  it.each(EXAMPLES.names.invalid)('refuses the name %j and points at it', async (name) => {
    const [familyName = '', givenName = 'Иван', patronymic] = name.trim().split(/\s+/);
    const visitor = { familyName, givenName, ...(patronymic !== undefined && { patronymic }) };
    const [status, code, errors] = await problem(
      post('/api/v1/bookings', { holdId: hold.id, ...SOMEBODY, visitor, contact: { phone: '+79281234567' } }),
    );
    expect([status, code]).toEqual([422, 'invalid-input']);
    expect((errors as string[]).every((error) => error.startsWith('/visitor/'))).toBe(true);
  });

  it.each(EXAMPLES.phones.invalid)('refuses the telephone %j and points at it', async (sample) => {
    const visitor = { familyName: 'Ли', givenName: 'Ен' };
    const contact = { phone: sample.replace(/\s*\((foreign|Kazakhstan).*\)$/, '') };
    const [status, code, errors] = await problem(
      post('/api/v1/bookings', { holdId: hold.id, ...SOMEBODY, visitor, contact }),
    );
    expect([status, code]).toEqual([422, 'invalid-input']);
    expect(errors).toEqual([expect.stringMatching(/^\/contact\/phone /)]);
  });
});
