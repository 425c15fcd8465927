import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import type { ImportDetailView } from '../../src/exchange/exchange.view.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { IMPORTS, applied, compared, rowsOf, sendFile } from '../support/imports.ts';
import { addCatalogue } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const DIRTY = readFileSync('test/support/lists/admin-import-dirty.csv');

interface Office {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly version: number;
}

describe('bringing in a list of centres', () => {
  let test: TestApp;
  let admin: TestStaff;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    admin = await staffOf(test, { role: 'region-administrator' });
  });
  afterAll(() => test.close());

  const offices = (): Promise<Office[]> =>
    test.database.rows(
      sql`select name, address, phone, version from centre where region_code = '70' order by code`,
    );
  const slots = async (name: string): Promise<number> => {
    const [row] = await test.database.rows<{ count: number }>(sql`
      select count(*)::int as count
      from slot s
      join centre c on c.id = s.centre_id
      where c.name = ${name}`);
    return row?.count ?? 0;
  };

  it('keeps the file and guesses its columns, the misspelt one too', async () => {
    const uploaded = await sendFile(admin.agent, DIRTY, 'Список МФЦ.csv').expect(201);
    const body = uploaded.body as ImportDetailView;
    expect(body).toMatchObject({
      ...{ name: 'Список МФЦ.csv', state: 'columns', columnsFrom: 'guess', encoding: 'utf-8' },
      columns: [null, null, 'address', 'name', 'phone', null, null, null, 'hours', null, 'coordinates'],
      counts: { all: 5, new: 0 },
    });
    expect(body.samples[0]?.[3]).toBe('МФЦ  г. Донецк');
    expect(await offices()).toEqual([]);
  });

  it('shows what would be done, and does nothing yet', async () => {
    const { id, state, counts } = await compared(admin.agent, DIRTY);
    expect([state, counts]).toMatchObject(['compared', { new: 5, changed: 0, missing: 0, refused: 0 }]);
    const [first, second] = await rowsOf(admin.agent, id);
    expect(first).toMatchObject({ number: 2, kind: 'new', name: 'МФЦ г. Донецк', taken: true });
    expect(second?.notes.map(({ words }) => words)).toContain('день назван без часов, пропущен');
    expect(await offices()).toEqual([]);
  });

  it('makes the new centres with window, services, week and slots', async () => {
    const { id } = await compared(admin.agent, DIRTY);
    const done = await applied(test, admin.agent, id);
    expect([done.state, done.counts]).toMatchObject(['done', { applied: 5, failed: 0, left: 0 }]);
    expect(await offices()).toMatchObject([
      { name: 'МФЦ г. Донецк', address: 'г. Донецк, ул. Челюскинцев, 167', phone: '119' },
      { name: 'МФЦ Тельманово' },
      { name: 'МФЦ без координат' },
      { name: 'МФЦ по городу Волноваха' },
      { name: 'ТОСП с. Красная Поляна МФЦ г. Волноваха' },
    ]);
    expect(await slots('МФЦ г. Донецк')).toBeGreaterThan(500);
    expect(await slots('МФЦ без координат')).toBe(0);
  });

  it('changes nothing when the same file comes again', async () => {
    const { id, counts } = await compared(admin.agent, DIRTY);
    expect(counts).toMatchObject({ same: 5, new: 0, changed: 0 });
    const before = await offices();
    expect((await applied(test, admin.agent, id)).counts).toMatchObject({ applied: 0, left: 5 });
    expect(await offices()).toEqual(before);
  });

  it('leaves an edit by hand alone, shows it, and overwrites it when it is ticked', async () => {
    await test.database.rows(sql`update centre set address = 'со двора' where name = 'МФЦ Тельманово'`);
    const first = await compared(admin.agent, DIRTY);
    expect(first.counts).toMatchObject({ changed: 1, byHand: 1 });
    const [row] = await rowsOf(admin.agent, first.id, 'by-hand');
    expect(row?.changes).toEqual([
      { field: 'address', before: 'со двора', after: 'пгт Тельманово, ул. Ленина, 140', byHand: true },
    ]);
    expect((await applied(test, admin.agent, first.id)).counts).toMatchObject({ applied: 0, left: 5 });
    expect((await offices())[1]?.address).toBe('со двора');

    const { id } = await compared(admin.agent, DIRTY);
    await admin.agent
      .post(`${IMPORTS}/${id}/choices`)
      .send({ rows: [{ number: row?.number, overwrite: ['address'] }], all: [] })
      .expect(200);
    expect((await applied(test, admin.agent, id)).counts).toMatchObject({ applied: 1 });
    expect((await offices())[1]?.address).toBe('пгт Тельманово, ул. Ленина, 140');
  });

  it('changes one weekday and leaves the other six', async () => {
    const { id } = await compared(admin.agent, 'название;вт\nМФЦ г. Донецк;10:00-12:00\n');
    const [row] = await rowsOf(admin.agent, id, 'changed');
    expect(row?.changes.map(({ field }) => field)).toEqual(['tue']);
    await applied(test, admin.agent, id);
    const [week] = await test.database.rows<{ week: Record<string, { work: unknown }> }>(sql`
      select w.week
      from centre_week w
      join centre c on c.id = w.centre_id
      where c.name = 'МФЦ г. Донецк'
      order by w.valid_from desc
      limit 1`);
    expect([week?.week['1']?.work, week?.week['2']?.work, week?.week['4']?.work]).toEqual([
      [['08:00', '17:00']],
      [['10:00', '12:00']],
      [['10:00', '19:00']],
    ]);
  });

  it('closes an office missing from the file only when that is chosen, and never deletes it', async () => {
    const list = 'название\nМФЦ г. Донецк\nМФЦ Тельманово\nМФЦ без координат\nМФЦ по городу Волноваха\n';
    const first = await compared(admin.agent, list);
    expect(first.counts).toMatchObject({ same: 4, missing: 1 });
    await applied(test, admin.agent, first.id);
    const closed = () => test.database.rows(sql`select name from centre where closed_at is not null`);
    expect(await closed()).toEqual([]);

    const { id } = await compared(admin.agent, list);
    await admin.agent
      .post(`${IMPORTS}/${id}/choices`)
      .send({ rows: [], all: [{ kind: 'missing', taken: true }] });
    expect((await applied(test, admin.agent, id)).counts).toMatchObject({ applied: 1 });
    expect(await closed()).toEqual([{ name: 'ТОСП с. Красная Поляна МФЦ г. Волноваха' }]);
    expect(await offices()).toHaveLength(5);
  });

  it('gives the refused rows with their reasons, to be corrected and sent again', async () => {
    const { id, counts } = await compared(
      admin.agent,
      'название;режим работы;заметка\nОтдел «Новый»;когда как;а\nОтдел «Второй»;пн 9-18;б\n',
    );
    expect(counts).toMatchObject({ refused: 1, new: 1 });
    const answer = await admin.agent.get(`${IMPORTS}/${id}/refused`).expect(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="refused-70.csv"');
    expect(answer.text).toBe(
      '\uFEFFназвание;режим работы;заметка;Причина отказа\r\nОтдел «Новый»;когда как;а;часы не поняты: «когда»\r\n',
    );
    const corrected = answer.text.replace('когда как', 'вт 10-14');
    expect((await compared(admin.agent, corrected)).counts).toMatchObject({ refused: 0, new: 1 });
  });

  it('remembers what a person said of the columns', async () => {
    const file = 'кто;где\nОтдел;ул. Мира, 1\n';
    const uploaded = await sendFile(admin.agent, file).expect(201);
    const { id } = uploaded.body as ImportDetailView;
    await admin.agent
      .put(`${IMPORTS}/${id}/columns`)
      .send({ columns: [null, 'address'] })
      .expect(422);
    await admin.agent
      .put(`${IMPORTS}/${id}/columns`)
      .send({ columns: ['name', 'address'] })
      .expect(200);
    expect((await sendFile(admin.agent, file)).body).toMatchObject({
      columnsFrom: 'memory',
      columns: ['name', 'address'],
    });
  });

  it('exports a list that changes nothing when it is brought in again', async () => {
    for (const format of ['csv', 'xlsx']) {
      const answer = await admin.agent
        .get('/api/v1/admin/regions/70/exports/centres')
        .query({ format })
        .buffer(true)
        .parse((response, done) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('end', () => done(null, Buffer.concat(pieces)));
        })
        .expect(200);
      const { counts } = await compared(admin.agent, answer.body as Buffer);
      expect(counts).toMatchObject({ same: 4, new: 0, changed: 0, missing: 0, refused: 0 });
    }
  });
});
