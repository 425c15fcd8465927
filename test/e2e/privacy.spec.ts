import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { sql } from '../../src/common/database/sql.ts';
import { ReadBooking } from '../../src/bookings/read-booking.service.ts';
import { EraseVisits } from '../../src/bookings/erase-visits.service.ts';
import { MarkMissed } from '../../src/bookings/mark-missed.service.ts';
import { OutboxRelay } from '../../src/notifications/outbox-relay.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { at, book, person } from '../support/book.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

const SECRETS_OF_ANNA = ['Тайнова', 'Аннушка', '79281234567', '928 123', 'annushka@example.org'];

describe('personal data', () => {
  let test: TestApp;
  let centreId: string;
  const lines: string[] = [];

  beforeAll(async () => {
    const log = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    test = await createTestApp({ log: pino({ level: 'trace' }, log) });
    await addCatalogue(test);
    centreId = await addCentre(test);
  });
  afterAll(() => test.close());

  it('stays out of the log, whatever happens', async () => {
    const start = '2026-11-24T10:00:00+07:00';
    const held = await test.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start })
      .expect(201);
    const { id, secret } = held.body as { id: string; secret: string };
    const anna = {
      holdId: id,
      audience: 'adult',
      visitor: { familyName: 'Тайнова', givenName: 'Аннушка' },
      contact: { phone: '+7 928 123-45-67', email: 'annushka@example.org' },
      locale: 'ru',
      consents: ['personal-data'],
    };
    const send = () => test.agent.post('/api/v1/bookings').auth(secret, { type: 'bearer' }).send(anna);
    const { reference } = (await send().expect(201)).body as { reference: string };
    await send().expect(409);
    await test.agent
      .post('/api/v1/bookings')
      .auth(secret, { type: 'bearer' })
      .send({ ...anna, visitor: 7 })
      .expect(400);
    await test.agent.get(`/api/v1/bookings/${reference}`).auth(secret, { type: 'bearer' }).expect(200);
    await test.agent
      .get(`/api/v1/bookings/${reference}/talon.pdf`)
      .auth(secret, { type: 'bearer' })
      .expect(200);
    await test.agent.post('/api/v1/bookings/open').send({ reference, familyName: 'Тайнова' }).expect(200);
    await test.get(OutboxRelay).deliverDue();
    // A failure of ours must not tell either: break the table under the errand and try again.
    await test.database.rows(sql`alter table booking_event rename to booking_event_away`);
    const broken = await test.agent
      .get(`/api/v1/bookings/${reference}`)
      .auth(secret, { type: 'bearer' })
      .expect(500);
    await test.database.rows(sql`alter table booking_event_away rename to booking_event`);
    expect(broken.body).toEqual({
      type: '/problems/internal-error',
      title: expect.any(String),
      status: 500,
      detail: expect.any(String),
      code: 'internal-error',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const log = lines.join('');
    expect(log).toContain((broken.body as { errorId: string }).errorId);
    expect(log).toContain('"route":"/api/v1/bookings/:reference"');
    for (const told of [...SECRETS_OF_ANNA, secret, reference]) expect(log).not.toContain(told);
  });

  it('is erased thirty days after the visit; what was booked stays counted', async () => {
    const own = await book(test, centreId, at('2026-11-24T12:00:00+07:00'), person(7));
    test.clock.set('2026-11-24T12:29:59+07:00');
    expect(await test.get(MarkMissed).run()).toBe(1);
    test.clock.set('2026-11-24T12:30:00+07:00');
    expect(await test.get(MarkMissed).run()).toBe(1);
    await expectBooksBalance(test.database);
    test.clock.set('2026-12-24T12:00:00+07:00');
    await test.get(EraseVisits).run();
    await expect(test.get(ReadBooking).run(own)).resolves.toMatchObject({ status: 'missed' });
    test.clock.set('2026-12-24T12:00:01+07:00');
    expect(await test.get(EraseVisits).run()).toBe(1);
    await expect(test.get(ReadBooking).run(own)).rejects.toMatchObject({
      type: { code: 'booking-not-found' },
    });
    const left = await test.database.rows(sql`
      select family_name, given_name, phone, email, reference, status from booking where id = ${own.id}`);
    expect(left).toEqual([
      { family_name: null, given_name: null, phone: null, email: null, reference: null, status: 'missed' },
    ]);
  });
});
