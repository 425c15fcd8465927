import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { sql } from '../../src/common/database/sql.ts';
import { writeWeek } from '../../src/slots/domain/week.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { addCatalogue, addCentre, weekOf } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

interface Answer {
  readonly version: string;
  readonly visits: number;
  readonly daysLost: number;
  readonly daysGained: number;
  readonly hits: { visitor: string; to: unknown }[] | null;
  readonly moveRunId: string | null;
  readonly centres: { centreId: string; days: { date: string; times: object[] | null }[] }[];
}
type Body = Record<string, unknown>;

let test: TestApp;
let head: TestStaff;
let region: TestStaff;
let system: TestStaff;
let id: string;

beforeAll(async () => {
  test = await createTestApp();
  await addCatalogue(test);
  id = await addCentre(test, { code: '70-901', windows: 2 });
  head = await staffOf(test, { role: 'centre-head', centreId: id });
  region = await staffOf(test, { role: 'region-administrator' });
  system = await staffOf(test, { role: 'system-administrator' });
});
afterAll(() => test.close());

const pathOf = (centreId: string): string => `/api/v1/admin/centres/${centreId}/schedule`;
const versionAt = async (path: string, who = region): Promise<string> =>
  ((await who.agent.get(path).expect(200)).body as Answer).version;
/** What somebody is shown at an address. */
async function shown<Shape = unknown>(path: string, who = region): Promise<Shape> {
  return (await who.agent.get(path).expect(200)).body as Shape;
}
const code = (body: unknown): unknown => (body as { code: string }).code;

async function edit(
  path: string,
  body: Body,
  { who = region, status = 200, act = 'edits' } = {},
): Promise<Answer> {
  const expectedVersion = body['expectedVersion'] ?? (await versionAt(path, who));
  const sent = await who.agent.post(`${path}/${act}`).send({ expectedVersion, ...body });
  expect([sent.status, status === 200 ? '' : sent.body]).toEqual([status, status === 200 ? '' : sent.body]);
  return sent.body as Answer;
}

describe('the schedule of a centre', () => {
  it('is read in one answer, with the plan that follows', async () => {
    const body = await shown(pathOf(id), head);
    expect(body).toMatchObject({
      ...{ centreId: id, timeZone: 'Asia/Tomsk', today: '2026-11-23', regionCode: '70' },
      weeks: [{ validFrom: '2026-01-01', week: writeWeek(weekOf(['09:00', '18:00'])) }],
      ...{ days: [], windows: [1, 2], closures: [] },
    });
    const { plan } = body as { plan: object[] };
    expect(plan).toHaveLength(35);
    const hours = [{ opens: '09:00', closes: '18:00' }];
    expect(plan[0]).toEqual({ date: '2026-11-23', hours, places: 72, closed: null, name: null });
    expect(plan[5]).toMatchObject({ date: '2026-11-28', places: 0, closed: 'no-reception' });
  });

  it('takes a week with breaks from a date on, shown before it is saved', async () => {
    const centre = await addCentre(test, { code: '70-902', week: null });
    const path = pathOf(centre);
    const hours = { work: [['10:00', '14:00']], breaks: [['12:00', '12:30']] };
    const none = { work: [], breaks: [] };
    const week = { ...{ 1: none, 2: hours, 3: none, 4: none, 5: none, 6: none, 7: none } };
    const body = { kind: 'put-week', validFrom: '2026-11-24', week };
    const tried = await edit(path, body, { act: 'preview' });
    expect(tried).toMatchObject({
      saved: false,
      daysGained: 3,
      daysLost: 0,
      placesBefore: 0,
      placesAfter: 42,
    });
    const [first] = tried.centres[0]?.days ?? [];
    expect(first?.times).toHaveLength(14);
    expect(first?.times?.slice(7, 9)).toEqual([
      { start: '11:45', places: 1 },
      { start: '12:30', places: 1 },
    ]);
    expect((await edit(path, body)).centres).toEqual(tried.centres);
    expect((await shown<{ weeks: object[] }>(path)).weeks).toEqual([{ validFrom: '2026-11-24', week }]);
    const later = { kind: 'put-week', validFrom: '2026-12-08', week: { ...week, 3: hours } };
    expect(await edit(path, later)).toMatchObject({ saved: true, daysGained: 1, visits: 0, moveRunId: null });
    await edit(path, { kind: 'remove-week', validFrom: '2026-12-08' });
    expect(await shown(path)).toMatchObject({ weeks: [{ validFrom: '2026-11-24', week }] });
  });

  it('refuses hours that cannot be, each at its place', async () => {
    const path = pathOf(id);
    const none = { work: [], breaks: [] };
    const rest = { 2: none, 3: none, 4: none, 5: none, 6: none, 7: none };
    const day = (work: unknown, breaks: unknown = []) => ({ 1: { work, breaks }, ...rest });
    const refused = async (week: unknown, validFrom = '2026-11-25', status = 422): Promise<unknown> => {
      const answer = await edit(path, { kind: 'put-week', validFrom, week }, { status });
      return (answer as unknown as { errors: { pointer: string; code: string }[] }).errors.map((error) => [
        ...[error.pointer, error.code],
      ]);
    };
    const nine = [['09:00', '18:00']];
    expect(await refused(day([...nine, ['17:00', '19:00']]))).toEqual([['/week/1/work/1', 'hours-overlap']]);
    expect(await refused(day(nine, [['18:00', '18:30']]))).toEqual([
      ['/week/1/breaks/0', 'hours-break-outside-hours'],
    ]);
    expect(await refused(day([['18:00', '09:00']]))).toEqual([['/week/1/work/0', 'hours-empty-interval']]);
    expect(await refused(day([]))).toEqual([['/week', 'never-opens']]);
    expect(await refused(day(nine), '2026-11-22')).toEqual([['/validFrom', 'date-in-past']]);
    expect(await refused(day([['9', '18']]), '2026-11-25', 400)).toEqual([
      ['/week/1/work/0', 'hours-malformed'],
    ]);
    const past = { kind: 'put-day', from: '2026-11-01', dayKind: 'day-off', name: 'Вчера' };
    expect(await edit(path, past, { status: 422 })).toMatchObject({ errors: [{ code: 'date-in-past' }] });
    const bare = { kind: 'put-day', from: '2026-12-01', dayKind: 'own-hours', name: 'Без часов' };
    expect(await edit(path, bare, { status: 400 })).toMatchObject({
      errors: [{ pointer: '/hours', code: 'missing' }],
    });
  });

  it('takes no working day beside a day off of the same owner, and no second closure of a window', async () => {
    const path = pathOf(await addCentre(test, { code: '70-903', windows: 2 }));
    await edit(path, { kind: 'put-day', from: '2026-11-28', dayKind: 'day-off', name: 'Санитарный день' });
    const working = {
      kind: 'put-day',
      from: '2026-11-28',
      dayKind: 'working-day',
      asWeekday: 1,
      name: 'Суббота',
    };
    expect(await edit(path, working, { status: 409 })).toMatchObject({
      ...{ code: 'day-contradicts', day: { name: 'Санитарный день' } },
    });
    const closure = {
      kind: 'close-window',
      window: 2,
      from: '2026-11-24',
      to: '2026-11-26',
      reason: 'Ремонт',
    };
    expect(await edit(path, closure)).toMatchObject({ placesBefore: 216, placesAfter: 108, daysLost: 0 });
    const again = { ...closure, from: '2026-11-26', to: '2026-11-27' };
    expect(await edit(path, again, { status: 409 })).toMatchObject({
      ...{ code: 'window-closed-already', closure: { from: '2026-11-24', to: '2026-11-26' } },
    });
    await edit(path, { ...closure, window: 3 }, { status: 404 });
    const { closures } = await shown<{ closures: { id: string }[] }>(path);
    const closureId = closures[0]?.id;
    const back = await edit(path, { kind: 'reopen-window', closureId, from: '2026-11-25' });
    expect(back.centres[0]?.days.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26']);
    expect(await shown(path)).toMatchObject({ closures: [{ to: '2026-11-24' }] });
  });

  it('tells the second of two administrators what the first left, and loses nothing', async () => {
    const centre = await addCentre(test, { code: '70-904' });
    const path = pathOf(centre);
    const expectedVersion = await versionAt(path);
    const off = { kind: 'put-day', from: '2026-11-26', dayKind: 'day-off', name: 'Первый', expectedVersion };
    const first = await edit(path, off);
    const second = { ...off, from: '2026-11-27', name: 'Второй' };
    const refused = await edit(path, second, { status: 409 });
    expect(refused).toMatchObject({
      code: 'schedule-changed',
      present: { version: first.version, days: [{ name: 'Первый' }] },
    });
    const saved = await edit(path, { ...second, expectedVersion: first.version });
    expect(saved.version).not.toBe(first.version);
    expect(await shown(path)).toMatchObject({
      days: [{ name: 'Первый' }, { name: 'Второй' }],
    });
  });

  it('shows who is hit and where each would go, writes the reading down, and moves them once saved', async () => {
    const centre = await addCentre(test, { code: '70-905', municipality: 'Район без соседей' });
    const path = pathOf(centre);
    await book(test, centre, at('2026-11-26T10:00:00+07:00'), person(11));
    await book(test, centre, at('2026-11-26T11:00:00+07:00'), person(12));
    const act = 'Указ Губернатора от 20.11.2026';
    const off = { kind: 'put-day', from: '2026-11-26', dayKind: 'day-off', name: 'Траур', act };
    const tried = await edit(path, off, { act: 'preview' });
    expect(tried).toMatchObject({ visits: 2, daysLost: 1, moveRunId: null });
    expect(tried.centres[0]?.days).toMatchObject([{ date: '2026-11-26', times: [] }]);
    expect(tried.hits).toEqual([
      expect.objectContaining({
        visitor: 'Пробова-бб\u00A0П.',
        from: expect.objectContaining({ start: '2026-11-26T10:00:00+07:00' }) as unknown,
        to: expect.objectContaining({ centreName: 'Пробный отдел 70-905' }) as unknown,
      }),
      expect.objectContaining({ visitor: 'Пробова-бв\u00A0П.' }),
    ]);
    const reading = await test.database.rows(sql`
      select actor, after from audit_entry where action = 'read-hit-visits' and subject_id = ${centre}`);
    expect(reading).toEqual([{ actor: `staff:${region.accountId}`, after: { seen: 2 } }]);
    const saved = await edit(path, off);
    expect(saved).toMatchObject({ saved: true, visits: 2, hits: null });
    const rows = await test.database.rows(sql`
      select r.reason from moved_booking m join move_run r on r.id = m.run_id where r.id = ${saved.moveRunId}`);
    expect(rows).toEqual([{ reason: `Траур (${act})` }, { reason: `Траур (${act})` }]);
    const trail = await test.database.rows(sql`
      select before, after from audit_entry where action = 'schedule.put-day' and subject_id = ${centre}`);
    expect(trail).toMatchObject([{ before: [], after: { from: '2026-11-26', day: { act } } }]);
  });

  it('is nobody else’s: not of another centre’s head, not of an operator', async () => {
    const other = await addCentre(test, { code: '70-906' });
    expect(code((await head.agent.get(pathOf(other)).expect(403)).body)).toBe('not-permitted');
    const operator = await staffOf(test, { role: 'operator', centreId: id });
    await operator.agent.get(pathOf(id)).expect(403);
    await test.transactions.run((tx) =>
      test
        .get(CentreRegistry)
        .addRegion(tx, { code: '07', name: 'Другая', timeZone: 'Europe/Moscow', hotline: null }),
    );
    const far = await staffOf(test, { role: 'region-administrator', regionCode: '07' });
    await far.agent.get(pathOf(id)).expect(403);
    await far.agent.get('/api/v1/admin/regions/70/calendar').expect(403);
    await head.agent.get('/api/v1/admin/regions/70/calendar').expect(403);
    await region.agent.get('/api/v1/admin/country/calendar').expect(403);
  });
});

describe('the calendars above a centre', () => {
  const REGION = '/api/v1/admin/regions/70/calendar';
  const COUNTRY = '/api/v1/admin/country/calendar';

  it('close every centre of the region at once, and every year again', async () => {
    const off = {
      kind: 'put-day',
      from: '2026-12-01',
      dayKind: 'day-off',
      name: 'День области',
      act: 'Закон',
    };
    const tried = await edit(REGION, off, { act: 'preview' });
    const saved = await edit(REGION, off);
    expect(saved.centres).toEqual(tried.centres);
    expect(saved.centres.length).toBeGreaterThanOrEqual(5);
    expect(await shown(pathOf(id), head)).toMatchObject({
      inherited: [{ scope: 'region', name: 'День области', act: 'Закон' }],
    });
    const yearly = { kind: 'put-yearly', month: 12, day: 8, name: 'Ежегодный', act: 'Закон' };
    expect((await edit(REGION, yearly)).daysLost).toBe(saved.daysLost);
    expect((await edit(REGION, { kind: 'remove-yearly', month: 12, day: 8 })).daysGained).toBe(
      saved.daysLost,
    );
    await edit(REGION, { kind: 'put-yearly', month: 2, day: 30, name: 'Никогда' }, { status: 422 });
    const own = { kind: 'put-day', from: '2026-12-03', dayKind: 'own-hours', name: 'Часы', hours: {} };
    await edit(REGION, own, { status: 400 });
  });

  it('of the country are the system administrator’s', async () => {
    const off = { kind: 'put-day', from: '2026-12-04', dayKind: 'short-day', name: 'Короткий' };
    const saved = await edit(COUNTRY, off, { who: system });
    expect(saved).toMatchObject({ saved: true, daysLost: 0 });
    expect(await shown(REGION)).toMatchObject({ country: [{ name: 'Короткий' }] });
  });

  it('of a group close its centres and no others; whoever joins has its days', async () => {
    const [one, two] = [await addCentre(test, { code: '70-911' }), await addCentre(test, { code: '70-912' })];
    const groups = '/api/v1/admin/regions/70/groups';
    const content = { name: 'Северный район', kind: 'chosen', centreIds: [one] };
    const made = await region.agent.post(groups).send(content).expect(201);
    await region.agent.post(groups).send(content).expect(409);
    type Groups = { groups: { id: string; version: string }[] };
    const [group] = (made.body as Groups).groups;
    const path = `${groups}/${group?.id}`;
    const versionOf = async (): Promise<unknown> =>
      ((await region.agent.get(REGION)).body as Groups).groups[0]?.version;
    const off = { kind: 'put-day', from: '2026-11-25', dayKind: 'day-off', name: 'Паводок' };
    const saved = await edit(path, { ...off, expectedVersion: group?.version });
    expect(saved.centres.map(({ centreId }) => centreId)).toEqual([one]);
    const joined = { ...content, centreIds: [one, two], expectedVersion: saved.version };
    const put = await region.agent.put(path).send(joined).expect(200);
    expect((put.body as Answer).centres.map(({ centreId }) => centreId)).toEqual([two]);
    await region.agent.put(path).send(joined).expect(409);
    expect(await shown(pathOf(two))).toMatchObject({
      inherited: expect.arrayContaining([
        expect.objectContaining({ scope: 'group', groupName: 'Северный район', name: 'Паводок' }),
      ]) as unknown,
    });
    const gone = await region.agent
      .delete(`${path}?expectedVersion=${String(await versionOf())}`)
      .expect(200);
    expect(gone.body).toMatchObject({ daysGained: 2 });
    await edit(path, { ...off, expectedVersion: 'x' }, { status: 404 });
  });
});
