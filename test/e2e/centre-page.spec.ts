import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { EditSchedule } from '../../src/scheduling/plan/edit-schedule.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { countStatements } from '../support/counted-statements.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';
import { HOTLINE, addSampleTown } from '../support/sample-town.ts';
import type { SampleTown } from '../support/sample-town.ts';

const SITE = 'http://localhost:3000';

let okno: TestApp;
let town: SampleTown;

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  town = await addSampleTown(okno);
});
afterAll(() => okno.close());

const read = async (path: string): Promise<string> => (await okno.agent.get(path).expect(200)).text;
const dataOf = (html: string): Record<string, unknown> => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
};

describe('the page of a centre', () => {
  it.each([
    ['/centres/70-911', 'Ближайшее время: сегодня в 09:45', 'Понедельник', 'нет приёма', 'Паспорт'],
    ['/en/centres/70-911', 'Next free time: today at 09:45', 'Monday', 'closed', 'Passport'],
  ])('says it all without a script: %s', async (path, next, monday, closed, passport) => {
    const page = await read(path);
    expect(page).toContain('<h1>Отдел &lt;Первый> &amp; &quot;Главный&quot;</h1>');
    expect(page).toContain('Томская область, с.\u00a0Пробное, ул.\u00a0Пробная, д.\u00a01');
    expect(page).toContain(HOTLINE);
    for (const words of [next, monday, closed, passport, 'UTC+7']) expect(page).toContain(words);
    expect(page).toContain('09:00\u2060–\u206013:00, 14:00\u2060–\u206018:00');
    const english = path.startsWith('/en') ? '/en' : '';
    for (const service of [RECOVERY, CONFIRMATION])
      expect(page).toContain(`href="${english}/book/${service}/day?centre=${town.open}"`);
    expect(page).toContain(`<link rel="canonical" href="${SITE}${path}"/>`);
    expect(page).toMatch(/<meta name="description" content="[^"]{50,300}"/);
  });

  it('says what will differ soon', async () => {
    expect(await read('/centres/70-914')).toContain('27 ноября — приёма нет (Санитарный день)');
  });

  it('names days off in English where the lists know a name, and marks as Russian what an office wrote', async () => {
    const id = await addCentre(okno, { code: '70-917' });
    const off = (date: string, name: string) =>
      okno
        .get(EditSchedule)
        .run(id, { kind: 'add-day', day: { date, kind: 'day-off', name } as const }, 'test');
    await off('2026-11-26', 'День России');
    await off('2026-11-27', 'Санитарный день');
    const page = await read('/en/centres/70-917');
    expect(page).toMatch(/26 November[^<]*\(Russia Day\)/);
    expect(page).toMatch(/27 November[^<]*\(<span lang="ru">Санитарный день<\/span>\)/);
    expect(page).toContain('70-917: Tomsk Oblast.');
    const days = await read(`/en/book/${RECOVERY}/day?centre=${id}&view=calendar`);
    expect(days).toContain('27 November, <span lang="ru">Санитарный день</span>');
    expect(days).toContain('26 November, Russia Day');
  });

  it('tells of the places that open at 08:00 only while they have yet to', async () => {
    const [now, words] = [okno.clock.now(), 'Часть мест на сегодня центры открывают в 08:00'];
    const listAt = async (time: string): Promise<string> => {
      okno.clock.set(`2026-11-23T${time}:00+07:00`);
      return read(`/book/${RECOVERY}/centres?when=today`);
    };
    expect(await listAt('07:50')).toContain(words);
    expect(await listAt('08:00')).not.toContain(words);
    expect(await listAt('19:40')).not.toContain(words);
    okno.clock.set(now);
  });

  it('says what is not known, and whom to call', async () => {
    const page = await read('/centres/70-915');
    expect(page).toMatch(/График не опубликован, телефон <a [^>]*href="tel:88001003282"/);
    expect(page).toContain('Тихое');
    expect(page).not.toContain(`/day?centre=${town.unknown}`);
    expect(page).not.toContain('Понедельник');
  });

  it('may be kept for a minute by whoever has the same cookies', async () => {
    const first = await okno.agent
      .get('/centres/70-911')
      .expect(200)
      .expect('cache-control', 'public, max-age=60');
    expect(first.headers['vary']).toMatch(/cookie/i);
    await okno.agent.get('/centres/70-911').set('if-none-match', String(first.headers['etag'])).expect(304);
  });

  it.each(['70-999', 'nothing', '01a214a6-afce-721d-96ea-f3c239de2089', '%00', 'a'.repeat(90)])(
    'is a page of refusal for the code %s',
    async (code) => {
      const refused = await okno.agent.get(`/centres/${code}`).set('accept', 'text/html');
      expect([400, 404]).toContain(refused.status);
      expect(refused.headers['content-type']).toContain('text/html');
      expect(refused.text).toContain('<h1>');
    },
  );

  it('of one that does nothing yet leads to the nearest that can be booked', async () => {
    await addCentre(okno, { code: '70-918', week: null });
    const page = await read('/centres/70-918');
    expect(page).toContain('На сайте сюда пока не записать.');
    expect(page).toContain('Ближайшие центры, где места есть');
    expect(page).toContain(`/day?centre=${town.open}`);
  });

  it('costs five statements, six when it is full, and is light', async () => {
    const cost = (path: string) => countStatements(okno.database, () => read(path));
    expect(await cost('/centres/70-911')).toBe(5);
    expect(await cost('/centres/70-913')).toBe(6);
    expect(gzipSync(await read('/centres/70-911')).length).toBeLessThan(14 * 1024);
  });
});

describe('its structured data', () => {
  it('is a GovernmentOffice with its hours, its door and its days off', async () => {
    const data = dataOf(await read('/en/centres/70-911'));
    const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    const stretch = (weekday: string, opens: string, closes: string) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${weekday}`,
      opens,
      closes,
    });
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': `${SITE}/en/centres/70-911`,
      url: `${SITE}/en/centres/70-911`,
      name: 'Отдел <Первый> & "Главный"',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'RU',
        addressRegion: 'Томская область',
        addressLocality: 'Пробное',
        streetAddress: 'Томская область, с. Пробное, ул. Пробная, д. 1',
      },
      telephone: HOTLINE,
      geo: { '@type': 'GeoCoordinates', latitude: 56.48, longitude: 84.95 },
      openingHoursSpecification: weekdays.flatMap((weekday) => [
        stretch(weekday, '09:00', '13:00'),
        stretch(weekday, '14:00', '18:00'),
      ]),
    });
    const closed = dataOf(await read('/centres/70-914'))['specialOpeningHoursSpecification'];
    expect(closed).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        ...{ opens: '00:00', closes: '00:00', validFrom: '2026-11-27', validThrough: '2026-11-27' },
      },
    ]);
  });

  it('leaves out what is not known: hours, and the door where only the town is', async () => {
    const unknown = dataOf(await read('/centres/70-915'));
    expect(Object.keys(unknown).sort()).toEqual([
      '@context',
      '@id',
      '@type',
      'address',
      'name',
      'telephone',
      'url',
    ]);
    expect(dataOf(await read('/centres/70-912'))).not.toHaveProperty('geo');
  });

  it('ends no element of the page, whatever a name holds', async () => {
    expect(await read('/centres/70-911')).toContain('"name":"Отдел \\u003cПервый> & \\"Главный\\""');
  });
});

describe('search engines', () => {
  it('find every open centre in both languages in the map of the site', async () => {
    const map = await okno.agent
      .get('/sitemap.xml')
      .expect(200)
      .expect('content-type', /application\/xml/);
    const addresses = [...map.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
    for (const code of ['70-911', '70-912', '70-913', '70-914', '70-915']) {
      expect(addresses).toContain(`${SITE}/centres/${code}`);
      expect(addresses).toContain(`${SITE}/en/centres/${code}`);
    }
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(map.text).toContain(
        `hreflang="ru" href="${address.replace('/en', '').replace(/3000$/, '3000/')}"`,
      );
      await okno.agent.get(address.slice(SITE.length) || '/').expect(200);
    }
  });

  it('are told where it is, and kept off personal pages', async () => {
    const robots = await okno.agent
      .get('/robots.txt')
      .expect(200)
      .expect('content-type', /text\/plain/);
    expect(robots.text).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    for (const path of [
      '/visit',
      '/en/visit',
      '/b$',
      '/book/*/details',
      '/en/book/*/check',
      '/book/*/other-time',
      '/api/',
    ])
      expect(robots.text).toContain(`\nDisallow: ${path}\n`);
  });
});
