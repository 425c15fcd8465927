import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { MarkMissed } from '../../src/bookings/mark-missed.service.ts';
import { MoveBooking } from '../../src/bookings/move-booking.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { deviceOf } from '../support/devices.ts';
import type { TestDevice } from '../support/devices.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const DAY = '2026-11-24';

describe('the kiosk', () => {
  let okno: TestApp;
  let centreId: string;
  let other: string;
  let kiosk: TestDevice;
  let next = 0;

  beforeAll(async () => {
    okno = await createTestApp({ now: `${DAY}T08:45:00+07:00`, config: { rateLimits: true } });
    await addCatalogue(okno);
    const settings = { reservePercent: 0, noticeMinutes: 0 };
    centreId = await addCentre(okno, { windows: 9, settings });
    other = await addCentre(okno, {
      ...{ code: '70-902', name: 'Другой отдел', windows: 9, settings },
      address: 'ул. Дальняя, 7',
    });
  });
  afterAll(() => okno.close());
  beforeEach(async () => {
    okno.clock.set(at(`${DAY}T08:45:00+07:00`));
    kiosk = await deviceOf(okno, { kind: 'kiosk', centreId });
  });

  const booked = (time: string, day = DAY, where = centreId): ReturnType<typeof book> => {
    next += 1;
    return book(okno, where, at(`${day}T${time}:00+07:00`), person(next));
  };
  const send = async (
    body: Record<string, string>,
    { path = '/kiosk', device = kiosk }: { path?: string; device?: TestDevice } = {},
  ): Promise<{ status: number; text: string; heading: string }> => {
    const answer = await device.agent
      .post(path)
      .type('form')
      .set('sec-fetch-site', 'same-origin')
      .set('accept', 'text/html')
      .send(body);
    const main = /<main[\s\S]*<\/main>/u.exec(answer.text)?.[0] ?? '';
    const plain = (html: string): string =>
      html
        .replaceAll(/<[^>]*>/gu, ' ')
        .replaceAll(/[\s\u00a0]+/gu, ' ')
        .trim();
    const heading = plain(/<h1[\s\S]*?<\/h1>/u.exec(main)?.[0] ?? '');
    return { status: answer.status, text: plain(main), heading };
  };

  it('gives the ticket by the digits of the talon, the code of a scanner, and tells it again', async () => {
    const { reference } = await booked('09:00');
    const first = await send({ code: `${reference.slice(0, 4)}-${reference.slice(4)}` });
    expect(first).toMatchObject({ status: 200, heading: 'Ваш талон Д-001' });
    expect(first.text).toContain('Перед вами никого');
    expect(first.text).toContain('Окно для вашей услуги ещё не открыто');
    const again = await send({ code: `OKNO:${reference}` });
    expect(again.heading).toBe('Вы уже отметились. Ваш талон Д-001');
    const inEnglish = await send({ code: reference }, { path: '/en/kiosk' });
    expect(inEnglish.heading).toBe('You have checked in already. Your ticket Д-001');
    expect(first.text + again.text).not.toMatch(/Пробова|Проба|\+7/u);
  });

  it('works without a script: each key is a button, and the eighth digit sends', async () => {
    const { reference } = await booked('09:00');
    let code = '';
    for (const digit of reference.slice(0, 7)) {
      const page = await send({ code, key: digit });
      expect(page.heading).toBe('Отметьтесь о приходе');
      code += digit;
    }
    expect((await send({ code: `${code}9`, key: 'erase' })).heading).toBe('Отметьтесь о приходе');
    expect((await send({ code, key: reference.slice(7) })).heading).toMatch(/^Ваш талон Д-\d{3}$/u);
  });

  it.each([
    ['', 'В номере талона 8 цифр'],
    ['4827 193', 'В номере талона 8 цифр'],
    ['https://example.org/qr', 'Это не код нашего талона'],
  ])('asks anew what it cannot read: %j', async (code, said) => {
    const page = await send({ code });
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
  });

  it('says why somebody cannot be received, when and where the visit is, and what to do', async () => {
    const refusals: [string, string, RegExp][] = [];
    const early = await booked('16:00');
    refusals.push([early.reference, 'Вы пришли раньше времени', /на 16:00.*с 15:30.*посидеть/u]);
    const tomorrow = await booked('10:15', '2026-11-25');
    refusals.push([tomorrow.reference, 'Запись на другой день', /25 ноября \(среда\) к 10:15/u]);
    const elsewhere = await booked('09:00', DAY, other);
    refusals.push([
      ...([elsewhere.reference, 'Вы записаны в другой центр'] as const),
      /24 ноября \(вторник\) в 09:00: Другой отдел, ул\.\sДальняя, 7/u,
    ]);
    const cancelled = await booked('09:15');
    await okno.get(CancelBooking).run(cancelled);
    refusals.push([cancelled.reference, 'Эта запись отменена', /Администратор запишет/u]);
    const moved = await booked('09:15');
    const to = { centreId: other, startsAt: at(`${DAY}T11:00:00+07:00`) };
    await okno.get(MoveBooking).run({ reference: moved.reference, secret: moved.secret, ...to });
    refusals.push([moved.reference, 'Вы записаны в другой центр', /в 11:00: Другой отдел/u]);
    refusals.push(['10000001', 'Такого номера нет', /Проверьте цифры.*по фамилии/u]);
    for (const [reference, heading, text] of refusals) {
      const page = await send({ code: reference });
      expect({ heading, status: page.status, told: page.heading }).toEqual({
        ...{ heading, status: 200, told: heading },
      });
      expect(page.text).toMatch(text);
      expect(page.text).not.toMatch(/Пробова|Проба/u);
    }
  });

  it('leads a missed visit, one gone by and one served to the desk', async () => {
    const missed = await booked('09:30');
    const served = await booked('09:45');
    await arrive(okno, served);
    await okno.database.rows(sql`
      update booking set status = 'served', closed_at = now() where id = ${served.id}`);
    okno.clock.set(at(`${DAY}T10:01:00+07:00`));
    await okno.get(MarkMissed).run();
    expect(await send({ code: missed.reference })).toMatchObject({ heading: 'Запись пропущена' });
    expect(await send({ code: served.reference })).toMatchObject({
      ...{ heading: 'По этой записи вас уже приняли' },
    });
    okno.clock.set(at('2026-11-25T10:00:00+07:00'));
    expect(await send({ code: missed.reference })).toMatchObject({ heading: 'День записи прошёл' });
  });

  it('takes a thousand wrong numbers for what they are, and calls staff', async () => {
    const { reference } = await booked('09:00');
    const statuses: number[] = [];
    for (let n = 0; n < 1_000; n += 1) statuses.push((await send({ code: String(10_000_000 + n) })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(980);
    const refused = await send({ code: reference });
    expect(refused).toMatchObject({ status: 429, heading: 'Слишком много неверных номеров' });
    expect(refused.text).toContain('Мы позвали сотрудника');
    const second = await deviceOf(okno, { kind: 'kiosk', centreId });
    expect(await send({ code: reference }, { device: second })).toMatchObject({ status: 200 });
    const clerk = await staffOf(okno, { role: 'floor-manager', centreId });
    const calls = await clerk.agent.get(`/api/v1/staff/centres/${centreId}/kiosk-calls`);
    expect(calls.body).toEqual([
      {
        ...{ id: expect.any(String), device: 'Пробный экран', reason: 'too-many-tries' },
        at: `${DAY}T08:45:00+07:00`,
      },
    ]);
    okno.clock.set(at(`${DAY}T08:50:00+07:00`));
    expect((await send({ code: reference })).heading).toMatch(/^Вы уже отметились/u);
  }, 120_000);

  it('calls staff once, until somebody says that they come', async () => {
    const clerk = await staffOf(okno, { role: 'operator', centreId: other });
    const device = await deviceOf(okno, { kind: 'kiosk', centreId: other, name: 'Киоск у входа' });
    const list = `/api/v1/staff/centres/${other}/kiosk-calls`;
    for (let n = 0; n < 3; n += 1)
      expect(await send({}, { device, path: '/kiosk/call' })).toMatchObject({
        heading: 'Мы позвали сотрудника',
      });
    const open = (await clerk.agent.get(list)).body as { id: string; device: string; reason: string }[];
    expect(open).toMatchObject([{ device: 'Киоск у входа', reason: 'asked' }]);
    const acknowledge = await clerk.agent.post(`${list}/${open[0]?.id}/acknowledge`).send({});
    expect(acknowledge.status).toBe(204);
    expect((await clerk.agent.get(list)).body).toEqual([]);
    const here = await clerk.agent.post(
      `/api/v1/staff/centres/${centreId}/kiosk-calls/${open[0]?.id}/acknowledge`,
    );
    expect(here.status).toBe(403);
  });

  it('offers nobody a ticket without a booking', async () => {
    const page = await kiosk.agent.get('/kiosk/no-booking').set('accept', 'text/html');
    expect(page.text).toContain('Здесь принимают по записи');
    expect(page.text).not.toMatch(/взять талон|получить талон/iu);
  });

  it('may use its camera, keeps no page, and takes no form of another site', async () => {
    const page = await kiosk.agent.get('/kiosk').set('accept', 'text/html');
    expect(page.headers['permissions-policy']).toContain('camera=(self)');
    expect(page.headers['cache-control']).toBe('no-store');
    const foreign = await kiosk.agent
      .post('/kiosk')
      .type('form')
      .set('sec-fetch-site', 'cross-site')
      .send({ code: '48271935' });
    expect(foreign.status).toBe(403);
  });
});
