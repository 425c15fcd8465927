import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { CONFIRMATION, RECOVERY, addCatalogue } from '../support/sample-centre.ts';
import { addFullCentre, addSampleTown } from '../support/sample-town.ts';
import type { SampleTown } from '../support/sample-town.ts';

const FIRST = '1 Отдел <Первый> & "Главный"';
const LIST = `/book/${RECOVERY}/centres`;

let okno: TestApp;
let town: SampleTown;

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  town = await addSampleTown(okno);
});
afterAll(() => okno.close());

const list = (query: Record<string, string> = {}): Promise<Response> =>
  okno.agent.get(LIST).query(query).expect(200);
/** Numbers and names of the cards, as read. */
const cards = ({ text }: Response): string[] =>
  [...text.matchAll(/<span class="number">(\d+)<\/span><a [^>]*>([^<]*)<\/a>/g)].map(
    ([, number, name]) =>
      `${number} ${name?.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')}`,
  );

describe('the list of centres', () => {
  it('says how many there are, and of each its hours in words and the next free time', async () => {
    const page = await list();
    expect(page.text).toContain('<h2>4 центра</h2>');
    expect(page.text).toContain('Принимает по вторникам, 10:00\u2060–\u206014:00');
    expect(page.text).toContain('Ближайшее время: завтра в 10:00');
    expect(page.text).toContain('Свободных мест сейчас нет');
  });

  it('knows today, this week and any day', async () => {
    expect(cards(await list({ when: 'today' }))).toEqual([FIRST]);
    expect(cards(await list({ when: 'week' }))).toEqual(['1 Отдел Второй', '2 Отдел <Первый> & "Главный"']);
    expect(cards(await list({ when: 'nonsense' }))).toHaveLength(4);
  });

  it('shows the earliest places where there are none that soon, and says so', async () => {
    const page = await list({ when: 'today', q: 'Пятницкое' });
    expect(page.text).toContain('На сегодня свободных мест нет');
    expect(cards(page)).toEqual(['1 Отдел Четвёртый']);
    expect(page.text).toContain('Ближайшее время: 4 декабря в 10:00');
  });

  it.each(['Пятницкое', 'Gznybwrjt', 'Pyatnitskoye'])(
    'finds the town typed as %j, as the API does',
    async (q) => {
      expect(cards(await list({ q }))).toEqual(['1 Отдел Четвёртый']);
      const answer = await okno.agent.get('/api/v1/centres').query({ q }).expect(200);
      const { items } = answer.body as { items: readonly { settlement: string }[] };
      expect(items.map(({ settlement }) => settlement)).toEqual(['Пятницкое']);
    },
  );

  it('is sorted by distance from a point, which its address holds to a hundredth of a degree only', async () => {
    await okno.agent
      .get(LIST)
      .query({ near: '56.612345,84.912345', when: 'week' })
      .expect(303)
      .expect('location', `${LIST}?near=56.61%2C84.91&when=week`);
    const page = await list({ near: '56.61,84.91' });
    expect(cards(page)[0]).toBe('1 Отдел Второй');
    expect(page.text).toContain('14,7 км');
    expect(page.text).toContain('value="56.61,84.91"');
  });

  it.each(['', '91,0', '1,2,3', 'x,y', ','])(
    'keeps its usual order for %j, which is no point',
    async (near) => {
      const page = await okno.agent.get(LIST).query({ near }).redirects(1).expect(200);
      expect(page.text).not.toContain(' км<');
    },
  );

  it('leads who is far from all known points to the towns', async () => {
    expect((await list({ near: '43.48,43.61' })).text).toContain('Найдите свой город:');
    expect((await list({ near: '56.48,84.95' })).text).not.toContain('Найдите свой город:');
  });

  it('goes on with the numbers on its next page', async () => {
    const page = await list({ from: '21', q: 'Вторниково' });
    expect(cards(page)).toEqual(['21 Отдел Второй']);
  });

  it('leads to the page of another service chosen in the form, with all that was typed', async () => {
    await okno.agent
      .get(LIST)
      .query({ service: CONFIRMATION, q: 'Пробное', when: 'week' })
      .expect(303)
      .expect(
        'location',
        `/book/${CONFIRMATION}/centres?q=%D0%9F%D1%80%D0%BE%D0%B1%D0%BD%D0%BE%D0%B5&when=week`,
      );
  });

  it('has a list of towns beside it, each a search', async () => {
    const page = await okno.agent.get(`/book/${RECOVERY}/towns`).expect(200);
    const towns = [...page.text.matchAll(/centres\?region=70&amp;q=[^"]+">([^<]+)</g)].map(
      ([, name]) => name,
    );
    expect(towns).toEqual(['Вторниково', 'Пробное', 'Пятницкое', 'Тихое']);
  });
});

describe('a full centre', () => {
  it('offers the nearest ones that are not, on its days and on its own page', async () => {
    await addFullCentre(okno, '70-916', 'Отдел Шестой');
    const days = await okno.agent.get(`/book/${RECOVERY}/day`).query({ centre: town.full }).expect(200);
    expect(days.text).toContain('Ближайшие центры, где места есть');
    expect(cards(days)).toEqual([FIRST, '2 Отдел Второй', '3 Отдел Четвёртый']);
    const own = await okno.agent.get('/centres/70-913').expect(200);
    expect(own.text).toContain('Мест здесь сейчас нет.');
    expect(cards(own)).toEqual(cards(days));
  });
});

describe('the API', () => {
  it('takes freeDays: within so many of the centre’s own days', async () => {
    const codes = async (freeDays: string) => {
      const answer = await okno.agent
        .get('/api/v1/centres')
        .query({ freeDays, service: RECOVERY })
        .expect(200);
      return (answer.body as { items: { code: string }[] }).items.map(({ code }) => code).sort();
    };
    expect(await codes('1')).toEqual(['70-911']);
    expect(await codes('2')).toEqual(['70-911', '70-912']);
    expect(await codes('11')).toEqual(['70-911', '70-912']);
    expect(await codes('12')).toEqual(['70-911', '70-912', '70-914']);
    for (const wrong of ['0', '63', 'x'])
      await okno.agent.get('/api/v1/centres').query({ freeDays: wrong }).expect(400);
  });
});
