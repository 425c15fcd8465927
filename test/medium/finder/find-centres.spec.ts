import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import type { CentresQuestion } from '../../../src/finder/centres-search.sql.ts';
import { FindCentres } from '../../../src/finder/find-centres.service.ts';
import type { CentresPage, FoundCentre } from '../../../src/finder/find-centres.service.ts';
import { at, hold } from '../../support/book.ts';
import { countStatements } from '../../support/counted-statements.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { RECOVERY } from '../../support/sample-centre.ts';
import { startShippedRooms } from '../first-start/shipped-rooms.ts';

const NALCHIK = { lat: 43.48, lon: 43.61 };

describe('finding centres', () => {
  let rooms: TestRooms;
  let finder: FindCentres;

  beforeAll(async () => {
    rooms = await startShippedRooms({ demo: true });
    finder = new FindCentres(rooms.database);
  });
  afterAll(() => rooms.close());

  type Asked = Partial<CentresQuestion> & { readonly cursor?: string | null };
  const page = (asked: Asked): Promise<CentresPage> =>
    finder.list({ limit: 100, cursor: null, now: rooms.clock.now(), ...asked });
  const found = async (asked: Asked): Promise<readonly FoundCentre[]> => (await page(asked)).items;
  const all = async (asked: Asked): Promise<FoundCentre[]> => {
    const seen: FoundCentre[] = [];
    for (let cursor: string | null = null, pages = 0; pages < 300; pages += 1) {
      const next = await page({ ...asked, cursor });
      seen.push(...next.items);
      cursor = next.nextCursor;
      if (cursor === null) return seen;
    }
    throw new Error('the pages never end');
  };

  describe('by what people type', () => {
    it.each([
      ['кожевниковои', 'Отдел по Кожевниковскому району'],
      ['КОЖЕВНИКОВО', 'Отдел по Кожевниковскому району'],
      ['кожувниково', 'Отдел по Кожевниковскому району'],
      ['кожевинково', 'Отдел по Кожевниковскому району'],
      ['с. Кожевниково, Парковая 1', 'Отдел по Кожевниковскому району'],
      ['нальчек', 'Филиал ГБУ «МФЦ КБР» в г.о. Нальчик №1'],
      ['мфц нальчик', 'ГБУ «МФЦ КБР»'],
      ['стрежевои', 'Отдел по г. Стрежевому'],
      ['стрижевой', 'Отдел по г. Стрежевому'],
      ['Парабел', 'Отдел по Парабельскому району'],
      ['асыно', 'Отдел по Асиновскому району'],
      ['тамск', 'Отдел по Советскому району г. Томска'],
      ['чажёмто', 'ТОСП в с. Чажемто Колпашевского района'],
      ['Удаленное рабочее место Терекское', 'Удалённое рабочее место ГБУ «МФЦ КБР» в с.п. Терекское'],
      ['тырныаус', 'Филиал ГБУ «МФЦ КБР» по Эльбрусскому муниципальному району'],
      ['ГБУ МФЦ КБР', 'ГБУ «МФЦ КБР»'],
      ['улу юл', 'ТОСП в п. Улу-Юл Первомайского района'],
    ])('%j finds %s', async (q, name) => {
      const names = (await found({ q })).map((centre) => centre.name);
      expect(names).toContain(name);
    });

    it('puts what was typed exactly before what is only alike', async () => {
      const towns = (await found({ q: 'Куба' })).map(({ settlement }) => settlement);
      expect(towns.slice(0, 2).sort()).toEqual(['Куба', 'Куба-Таба']);
      const malinovka = (await found({ q: 'Малиновка' })).map(({ settlement }) => settlement);
      expect(malinovka.slice(0, 2)).toEqual(['Малиновка', 'Малиновка']);
    });

    it('puts the offices of the town before those of the oblast named after it', async () => {
      const [first] = await found({ q: 'Томск' });
      expect(first?.settlement).toBe('Томск');
    });

    it.each([
      ['yfkmxbr', 'Нальчик'],
      ['NFVCR', 'Томск'],
      ['Rj;tdybrjdj', 'Кожевниково'],
      ['[fcfymz', 'Хасанья'],
      ['Nalchik', 'Нальчик'],
      ['Tomsk', 'Томск'],
      ['Kozhevnikovo', 'Кожевниково'],
      ['Strezhevoy', 'Стрежевой'],
      ['Chazhemto', 'Чажемто'],
      ['Tyrnyauz', 'Тырныауз'],
      ['MFC Nalchik', 'Нальчик'],
    ])('reads %j, typed in Latin letters, as %s', async (q, settlement) => {
      expect((await found({ q }))[0]?.settlement).toBe(settlement);
    });

    it.each([
      ['Нальчик', ({ settlement }: FoundCentre): boolean => settlement === 'Нальчик'],
      ['ГБУ', ({ name }: FoundCentre): boolean => name.includes('ГБУ')],
    ])('of those that answer %j equally well puts those with hours first', async (q, answers) => {
      const withHours = (await all({ q })).filter(answers).map(({ hours }) => hours !== null);
      expect(new Set(withHours).size).toBe(2);
      expect(withHours).toEqual([...withHours].sort((a, b) => Number(b) - Number(a)));
    });

    it.each(['Томкс', 'томск', 'тамск', 'Tomks'])(
      'puts the offices of the town before those of its oblast for %j',
      async (q) => {
        const towns = (await all({ q })).map(({ settlement, name }) => /Томск/.test(`${name} ${settlement}`));
        expect(towns.filter(Boolean).length).toBeGreaterThan(3);
        expect(towns).toEqual([...towns].sort((a, b) => Number(b) - Number(a)));
      },
    );

    it.each(['щщщщщ', 'Владивосток', '%', '_', '\\', "'; drop table centre; --"])(
      '%j finds nothing',
      async (q) => {
        expect(await found({ q })).toEqual([]);
      },
    );
  });

  it('keeps to a region', async () => {
    const centres = await found({ region: '70' });
    expect(centres).toHaveLength(67);
    expect(new Set(centres.map(({ region }) => region))).toEqual(new Set(['70']));
    expect(await found({ region: '99' })).toEqual([]);
  });

  it('sorts by distance, those without coordinates last and without a distance', async () => {
    const centres = await all({ near: NALCHIK });
    expect(centres).toHaveLength(202);
    expect(centres.slice(0, 2).map(({ settlement, distanceKm }) => [settlement, distanceKm])).toEqual([
      ['Нальчик', 0],
      ['Нальчик', 0],
    ]);
    const distances = centres.map(({ distanceKm }) => distanceKm ?? Infinity);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distances.filter((distance) => distance !== Infinity)).toHaveLength(11);
    const chegem = centres.find(({ settlement }) => settlement === 'Чегем');
    expect(chegem?.distanceKm).toBeCloseTo(10.1, 0);
  });

  it('measures to the other side of the Earth', async () => {
    const [nearest] = await found({ near: { lat: -NALCHIK.lat, lon: NALCHIK.lon - 180 } });
    expect(nearest?.distanceKm).toBeGreaterThan(19_900);
  });

  it.each([
    ['by name', {}],
    ['by likeness', { q: 'мфц' }],
    ['by likeness in other letters', { q: 'Tomks' }],
    ['by distance', { near: NALCHIK }],
    ['with free times', { withFree: true }],
  ])('pages through every centre once, %s, though many share a sort key', async (_, asked) => {
    const whole = (await all({ ...asked, limit: 100 })).map(({ id }) => id);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 7]) expect((await all({ ...asked, limit })).map(({ id }) => id)).toEqual(whole);
  });

  it.each(['', 'abc', 'W10', 'WzEsImEiLCJiIl0'])('refuses the cursor %j', async (cursor) => {
    await expect(page({ cursor })).rejects.toThrow('malformed-cursor');
  });

  it('is one statement, whatever is asked', async () => {
    const questions: Asked[] = [
      {},
      { q: 'томск', service: RECOVERY, withFree: true, near: NALCHIK, region: '70' },
    ];
    for (const question of questions) {
      expect(await countStatements(rooms.database, () => page(question))).toBe(1);
    }
  });

  it('says of a centre without published hours that they are unknown, and whom to call', async () => {
    const [unit] = await found({ q: 'с.п. Бедык' });
    expect(unit).toMatchObject({
      ...{ settlement: 'Бедык', hours: null, nextFree: null, address: null, location: null },
      ...{ phone: '8 (800) 100-32-82', demo: false },
    });
  });

  it('shows the hours of Kozhevnikovo and the first time that can be held', async () => {
    const [office] = await found({ q: 'Кожевниково, Парковая' });
    expect(office?.hours).toEqual([
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
      { weekday: 6, opens: '09:00', closes: '13:00' },
    ]);
    expect(office?.nextFree).toBe(at('2026-11-23T09:45:00+07:00'));
  });

  it('moves the first time on when the place is taken, and back when the hold runs out', async () => {
    const office = async (): Promise<FoundCentre | undefined> =>
      (await found({ q: 'Молчаново', service: RECOVERY }))[0];
    const before = await office();
    const next = before?.nextFree ?? 0;
    await hold(rooms, before?.id ?? '', next);
    expect((await office())?.nextFree).toBe(next + 15 * 60_000);
    rooms.clock.advance(6 * 60_000);
    expect((await office())?.nextFree).toBe(next);
    rooms.clock.advance(-6 * 60_000);
  });

  it('tells the next time for the service from the date it is offered', async () => {
    const [office] = await found({ q: 'Тегульдет' });
    await rooms.database.rows(sql`
      update centre_service
      set offered_from = '2026-11-25'
      where centre_id = ${office?.id} and service_code = 'account-confirmation'`);
    const [confirming] = await found({ q: 'Тегульдет', service: 'account-confirmation' });
    expect(confirming?.nextFree).toBe(at('2026-11-25T08:30:00+07:00'));
    await rooms.database.rows(sql`
      delete from centre_service
      where centre_id = ${office?.id} and service_code = 'account-confirmation'`);
    expect(await found({ q: 'Тегульдет', service: 'account-confirmation' })).toEqual([]);
    expect(await found({ q: 'Тегульдет', service: RECOVERY })).toHaveLength(1);
  });

  it('lists only centres with a free time when asked to', async () => {
    const free = await all({ withFree: true, service: RECOVERY });
    expect(free.every(({ nextFree }) => nextFree !== null)).toBe(true);
    expect(free).toHaveLength(67 + 13);
    await rooms.database.rows(sql`
      update slot
      set taken = capacity
      where centre_id = ${free[0]?.id}`);
    const still = await all({ withFree: true, service: RECOVERY });
    expect(still.map(({ id }) => id)).toEqual(free.slice(1).map(({ id }) => id));
  });

  it('leaves out a centre from the moment it is closed for good', async () => {
    const [office] = await found({ q: 'Кедровый' });
    const now = rooms.clock.now();
    const close = (at: number): Promise<unknown> =>
      rooms.database.rows(sql`update centre set closed_at = ${new Date(at)} where id = ${office?.id}`);
    await close(now + 1);
    expect((await found({ q: 'Кедровый' })).map(({ id }) => id)).toContain(office?.id);
    await close(now);
    expect((await found({ q: 'Кедровый' })).map(({ id }) => id)).not.toContain(office?.id);
  });
});
