import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../../../src/catalogue/catalogue.service.ts';
import { Centres } from '../../../src/centres/centres.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { Availability } from '../../../src/slots/availability.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { RECOVERY } from '../../support/sample-centre.ts';
import { firstStartOn, startNewRooms } from './shipped-rooms.ts';

const TABLES = [
  ...['region', 'centre', 'service_window', 'service', 'service_rule', 'audience', 'document'],
  ...[
    'service_audience',
    'service_document',
    'centre_service',
    'centre_week',
    'calendar_day',
    'yearly_day_off',
  ],
  ...['slot', 'slot_horizon', 'installation'],
];

/** Everything the first start writes, whole, so that any change of any row shows. */
async function everything({ database }: TestRooms): Promise<Record<string, unknown>> {
  const tables = TABLES.map(async (table) => {
    const [row] = await database.rows<{ digest: string }>({
      text: `select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as digest from ${table} t`,
      values: [],
    });
    return [table, row?.digest] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}

async function idOf({ database }: TestRooms, name: string): Promise<string> {
  const rows = await database.rows<{ id: string }>(sql`select id from centre where name = ${name}`);
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}

describe('the shipped lists', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startNewRooms();
    await firstStartOn(rooms).run({ demo: false });
  });
  afterAll(() => rooms.close());

  it('gives every centre a window and both services, and hours only where they are published', async () => {
    const [row] = await rooms.database.rows(sql`
      select
        count(*) filter (where windows <> 1)::int as "otherWindows",
        count(*) filter (where services <> 2)::int as "otherServices",
        count(*) filter (where region_code = '07' and weeks <> 0)::int as "inventedHours",
        count(*) filter (where region_code = '70' and weeks <> 1)::int as "missingHours",
        count(*) filter (where demo or phone is not null)::int as invented
      from (
        select
          c.*,
          (select count(*) from service_window w where w.centre_id = c.id) as windows,
          (select count(*) from centre_service s where s.centre_id = c.id) as services,
          (select count(*) from centre_week w where w.centre_id = c.id) as weeks
        from centre c
      ) as loaded`);
    expect(row).toEqual({
      otherWindows: 0,
      otherServices: 0,
      inventedHours: 0,
      missingHours: 0,
      invented: 0,
    });
  });

  it('reads Kozhevnikovo as published: 9 to 18, Saturday to 13, and open days can be booked', async () => {
    const id = await idOf(rooms, 'Отдел по Кожевниковскому району');
    const centre = await rooms.get(Centres).get(rooms.database, id);
    expect(centre).toMatchObject({
      regionCode: '70',
      municipality: 'Кожевниковский район',
      settlement: 'Кожевниково',
      address: 'Томская область, Кожевниковский район, с. Кожевниково, ул. Парковая, д. 1, стр. 3',
      location: null,
      timeZone: 'Asia/Tomsk',
    });
    const { days } = await rooms
      .get(Availability)
      .days({ centreId: id, service: RECOVERY, from: '2026-11-27', to: '2026-11-29' });
    expect(days.map(({ state, opens, closes, free }) => [state, opens, closes, free])).toEqual([
      ['free', '09:00', '18:00', 36],
      ['free', '09:00', '13:00', 16],
      ['closed', null, null, 0],
    ]);
  });

  it('plans the one day a week of a village office', async () => {
    const id = await idOf(rooms, 'ТОСП с. Малиновка Кожевниковского района');
    const { days } = await rooms
      .get(Availability)
      .days({ centreId: id, service: RECOVERY, from: '2026-11-23', to: '2026-12-06' });
    const open = days.filter(({ state }) => state === 'free');
    expect(open.map(({ date, opens, closes }) => [date, opens, closes])).toEqual([
      ['2026-11-27', '10:00', '14:00'],
      ['2026-12-04', '10:00', '14:00'],
    ]);
  });

  it('says of Nalchik that its hours are not published, and names the hotline', async () => {
    const id = await idOf(rooms, 'Филиал ГБУ «МФЦ КБР» в г.о. Нальчик №1');
    const centre = await rooms.get(Centres).get(rooms.database, id);
    expect(centre).toMatchObject({
      ownPhone: null,
      phone: '8 (800) 100-32-82',
      address: null,
      location: { lat: 43.48, lon: 43.61, exact: false },
    });
    const { days } = await rooms
      .get(Availability)
      .days({ centreId: id, service: RECOVERY, from: '2026-11-24', to: '2026-11-24' });
    expect(days[0]).toMatchObject({ state: 'closed', reason: 'hours-not-published', opens: null });
  });

  it('knows the calendars: a working Saturday as Monday, days of republics in their own region only', async () => {
    const days = await rooms.database.rows(sql`
      select date, scope, region_code as region, kind, as_weekday as weekday
      from calendar_day
      where date in ('2027-02-20', '2026-04-25', '2026-05-27')
      order by date, kind, region_code`);
    expect(days).toContainEqual({
      ...{ date: '2027-02-20', scope: 'country', region: null, kind: 'working-day', weekday: 1 },
    });
    expect(days).toContainEqual({
      ...{ date: '2026-04-25', scope: 'region', region: '01', kind: 'working-day', weekday: 1 },
    });
    expect(days).toContainEqual({
      ...{ date: '2026-05-27', scope: 'region', region: '07', kind: 'day-off', weekday: null },
    });
    const yearly = await rooms.database.rows(sql`
      select month, day from yearly_day_off where region_code = '07' order by month, day`);
    expect(yearly).toEqual([
      { month: 3, day: 28 },
      { month: 9, day: 1 },
      { month: 9, day: 20 },
    ]);
  });

  it('says what to bring in both languages', async () => {
    const catalogue = rooms.get(Catalogue);
    const services = await catalogue.services('ru');
    expect(
      services.map(({ code, minutes, audiences }) => [code, minutes, audiences.map((a) => a.code)]),
    ).toEqual([
      ['account-recovery', 15, ['adult', 'foreign-citizen', 'child']],
      ['account-confirmation', 15, ['adult', 'foreign-citizen', 'child']],
    ]);
    expect(await catalogue.documentsFor(RECOVERY, 'adult', 'en')).toEqual([
      { code: 'passport', title: 'Passport', note: null },
      {
        code: 'snils',
        title: 'SNILS (insurance number)',
        note: 'The number is enough, there is no paper form any more.',
      },
      expect.objectContaining({ code: 'linked-phone' }),
    ]);
    expect(await catalogue.documentsFor(RECOVERY, 'nobody', 'ru')).toEqual([]);
    await expect(catalogue.getService('driving-licence')).rejects.toThrow('unknown-service');
  });

  it('changes nothing the second time, whoever of several comes first', async () => {
    const before = await everything(rooms);
    rooms.clock.advance(3_600_000);
    await Promise.all([1, 2, 3].map(() => firstStartOn(rooms).run({ demo: false })));
    expect(await everything(rooms)).toEqual(before);
  });
});

describe('a demonstration', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startNewRooms();
    // Two processes of a fresh installation, one of them asked for the demonstration.
    await Promise.all([firstStartOn(rooms).run({ demo: true }), firstStartOn(rooms).run({ demo: false })]);
  });
  afterAll(() => rooms.close());

  it('gives the head office and the twelve branches of Kabardino-Balkaria hours marked as made up', async () => {
    const [row] = await rooms.database.rows(sql`
      select
        count(*)::int as centres,
        count(*) filter (where kind in ('head', 'branch') and region_code = '07')::int as "rightOnes",
        min(windows)::int as fewest,
        max(windows)::int as most,
        count(*) filter (where slots = 0)::int as "withoutSlots"
      from (
        select
          c.*,
          (select count(*) from service_window w where w.centre_id = c.id) as windows,
          (select count(*) from slot s where s.centre_id = c.id) as slots
        from centre c
        where c.demo
      ) as demo`);
    expect(row).toEqual({ centres: 13, rightOnes: 13, fewest: 2, most: 4, withoutSlots: 0 });
  });

  it('is remembered and given once', async () => {
    const before = await everything(rooms);
    rooms.clock.advance(3_600_000);
    await firstStartOn(rooms).run({ demo: true });
    await firstStartOn(rooms).run({ demo: false });
    expect(await everything(rooms)).toEqual(before);
    expect(await rooms.database.rows(sql`select demo from installation`)).toEqual([{ demo: true }]);
  });
});
