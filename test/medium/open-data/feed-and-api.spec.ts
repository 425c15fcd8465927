import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from '../../../src/common/database/sql.ts';
import { addDays } from '../../../src/common/time/local-date.ts';
import { localOf } from '../../../src/common/time/wall-clock.ts';
import { FileWriters } from '../../../src/open-data/file-writers.ts';
import { OpenDataReader } from '../../../src/open-data/open-data.reader.ts';
import { Availability } from '../../../src/slots/availability.ts';
import { at, hold } from '../../support/book.ts';
import { CONFIRMATION, RECOVERY, addCentre, weekOf } from '../../support/sample-centre.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { startShippedRooms } from '../first-start/shipped-rooms.ts';

interface Slot {
  readonly schedule: { readonly reference: string };
  readonly start: string;
  readonly end: string;
}

/** Mondays and Tuesdays of a village whose reserve is half, where one service has dates of its own. */
const MOMENTS = [
  '2026-11-23T09:00:00+07:00',
  '2026-11-24T07:59:00+07:00',
  '2026-11-24T08:00:00+07:00',
  '2026-11-24T15:07:00+07:00',
].map(at);

describe('the feed of free times', () => {
  let rooms: TestRooms;
  let writers: FileWriters;
  let village: string;

  beforeAll(async () => {
    rooms = await startShippedRooms({ demo: true });
    writers = new FileWriters(new OpenDataReader(rooms.database), { publicUrl: 'https://okno.example' });
    village = await addCentre(rooms, {
      ...{ code: '70-999', name: 'Пробный отдел с резервом', windows: 2 },
      ...{ week: weekOf(['09:00', '17:00']), settings: { reservePercent: 50, horizonDays: 20 } },
    });
    await rooms.database.rows(sql`
      update centre_service set offered_from = '2026-11-27', offered_until = '2026-12-02'
      where centre_id = ${village} and service_code = ${CONFIRMATION}`);
    const slots = await rooms.database.rows<{ centre_id: string; starts_at: Date }>(sql`
      select centre_id, starts_at from slot
      where opens_at <= ${new Date(rooms.clock.now())} and closes_at > ${new Date(rooms.clock.now())}
        and capacity = 1 + (centre_id = ${village})::int and extract(minute from starts_at) = 30
      order by md5(centre_id::text || starts_at::text)
      limit 60`);
    for (const { centre_id: id, starts_at: starts } of slots) await hold(rooms, id, starts.getTime());
    // Half of the holds run out at once and nobody tidies; some places are cooling.
    await rooms.database.rows(sql`
      update booking set hold_until = ${new Date(rooms.clock.now() - 1)}
      where extract(hour from starts_at)::int % 2 = 0`);
    await rooms.database.rows(sql`
      update slot set cooling = array[${new Date(at('2026-11-24T12:00:00+07:00'))}::timestamptz]
      where extract(minute from starts_at) = 45 and extract(hour from starts_at) = 6`);
  });
  afterAll(() => rooms.close());

  const feedOf = async (region: string): Promise<ReadonlyMap<string, readonly Slot[]>> => {
    const feed = new Map<string, Slot[]>();
    for await (const piece of writers.write('slots.ndjson', region, rooms.clock.now())) {
      for (const line of piece.split('\n').filter(Boolean)) {
        const slot = JSON.parse(line) as Slot;
        const key = slot.schedule.reference;
        feed.set(key, [...(feed.get(key) ?? []), slot]);
      }
    }
    return feed;
  };

  it.each(MOMENTS)('says of any centre, service and day what the API says (%d)', async (now) => {
    rooms.clock.set(now);
    const feeds = new Map([
      ['70', await feedOf('70')],
      ['07', await feedOf('07')],
    ]);
    expect([...feeds.values()].every(({ size }) => size > 20)).toBe(true);
    const centres = await rooms.database.rows<{ id: string; region: string; zone: string }>(sql`
      select c.id, c.region_code as region, coalesce(c.time_zone, r.time_zone) as zone
      from centre c join region r on r.code = c.region_code
      order by (c.id = ${village}) desc, c.code`);
    const availability = rooms.get(Availability);
    const sample = fc.record({
      centre: fc.oneof(fc.constant(centres[0]), fc.constantFrom(...centres)),
      service: fc.constantFrom(RECOVERY, CONFIRMATION),
      ahead: fc.integer({ min: 0, max: 21 }),
    });
    await fc.assert(
      fc.asyncProperty(sample, async ({ centre, service, ahead }) => {
        if (!centre) throw new Error('there is no centre');
        const date = addDays(localOf(now, centre.zone).date, ahead);
        const fed = feeds.get(centre.region)?.get(`Schedule/${centre.id}.${service}`) ?? [];
        const ofDay = fed.filter(({ start }) => start.startsWith(date));
        const { slots } = await availability.slots({ centreId: centre.id, service, date });
        expect(ofDay.map(({ start, end }) => ({ start, end }))).toEqual(
          slots.map(({ start, end }) => ({ start, end })),
        );
        const { days } = await availability.days({ centreId: centre.id, service, from: date, to: date });
        expect(days[0]?.state === 'free').toBe(ofDay.length > 0);
      }),
      { numRuns: 120 },
    );
  });

  it('names no service that is withdrawn, from the day on', async () => {
    const servicesOn = async (now: string): Promise<string[]> => {
      const found = await new OpenDataReader(rooms.database).centres('70', '70-998', 1, new Date(at(now)));
      return found[0]?.services.map(({ code }) => code) ?? [];
    };
    expect(await servicesOn('2026-12-01T23:59:00+07:00')).toEqual([RECOVERY, CONFIRMATION]);
    expect(await servicesOn('2026-12-02T00:00:00+07:00')).toEqual([RECOVERY]);
  });
});
