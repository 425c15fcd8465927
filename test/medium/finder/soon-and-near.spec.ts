import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import type { CentresQuestion } from '../../../src/finder/centres-search.sql.ts';
import { FindCentres } from '../../../src/finder/find-centres.service.ts';
import type { CentresPage, FoundCentre } from '../../../src/finder/find-centres.service.ts';
import { wallDate, laterDate } from '../../../web/shared/dates.ts';
import { at } from '../../support/book.ts';
import { countStatements } from '../../support/counted-statements.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { RECOVERY } from '../../support/sample-centre.ts';
import { startShippedRooms } from '../first-start/shipped-rooms.ts';

describe('centres by when they have places, and those beside another', () => {
  let rooms: TestRooms;
  let finder: FindCentres;

  beforeAll(async () => {
    rooms = await startShippedRooms({ demo: true });
    finder = new FindCentres(rooms.database);
  });
  afterAll(() => rooms.close());

  const page = (
    asked: Partial<CentresQuestion> & { readonly cursor?: string | null },
  ): Promise<CentresPage> =>
    finder.list({ limit: 100, cursor: null, now: rooms.clock.now(), service: RECOVERY, ...asked });
  const found = async (asked: Partial<CentresQuestion>): Promise<readonly FoundCentre[]> =>
    (await page(asked)).items;
  const ids = (centres: readonly FoundCentre[]): string[] => centres.map(({ id }) => id).sort();
  const neighbours = (centre: FoundCentre): Promise<readonly FoundCentre[]> => {
    const { id, region, municipality, location } = centre;
    return found({ withFree: true, insteadOf: { id, region, municipality, location } });
  };

  it.each([1, 2, 3, 7, 14])('finds those with a place within %s of their own days', async (freeDays) => {
    const expected = (await found({ withFree: true })).filter(({ nextFree, timeZone }) => {
      const last = laterDate(wallDate(timeZone, rooms.clock.now()), freeDays - 1);
      return nextFree !== null && wallDate(timeZone, nextFree) <= last;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(ids(await found({ freeDays }))).toEqual(ids(expected));
  });

  it('counts the places kept for the day itself from the minute they open', async () => {
    const [office] = await found({ q: 'Молчаново' });
    const now = rooms.clock.now();
    await rooms.database.rows(sql`
      update slot
      set reserved = 1, taken = capacity - (case when local_date = '2026-11-24' then 1 else 0 end)
      where centre_id = ${office?.id}`);
    rooms.clock.set(at('2026-11-24T07:59:59+07:00'));
    expect(ids(await found({ freeDays: 1 }))).not.toContain(office?.id);
    rooms.clock.set(at('2026-11-24T08:00:00+07:00'));
    expect(ids(await found({ freeDays: 1 }))).toContain(office?.id);
    rooms.clock.set(now);
  });

  it('puts the soonest first when asked to, page by page, and counts them all on each', async () => {
    const whole = await page({ withFree: true, soonest: true, counted: true });
    const times = whole.items.map(({ nextFree }) => nextFree ?? Infinity);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(whole.total).toBe(whole.items.length);
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const next: CentresPage = await page({
        withFree: true,
        soonest: true,
        counted: true,
        limit: 30,
        cursor,
      });
      expect(next.total).toBe(whole.total);
      seen.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
      if (cursor === null) break;
    }
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect((await page({})).total).toBeNull();
  });

  it('names beside a centre those nearest as the crow flies, itself left out', async () => {
    const [nalchik] = (await found({ q: 'Нальчик', withFree: true })).filter(({ location }) => location);
    if (!nalchik) throw new Error('no centre of Nalchik');
    const beside = await neighbours(nalchik);
    expect(ids(beside)).not.toContain(nalchik.id);
    expect(beside.every(({ region, nextFree }) => region === '07' && nextFree !== null)).toBe(true);
    const distances = beside.map(({ distanceKm }) => distanceKm ?? Infinity);
    expect(distances.slice(0, 2).every((distance) => distance < 15)).toBe(true);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('names those of the same district first where no coordinates are known, the sooner first', async () => {
    const [office] = await found({ q: 'Кожевниково, Парковая' });
    if (!office) throw new Error('no office of Kozhevnikovo');
    const beside = await neighbours(office);
    const same = beside.filter(({ municipality }) => municipality === office.municipality);
    expect(same.length).toBeGreaterThan(1);
    expect(beside.slice(0, same.length)).toEqual(same);
    for (const group of [same, beside.slice(same.length)]) {
      const times = group.map(({ nextFree }) => nextFree ?? Infinity);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
    expect(beside.every(({ region }) => region === '70')).toBe(true);
  });

  it('stays one statement', async () => {
    const all = { freeDays: 7, soonest: true, counted: true };
    expect(await countStatements(rooms.database, () => page(all))).toBe(1);
  });
});
