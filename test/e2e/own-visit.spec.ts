import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, hold, person } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

type Own = BookingDetails & { readonly secret: string };
type Sent = ReturnType<TestApp['agent']['post']>;

let test: TestApp;
let centreId: string;
let next = 1;

beforeAll(async () => {
  test = await createTestApp();
  await addCatalogue(test);
  centreId = await addCentre(test, { name: 'Пробный отдел', windows: 2 });
});
afterAll(() => test.close());
afterEach(async () => {
  test.clock.set(TEST_NOW);
  await expectBooksBalance(test.database);
});

const booked = (start: string): Promise<Own> => book(test, centreId, at(start), person((next += 1)));
const post = (own: Own, act: string): Sent =>
  test.agent.post(`/api/v1/bookings/${own.reference}/${act}`).auth(own.secret, { type: 'bearer' });
const read = (own: Own): Sent =>
  test.agent.get(`/api/v1/bookings/${own.reference}`).auth(own.secret, { type: 'bearer' });

/** The whole body of an answer about the booking. */
function whole(own: Own, start: string, more: object): object {
  const end = start.replace(/T(\d\d):00/, 'T$1:15');
  return {
    reference: own.reference,
    status: 'booked',
    service: RECOVERY,
    audience: 'adult',
    centre: {
      id: centreId,
      code: '70-901',
      name: 'Пробный отдел',
      settlement: null,
      address: null,
      phone: null,
      location: null,
    },
    start,
    end,
    timeZone: 'Asia/Tomsk',
    visitor: own.visitor,
    documents: expect.arrayContaining([expect.objectContaining({ code: 'passport' })]),
    canMoveUntil: new Date(own.canMoveUntil + 7 * 3_600_000).toISOString().replace('.000Z', '+07:00'),
    canCancelUntil: start,
    ...more,
  };
}

const BOOKED_AT = { at: '2026-11-23T09:00:00+07:00', event: 'book' };

describe('taking a cancellation back over the API', () => {
  const start = '2026-11-25T10:00:00+07:00';

  it('tells until when, gives the booking as it was, and the same again', async () => {
    const own = await booked(start);
    test.clock.advance(1000);
    const cancelledAt = { at: '2026-11-23T09:00:01+07:00', event: 'cancel-by-applicant' };
    const cancelled = await post(own, 'cancel').expect(200);
    expect(cancelled.body).toEqual(
      whole(own, start, {
        status: 'cancelled-by-applicant',
        canRestoreUntil: '2026-11-23T09:01:01+07:00',
        history: [BOOKED_AT, cancelledAt],
      }),
    );
    test.clock.advance(59_999);
    const restored = await post(own, 'restore').expect(200).expect('cache-control', 'no-store');
    const restoredAt = { at: '2026-11-23T09:01:00+07:00', event: 'restore' };
    expect(restored.body).toEqual(whole(own, start, { history: [BOOKED_AT, cancelledAt, restoredAt] }));
    test.clock.advance(60_000);
    expect((await post(own, 'restore').expect(200)).text).toBe(restored.text);
  });

  it('is 410 after a minute and 409 when staff gave the place away', async () => {
    const own = await booked('2026-11-25T11:00:00+07:00');
    await post(own, 'cancel').expect(200);
    test.clock.advance(60_000);
    const late = await post(own, 'restore').set('accept-language', 'en').expect(410);
    expect(late.body).toEqual({
      type: '/problems/restore-too-late',
      title: 'It is too late to undo the cancellation',
      status: 410,
      detail: 'A cancellation can be undone within a minute. Book again.',
      code: 'restore-too-late',
    });
    test.clock.set(TEST_NOW);
    const other = await booked('2026-11-25T12:00:00+07:00');
    await hold(test, centreId, at('2026-11-25T12:00:00+07:00'));
    await post(other, 'cancel').expect(200);
    await test.database.rows(sql`
      update slot set capacity = 1 where centre_id = ${centreId} and starts_at = ${new Date(other.startsAt)}`);
    const gone = await post(other, 'restore').expect(409);
    expect(gone.body).toEqual({
      type: '/problems/place-gone',
      title: 'Ваше место уже отдали',
      status: 409,
      detail: 'Запись осталась отменённой. Запишитесь снова.',
      code: 'place-gone',
    });
  });

  it('needs the secret, and a booking that was cancelled by its owner', async () => {
    const own = await booked('2026-11-25T13:00:00+07:00');
    await test.agent.post(`/api/v1/bookings/${own.reference}/restore`).expect(401);
    await post({ ...own, secret: 'x'.repeat(64) }, 'restore').expect(404);
    await test.database.rows(sql`update booking set status = 'missed' where id = ${own.id}`);
    expect((await post(own, 'restore').expect(409)).body).toMatchObject({ code: 'booking-not-active' });
    await test.database.rows(sql`update booking set status = 'booked' where id = ${own.id}`);
  });
});

describe('"I will come" over the API', () => {
  it('is in the history once, however often it is said', async () => {
    const start = '2026-11-25T14:00:00+07:00';
    const own = await booked(start);
    test.clock.advance(1000);
    const first = await post(own, 'confirm').expect(200);
    expect(first.body).toEqual(
      whole(own, start, { history: [BOOKED_AT, { at: '2026-11-23T09:00:01+07:00', event: 'confirm' }] }),
    );
    test.clock.advance(1000);
    expect((await post(own, 'confirm').expect(200)).text).toBe(first.text);
    test.clock.set(start);
    const late = await booked('2026-11-26T09:00:00+07:00');
    test.clock.set('2026-11-26T09:00:00+07:00');
    expect((await post(late, 'confirm').expect(422)).body).toMatchObject({ code: 'too-late' });
    test.clock.set(TEST_NOW);
    await post(late, 'cancel').expect(200);
    expect((await post(late, 'confirm').expect(409)).body).toMatchObject({ code: 'booking-not-active' });
  });
});

describe('the place in line over the API', () => {
  it('is told on the day only, and counts who begins earlier', async () => {
    const first = await booked('2026-11-27T09:00:00+07:00');
    const second = await booked('2026-11-27T09:00:00+07:00');
    const third = await booked('2026-11-27T10:00:00+07:00');
    expect((await read(third).expect(200)).body).not.toHaveProperty('position');
    test.clock.set('2026-11-27T08:00:00+07:00');
    const positions = async (): Promise<unknown[]> => {
      const answers = [await read(first), await read(second), await read(third)];
      return answers.map(({ body }) => (body as { position?: number }).position);
    };
    expect(await positions()).toEqual([0, 0, 2]);
    await post(first, 'cancel').expect(200);
    expect(await positions()).toEqual([undefined, 0, 1]);
    test.clock.set('2026-11-28T00:00:00+07:00');
    expect((await read(third)).body).not.toHaveProperty('position');
  });
});

describe('withdrawing the consent over the API', () => {
  it('ends the booking, erases the person, and is then as if the booking had never been', async () => {
    const held = await hold(test, centreId, at('2026-11-25T16:00:00+07:00'));
    const made = await test.agent
      .post('/api/v1/bookings')
      .auth(held.secret, { type: 'bearer' })
      .set('idempotency-key', randomUUID())
      .send({
        holdId: held.id,
        audience: 'adult',
        visitor: { familyName: 'Отозванная', givenName: 'Анна' },
        bookedBy: { name: 'Соседка' },
        contact: { phone: '+7 900 765-43-21', email: 'anna@example.org' },
        locale: 'ru',
        consents: ['personal-data'],
      })
      .expect(201);
    const own = { ...(made.body as { reference: string }), secret: held.secret } as Own;
    const key = randomUUID();
    const withdrawn = await post(own, 'withdraw').set('idempotency-key', key).expect(204);
    expect(withdrawn.text).toBe('');
    await post(own, 'withdraw').set('idempotency-key', key).expect(204);
    expect((await post(own, 'withdraw').expect(404)).body).toMatchObject({ code: 'booking-not-found' });
    await read(own).expect(404);
    await test.agent
      .post('/api/v1/bookings/open')
      .send({ reference: own.reference, familyName: 'Отозванная' })
      .expect(404);
    const [row] = await test.database.rows(sql`
      select status, service_code, reference, family_name, given_name, booked_by, phone, email,
        person_hashes, contact_hashes
      from booking where id = ${held.id}`);
    expect(row).toEqual({
      status: 'cancelled-by-applicant',
      service_code: RECOVERY,
      reference: null,
      family_name: null,
      given_name: null,
      booked_by: null,
      phone: null,
      email: null,
      person_hashes: [],
      contact_hashes: [],
    });
    const kept = await test.database.rows(sql`
      select body from idempotency_answer where body like '%Отозванная%'`);
    expect(kept).toEqual([]);
  });

  it('waits for the end of a visit that is under way', async () => {
    const own = await booked('2026-11-25T17:00:00+07:00');
    await test.database.rows(sql`update booking set status = 'called' where id = ${own.id}`);
    expect((await post(own, 'withdraw').expect(409)).body).toMatchObject({ code: 'visit-under-way' });
    await test.database.rows(
      sql`update booking set status = 'served', closed_at = now() where id = ${own.id}`,
    );
    await test.database.rows(sql`delete from person_claim where booking_id = ${own.id}`);
    await test.database.rows(sql`
      delete from contact_claim where contact_hash in (
        select unnest(contact_hashes) from booking where id = ${own.id})`);
    await post(own, 'withdraw').expect(204);
    await read(own).expect(404);
    const [row] = await test.database.rows(sql`select status from booking where id = ${own.id}`);
    expect(row).toEqual({ status: 'served' });
  });
});
