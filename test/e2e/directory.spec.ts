import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { FirstStart } from '../../src/first-start/first-start.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

interface Service {
  readonly title: string;
  readonly audiences: readonly object[];
}

interface Refusal {
  readonly code: string;
  readonly errors: readonly object[];
}

interface Centre {
  readonly id: string;
  readonly name: string;
}

describe('the directory over HTTP', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    await test.database.rows(
      sql`insert into installation (id, secret, demo) values (1, 'sha256:test', false)`,
    );
    await test.get(FirstStart).run({ demo: false });
  });
  afterAll(() => test.close());

  const read = async <Body>(path: string, status = 200, language = 'ru'): Promise<Body> => {
    const answer = await test.agent.get(`/api/v1${path}`).set('accept-language', language).expect(status);
    return answer.body as Body;
  };
  const centres = (query: string): Promise<{ items: Centre[]; nextCursor: string | null }> =>
    read(`/centres${query}`);
  const kozhevnikovo = async (): Promise<Centre> => {
    const { items } = await centres(`?region=70&q=${encodeURIComponent('Отдел по Кожевниковскому району')}`);
    return items[0] as Centre;
  };

  it('lists the regions', async () => {
    const body = await read<object[]>('/regions');
    expect(body).toHaveLength(90);
    expect(body).toContainEqual({
      code: '07',
      name: 'Кабардино-Балкарская Республика',
      timeZone: 'Europe/Moscow',
      hotline: '8 (800) 100-32-82',
    });
    expect(body).toContainEqual({
      code: '70',
      name: 'Томская область',
      timeZone: 'Asia/Tomsk',
      hotline: null,
    });
  });

  it('names regions and days off in English for whoever asks for it, Russian where no name is known', async () => {
    const regions = await read<{ code: string; name: string }[]>('/regions', 200, 'en');
    expect(regions.find(({ code }) => code === '07')?.name).toBe('Kabardino-Balkarian Republic');
    await test.agent.get('/api/v1/regions').expect('vary', /accept-language/i);
    const { id } = await kozhevnikovo();
    const { daysOff } = await read<{ daysOff: { date: string; name: string }[] }>(
      `/centres/${id}`,
      200,
      'en',
    );
    expect(daysOff.find(({ date }) => date === '2026-12-31')?.name).toBe('Day off moved from a weekend');
    const days = `/centres/${id}/days?service=account-recovery&from=2026-12-31&to=2026-12-31`;
    const reasons = async (language: string): Promise<unknown> =>
      (await read<{ days: { reason: string }[] }>(days, 200, language)).days.map(({ reason }) => reason);
    expect(await Promise.all(['ru', 'en'].map(reasons))).toEqual([
      ['Перенесённый выходной'],
      ['Day off moved from a weekend'],
    ]);
    const long = await test.agent
      .get(`/api/v1${days.replace('from=2026-12-31', 'from=2026-12-01')}`)
      .expect(200);
    expect(long.headers['vary']).toMatch(
      /accept-language.*accept-encoding|accept-encoding.*accept-language/i,
    );
  });

  it('finds what the hint of the English search names, in the letters it is written in', async () => {
    const { text } = await test.agent.get('/en/book/account-recovery/centres').expect(200);
    const [, examples = ''] = /Latin letters, for example: ([^<]+)</.exec(text) ?? [];
    for (const example of examples.split(', ')) {
      const { items } = await centres(`?q=${encodeURIComponent(example)}`);
      expect([example, items.length > 0]).toEqual([example, true]);
    }
    expect(examples).toContain('Nalchik');
  });

  it('lists the services in the language asked for, Russian when none is', async () => {
    const [russian] = await read<Service[]>('/services');
    const [english] = await read<Service[]>('/services', 200, 'en');
    expect(Object.keys(russian ?? {}).sort()).toEqual([
      ...['audiences', 'code', 'minutes', 'rules', 'summary', 'title'],
    ]);
    expect(russian).toMatchObject({ code: 'account-recovery', minutes: 15 });
    expect([russian?.title, english?.title]).toEqual([
      'Восстановление доступа к Госуслугам',
      'Gosuslugi account recovery',
    ]);
    await test.agent.get('/api/v1/services').expect('vary', /accept-language/i);
    expect(english?.audiences[2]).toEqual({
      code: 'child',
      title: 'Child under 14',
      documents: [
        { code: 'parent-passport', title: "The parent's passport", note: 'The parent comes in person.' },
        {
          code: 'birth-certificate',
          title: "The child's birth certificate",
          note: 'A foreign one needs a notarised translation.',
        },
        {
          code: 'child-snils',
          title: "The child's SNILS",
          note: 'The number is enough, there is no paper form any more.',
        },
      ],
    });
  });

  it('shows a centre whole in the list, its next time in its own offset', async () => {
    const { id } = await kozhevnikovo();
    const { items } = await centres(`?q=${encodeURIComponent('кожевниковои')}&service=account-recovery`);
    expect(items.find((centre) => centre.id === id)).toEqual({
      id,
      code: '70-002',
      name: 'Отдел по Кожевниковскому району',
      kind: 'branch',
      region: '70',
      municipality: 'Кожевниковский район',
      settlement: 'Кожевниково',
      address: 'Томская область, Кожевниковский район, с. Кожевниково, ул. Парковая, д. 1, стр. 3',
      location: null,
      timeZone: 'Asia/Tomsk',
      phone: null,
      hours: [
        ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
        { weekday: 6, opens: '09:00', closes: '13:00' },
      ],
      distanceKm: null,
      nextFree: '2026-11-23T09:45:00+07:00',
    });
  });

  it('pages, and refuses a cursor that is not its own', async () => {
    const seen: string[] = [];
    for (let query: string | null = '?region=07&limit=50'; query !== null;) {
      const { items, nextCursor } = await centres(query);
      seen.push(...items.map(({ id }) => id));
      query = nextCursor === null ? null : `?region=07&limit=50&cursor=${nextCursor}`;
    }
    expect(seen).toHaveLength(135);
    expect(new Set(seen).size).toBe(135);
    const { code } = await read<Refusal>('/centres?cursor=nonsense', 400);
    expect(code).toBe('malformed-cursor');
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=ten', '/limit'],
    ['near=91,0', '/near'],
    ['near=56.48', '/near'],
    ['near=56.48,84.95,1', '/near'],
    ['region=Tomsk', '/region'],
    ['withFree=maybe', '/withFree'],
    ['page=2', '/page'],
    ['q=a&q=b', '/q'],
  ])('refuses ?%s and names the member', async (query, pointer) => {
    expect(await read(`/centres?${query}`, 400)).toMatchObject({
      code: 'malformed-request',
      errors: [{ pointer }],
    });
  });

  it('refuses more than a hundred letters of a search', async () => {
    const { errors } = await read<Refusal>(`/centres?q=${'a'.repeat(101)}`, 422);
    expect(errors).toEqual([expect.objectContaining({ pointer: '/q', code: 'too-long' })]);
  });

  it('shows one centre with the days off ahead and the settings the public needs', async () => {
    const { id } = await kozhevnikovo();
    const answer = await test.agent.get(`/api/v1/centres/${id}?service=account-recovery`).expect(200);
    expect(answer.body).toMatchObject({
      id,
      nextFree: '2026-11-23T09:45:00+07:00',
      ...{ accessibility: {}, accessibilityNote: null },
      settings: {
        slotMinutes: 15,
        horizonDays: 14,
        noticeMinutes: 30,
        holdMinutes: 5,
        arriveEarlyMinutes: 30,
        arriveLateMinutes: 15,
      },
    });
    expect((answer.body as { daysOff: object[] }).daysOff[0]).toEqual({
      date: '2026-12-31',
      kind: 'day-off',
      name: 'Перенесённый выходной',
    });
    const etag = answer.headers['etag'] ?? '';
    await test.agent
      .get(`/api/v1/centres/${id}?service=account-recovery`)
      .set('if-none-match', etag)
      .expect(304);
  });

  it('answers 404 for a centre there is not, 400 for what is no id', async () => {
    const { code } = await read<Refusal>('/centres/01a209fd-6af7-715c-8738-82c809e409a6', 404);
    expect(code).toBe('centre-not-found');
    await test.agent.get('/api/v1/centres/1').expect(400);
  });

  it('says of a centre without published hours only whom to call', async () => {
    const { items } = await centres(`?region=07&q=${encodeURIComponent('Бедык')}`);
    expect(items).toEqual([
      expect.objectContaining({
        settlement: 'Бедык',
        hours: null,
        nextFree: null,
        phone: '8 (800) 100-32-82',
      }),
    ]);
  });
});
