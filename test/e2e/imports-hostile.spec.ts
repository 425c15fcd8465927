import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { sql } from '../../src/common/database/sql.ts';
import type { ImportDetailView, ImportRowsView, ImportView } from '../../src/exchange/exchange.view.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { IMPORTS, applied, compared, rowsOf, sendFile } from '../support/imports.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const MEGABYTE = 1024 * 1024;

describe('files that are hostile or broken', () => {
  let test: TestApp;
  let admin: TestStaff;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    await test.transactions.run((tx) =>
      test.get(CentreRegistry).addRegion(tx, {
        ...{ code: '07', name: 'Кабардино-Балкарская Республика', timeZone: 'Europe/Moscow', hotline: null },
      }),
    );
    admin = await staffOf(test, { role: 'region-administrator' });
    await test.app.listen(0, '127.0.0.1');
  });
  afterAll(() => test.close());

  it('refuses a hundred megabytes while they come, in a plain sentence', async () => {
    const url = (await test.app.getUrl()).replace(/\/$/u, '');
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += MEGABYTE;
        if (sent > 100 * MEGABYTE) stream.close();
        else stream.enqueue(new Uint8Array(MEGABYTE).fill(0x61));
      },
    });
    const answer = await fetch(`${url}${IMPORTS}?name=big.csv`, {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      {
        code: 'file-too-large',
        detail: 'Файл списка может быть не больше 12 МБ. Уберите из него картинки и лишние листы.',
      },
    ]);
  });

  it('refuses a file that says it is too large before it comes', async () => {
    const answer = await admin.agent
      .post(IMPORTS)
      .query({ name: 'big.csv' })
      .set('content-type', 'application/octet-stream')
      .send(Buffer.alloc(13 * MEGABYTE, 0x61))
      .expect(413);
    expect(answer.body).toMatchObject({ code: 'file-too-large' });
  });

  it('keeps the small limit of every other route, and takes files nowhere else', async () => {
    const type = { 'content-type': 'application/octet-stream' };
    await admin.agent.post('/api/v1/holds').set(type).send(Buffer.from('x')).expect(415);
    await admin.agent.post(IMPORTS).query({ name: 'x' }).send({ not: 'a file' }).expect(415);
    await admin.agent
      .post(`${IMPORTS}`)
      .query({ name: 'x' })
      .set('content-type', 'text/plain')
      .send('a;b')
      .expect(415);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a header alone', Buffer.from('название;адрес\n'), 'only-header'],
    [
      'binary rubbish',
      Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919) % 256)),
      'not-a-table',
    ],
    ['half a zip', Buffer.from('PK\u0003\u0004half'), 'broken-xlsx'],
    ['a bomb', zipBomb(), 'unfolds-too-far'],
  ])('refuses %s', async (_, bytes, reason) => {
    const answer = await sendFile(admin.agent, bytes, 'x.xlsx').expect(422);
    expect(answer.body).toMatchObject({ code: 'file-unreadable', reason });
  });

  it('refuses a file of another region as a whole, and its rows one by one', async () => {
    const other = 'название;адрес\nФилиал;Кабардино-Балкарская Республика, г. Нальчик\n';
    const uploaded = await sendFile(admin.agent, other).expect(201);
    const { id, columns } = uploaded.body as ImportDetailView;
    const answer = await admin.agent.put(`${IMPORTS}/${id}/columns`).send({ columns }).expect(422);
    expect(answer.body).toMatchObject({ code: 'other-region-file' });
    const mixed = await compared(admin.agent, `${other}Отдел;Томская область, г. Томск\n`);
    expect(mixed.counts).toMatchObject({ refused: 1, new: 1 });
  });

  it('is not for an administrator of another region', async () => {
    const stranger = await staffOf(test, { role: 'region-administrator', regionCode: '07' });
    await sendFile(stranger.agent, 'название\nОтдел\n').expect(403);
    const { id } = await compared(admin.agent, 'название\nОтдел\n');
    await stranger.agent.get(`/api/v1/admin/regions/07/imports/${id}`).expect(404);
  });

  it('never computes a formula: refuses it as a text, takes its kept result, and writes none', async () => {
    const csv = await compared(admin.agent, 'название;адрес\n=HYPERLINK("x");а\nОтдел;@SUM(1)\n');
    expect(csv.counts).toMatchObject({ refused: 2 });
    const refused = await admin.agent.get(`${IMPORTS}/${csv.id}/refused`).expect(200);
    expect(refused.text).toContain(`"'=HYPERLINK(""x"")"`);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Лист').addRows([
      ['название', 'адрес'],
      ['Отдел', { formula: 'A1&"!"', result: 'ул. Мира, 1' }],
    ]);
    const { id } = await compared(admin.agent, Buffer.from(await book.xlsx.writeBuffer()));
    const [row] = await rowsOf(admin.agent, id);
    expect(row?.changes).toContainEqual({
      field: 'address',
      before: null,
      after: 'ул. Мира, 1',
      byHand: false,
    });
    expect(row?.notes.map(({ code }) => code)).toContain('formula-result');
  });

  it('says in the language of whoever reads why a row was refused when it was applied', async () => {
    const { id } = await compared(admin.agent, 'название\nОтдел сразу\n');
    await addCentre(test, { code: '70-811', name: 'Отдел сразу' });
    expect((await applied(test, admin.agent, id)).counts).toMatchObject({ failed: 1 });
    const said = async (language: string): Promise<string | undefined> => {
      const rows = await admin.agent
        .get(`${IMPORTS}/${id}/rows`)
        .query({ filter: 'refused' })
        .set('accept-language', language);
      return (rows.body as ImportRowsView).items[0]?.faults[0]?.words;
    };
    expect(await said('ru')).toMatch(/^Такое название уже есть: .*70-811/u);
    expect(await said('en')).toMatch(/70-811/u);
    expect(await said('en')).not.toMatch(/[а-яё]/iu);
    const file = await admin.agent.get(`${IMPORTS}/${id}/refused`).set('accept-language', 'en').expect(200);
    expect(file.text.split('\r\n')[1]).toBe(`Отдел сразу;${await said('en')}`);
  });

  it('tells how far it has come: at once, and when it is done', async () => {
    const { id } = await compared(admin.agent, 'название\nОтдел на глазах\n');
    const url = `${(await test.app.getUrl()).replace(/\/$/u, '')}${IMPORTS}/${id}/live`;
    const stream = await fetch(url, { headers: { cookie: admin.cookie } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const told = toldImports(stream);
    expect((await told.next()).value).toMatchObject({ id, state: 'compared', counts: { new: 1, done: 0 } });
    const done = await applied(test, admin.agent, id);
    let last: ImportView | null = null;
    while (last?.state !== 'done') last = (await told.next()).value ?? null;
    const { samples: _, ...short } = done;
    expect(last).toEqual(short);
    await told.return(null);
    await admin.agent.get(`${IMPORTS}/${id.replace(/^./u, 'f')}/live`).expect(404);
  });

  it('refuses a row whose office was changed meanwhile, and applies the others whole', async () => {
    const [one, two] = [
      await addCentre(test, { code: '70-801', name: 'Отдел один', address: 'а' }),
      await addCentre(test, { code: '70-802', name: 'Отдел два', address: 'а' }),
    ];
    const list = 'название;телефон\nОтдел один;8 (3822) 60-29-99\nОтдел два;8 (3822) 60-29-98\n';
    const { id } = await compared(admin.agent, list);
    await test.database.rows(sql`update centre set phone = '112' where id = ${one}`);
    const done = await applied(test, admin.agent, id);
    expect(done.counts).toMatchObject({ applied: 1, failed: 1 });
    const [row] = await rowsOf(admin.agent, id, 'refused');
    expect(row).toMatchObject({ centreId: one, faults: [{ code: 'changed-meanwhile' }] });
    const [other] = await test.database.rows(sql`select phone from centre where id = ${two}`);
    expect(other).toEqual({ phone: '8 (3822) 60-29-98' });
    await admin.agent.post(`${IMPORTS}/${id}/run`).expect(409);
  });
});

/** What a stream of events tells, one after another. */
async function* toldImports({ body }: Response): AsyncGenerator<ImportView, null> {
  let text = '';
  for await (const piece of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const events = `${text}${piece}`.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/mu.exec(event)?.[1];
      if (/^event: import$/mu.test(event) && data !== undefined) yield JSON.parse(data) as ImportView;
    }
  }
  return null;
}

/** A workbook of sixty megabytes of spaces in some kilobytes. */
function zipBomb(): Buffer {
  const [name, packed] = ['xl/workbook.xml', deflateRawSync(Buffer.alloc(60 * MEGABYTE, 0x20))];
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}
