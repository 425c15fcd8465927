import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Test } from 'supertest';
import { sql } from '../../src/common/database/sql.ts';
import { OpenFiles } from '../../src/open-data/open-files.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, hold } from '../support/book.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre, weekOf } from '../support/sample-centre.ts';

const SITE = 'https://okno.example';
const OPEN = '/api/v1/open-data';
const DEEP_LINK = 'http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link';
const A_MINUTE = 60_000;

let okno: TestApp;
let village: string;
let town: string;

beforeAll(async () => {
  okno = await createTestApp({ config: { publicUrl: SITE } });
  await addCatalogue(okno);
  village = await addCentre(okno, {
    ...{ code: '70-901', name: '=Отдел, "Пробный"', phone: '+7 (3822) 60-29-99', settlement: 'Пробное' },
    address: 'с. Пробное, ул. Пробная, д. 1',
    location: { lat: 56.48, lon: 84.95, exact: false },
    week: weekOf(['10:00', '10:30'], [], [3]),
    settings: { horizonDays: 3 },
  });
  town = await addCentre(okno, { code: '70-902', name: 'Отдел без часов', week: null });
  await okno.database.rows(sql`update centre set demo = true where id = ${village}`);
  await okno.app.listen(0, '127.0.0.1');
});
afterAll(() => okno.close());

const get = (file: string): Test => okno.agent.get(`${OPEN}/${file}`).set('accept-encoding', 'gzip');
const text = async (file: string): Promise<string> => {
  const answer = await get(file)
    .buffer(true)
    .parse((stream, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => done(null, Buffer.concat(pieces).toString()));
    })
    .expect(200);
  return answer.body as string;
};
const FILES = [
  ...['$bulk-publish', '70/locations.ndjson', '70/schedules.ndjson', '70/slots.ndjson', '70/centres.csv'],
  ...['70/centres-without-location.csv', '70/centres.geojson', 'all/centres.csv', 'all/centres.geojson'],
];
const DECODE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  ...{ identity: (bytes) => bytes, gzip: (bytes) => gunzipSync(bytes) },
  br: (bytes) => brotliDecompressSync(bytes),
};
/** The answer byte for byte: what helps to read answers decodes them and says nothing. */
async function raw(file: string, headers: Readonly<Record<string, string>>) {
  const { port } = okno.app.getHttpServer().address() as AddressInfo;
  const address = { host: '127.0.0.1', port, path: `${OPEN}/${file}`, headers };
  const [answer] = (await once(http.get(address), 'response')) as [http.IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
}
const lines = async (file: string): Promise<unknown[]> =>
  (await text(file))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
const slot = (service: string, time: string, end: string, minute: string): unknown => ({
  resourceType: 'Slot',
  id: `70-901.${service}.20261125T${minute}Z`,
  schedule: { reference: `Schedule/${village}.${service}` },
  status: 'free',
  start: `2026-11-25T${time}:00+07:00`,
  end: `2026-11-25T${end}:00+07:00`,
  extension: [{ url: DEEP_LINK, valueUrl: `${SITE}/book/${service}/time?centre=${village}&date=2026-11-25` }],
});

describe('the bulk feed', () => {
  it('says in its manifest what there is to fetch, by region', async () => {
    const manifest = await get('$bulk-publish').expect(200).expect('access-control-allow-origin', '*');
    const extension = { state: ['70'], region: 'Томская область' };
    const file = (type: string, name: string): unknown => ({
      type,
      url: `${SITE}${OPEN}/70/${name}`,
      extension,
    });
    expect(manifest.body).toEqual({
      transactionTime: new Date(okno.clock.now()).toISOString(),
      request: `${SITE}${OPEN}/$bulk-publish`,
      output: [
        file('Location', 'locations.ndjson'),
        file('Schedule', 'schedules.ndjson'),
        file('Slot', 'slots.ndjson'),
      ],
      error: [],
    });
  });

  it('tells a centre by its facts, marked when its hours are examples, and what is not known not at all', async () => {
    expect(await lines('70/locations.ndjson')).toEqual([
      {
        resourceType: 'Location',
        id: village,
        meta: { tag: [{ system: `${SITE}/open-data#demo`, code: 'demo' }] },
        identifier: [{ system: `${SITE}/open-data#code`, value: '70-901' }],
        status: 'active',
        name: '=Отдел, "Пробный"',
        telecom: [{ system: 'phone', value: '+7 (3822) 60-29-99' }],
        address: {
          ...{ text: 'с. Пробное, ул. Пробная, д. 1', line: ['с. Пробное, ул. Пробная, д. 1'] },
          ...{ city: 'Пробное', district: 'Пробный район', state: 'Томская область', country: 'RU' },
        },
        position: { longitude: 84.95, latitude: 56.48 },
        hoursOfOperation: [{ daysOfWeek: ['wed'], openingTime: '10:00:00', closingTime: '10:30:00' }],
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'Asia/Tomsk' },
          { url: `${SITE}/open-data#exact`, valueBoolean: false },
          { url: `${SITE}/open-data#page`, valueUrl: `${SITE}/centres/70-901` },
        ],
      },
      {
        resourceType: 'Location',
        id: town,
        identifier: [{ system: `${SITE}/open-data#code`, value: '70-902' }],
        status: 'active',
        name: 'Отдел без часов',
        address: { district: 'Пробный район', state: 'Томская область', country: 'RU' },
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'Asia/Tomsk' },
          { url: `${SITE}/open-data#page`, valueUrl: `${SITE}/centres/70-902` },
        ],
      },
    ]);
  });

  it('has a schedule for each service of a centre, none where nothing can ever be booked', async () => {
    const schedule = (code: string, display: string): unknown => ({
      resourceType: 'Schedule',
      id: `${village}.${code}`,
      meta: { tag: [{ system: `${SITE}/open-data#demo`, code: 'demo' }] },
      active: true,
      serviceType: [{ coding: [{ system: `${SITE}/open-data#service`, code, display }] }],
      actor: [{ reference: `Location/${village}` }],
    });
    const schedules = (await lines('70/schedules.ndjson')) as {
      serviceType: { coding: { display: string }[] }[];
    }[];
    const titles = schedules.map(({ serviceType }) => serviceType[0]?.coding[0]?.display ?? '');
    expect(titles.every((title) => /[а-яё]/i.test(title))).toBe(true);
    expect(schedules).toEqual([schedule(RECOVERY, titles[0] ?? ''), schedule(CONFIRMATION, titles[1] ?? '')]);
  });

  it('tells the times that can be held now, each with its page, and never how many places', async () => {
    expect(await lines('70/slots.ndjson')).toEqual([
      slot(RECOVERY, '10:00', '10:15', '0300'),
      slot(RECOVERY, '10:15', '10:30', '0315'),
      slot(CONFIRMATION, '10:00', '10:15', '0300'),
      slot(CONFIRMATION, '10:15', '10:30', '0315'),
    ]);
  });
});

describe('the directory', () => {
  const HEAD =
    '\uFEFFid,code,name,kind,region_code,region,municipality,settlement,address,latitude,longitude,location_exact,time_zone,phone,hours,services,demo,page';

  it('is a table in which nothing is a formula', async () => {
    const unknown = `${town},70-902,Отдел без часов,branch,70,Томская область,Пробный район,,,,,,Asia/Tomsk,,,,false,${SITE}/centres/70-902`;
    const known =
      `${village},70-901,"'=Отдел, ""Пробный""",branch,70,Томская область,Пробный район,Пробное,` +
      `"с. Пробное, ул. Пробная, д. 1",56.48,84.95,false,Asia/Tomsk,'+7 (3822) 60-29-99,We 10:00-10:30,` +
      `${RECOVERY} ${CONFIRMATION},true,${SITE}/centres/70-901`;
    expect(await text('all/centres.csv')).toBe(`${[HEAD, known, unknown].join('\r\n')}\r\n`);
    expect(await text('70/centres-without-location.csv')).toBe(`${[HEAD, unknown].join('\r\n')}\r\n`);
  });

  it('is a map of the centres whose point is known, which says whether it is the door', async () => {
    expect(JSON.parse(await text('all/centres.geojson'))).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: village,
          geometry: { type: 'Point', coordinates: [84.95, 56.48] },
          properties: {
            ...{ code: '70-901', name: '=Отдел, "Пробный"', kind: 'branch', municipality: 'Пробный район' },
            ...{ settlement: 'Пробное', address: 'с. Пробное, ул. Пробная, д. 1', timeZone: 'Asia/Tomsk' },
            ...{ phone: '+7 (3822) 60-29-99', demo: true, region: '70', regionName: 'Томская область' },
            hours: [{ weekday: 3, opens: '10:00', closes: '10:30' }],
            ...{ exact: false, services: [RECOVERY, CONFIRMATION], page: `${SITE}/centres/70-901` },
          },
        },
      ],
    });
  });
});

describe('the page of open data', () => {
  it.each(['', '/en'])(
    'names every column of the table and says the licence is not chosen (%s)',
    async (prefix) => {
      const page = await okno.agent.get(`${prefix}/open-data`).expect(200);
      const fields = [...page.text.matchAll(/<code>(\w+)<\/code>/g)].map(([, field]) => field);
      const [head = ''] = (await text('all/centres.csv')).split('\r\n');
      expect(`\uFEFF${fields.join(',')}`).toBe(head);
      expect(page.text).toContain(prefix === '' ? 'ещё не выбрала' : 'has not chosen a licence');
      expect(page.text).not.toContain('id="unplaced"');
    },
  );

  it('lists the centres of a region whose coordinates are not known', async () => {
    const page = await okno.agent.get('/open-data').query({ region: '70' }).expect(200);
    const table = page.text.slice(page.text.indexOf('id="unplaced"'));
    expect(table).toContain('<td>70-902</td>');
    expect(table.slice(0, table.indexOf('</table>'))).not.toContain('70-901');
    await okno.agent.get('/open-data').query({ region: '99' }).expect(200);
  });
});

describe('the tag of a file', () => {
  const tags = async (): Promise<readonly (string | undefined)[]> => {
    const files = ['$bulk-publish', '70/locations.ndjson', '70/slots.ndjson', 'all/centres.csv'];
    const tagged: (string | undefined)[] = [];
    for (const file of files) tagged.push((await get(file).expect(200)).headers['etag']);
    return tagged;
  };

  it('stays while the content does, though it is made anew, and answers 304 with the date of the last change', async () => {
    const [manifest, locations, slots, table] = await tags();
    const made = new Date(okno.clock.now()).toUTCString();
    okno.clock.advance(A_MINUTE);
    expect(await tags()).toEqual([manifest, locations, slots, table]);
    const again = await get('70/slots.ndjson')
      .set('if-none-match', slots ?? '')
      .expect(304);
    expect(again.text).toBe('');
    expect(again.headers['last-modified']).toBe(made);
    await get('70/slots.ndjson').set('if-modified-since', made).expect(304);
    await get('70/slots.ndjson')
      .set('if-modified-since', new Date(Date.parse(made) - 1000).toUTCString())
      .expect(200);
    await get('$bulk-publish')
      .set('if-none-match', manifest ?? '')
      .expect(304);
  });

  it('is another when a place is taken, of the times and the manifest alone', async () => {
    const before = await tags();
    await hold(okno, village, at('2026-11-25T10:00:00+07:00'));
    expect(await tags()).toEqual(before);
    okno.clock.advance(A_MINUTE);
    const after = await tags();
    expect(after.map((tag, index) => tag === before[index])).toEqual([false, true, false, true]);
    const manifest = await get('$bulk-publish').expect(200);
    expect((manifest.body as { transactionTime: string }).transactionTime).toBe(
      new Date(okno.clock.now()).toISOString(),
    );
    expect(manifest.headers['last-modified']).toBe(new Date(okno.clock.now()).toUTCString());
    expect(await lines('70/slots.ndjson')).toEqual([
      slot(RECOVERY, '10:15', '10:30', '0315'),
      slot(CONFIRMATION, '10:15', '10:30', '0315'),
    ]);
  });

  it.each(FILES)('is of the encoding that is sent, and the content decodes to the same: %s', async (file) => {
    const plain = await raw(file, { 'accept-encoding': 'identity' });
    expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
    expect(plain.bytes.length).toBeGreaterThan(0);
    for (const accepted of [undefined, 'gzip', 'gzip;q=0', '*', 'br', 'gzip, deflate, br, zstd']) {
      const asked = accepted === undefined ? {} : { 'accept-encoding': accepted };
      const { status, headers, bytes } = await raw(file, asked);
      const encoding = headers['content-encoding'] ?? 'identity';
      expect([accepted, status, DECODE[encoding]?.(bytes).toString()]).toEqual([
        ...[accepted, 200, plain.bytes.toString()],
      ]);
      if (encoding !== 'identity') expect(accepted).toContain(encoding);
      const known = await raw(file, { ...asked, 'if-none-match': headers.etag ?? '' });
      expect([known.status, known.bytes.length, known.headers.etag]).toEqual([304, 0, headers.etag]);
      expect(known.headers['content-encoding']).toBeUndefined();
      const other = await raw(file, { ...asked, 'if-none-match': '"of another content"' });
      expect(other.status).toBe(200);
    }
  });

  it('stays with its content when somebody cleans the folder of temporary files', async () => {
    const before = await raw('70/centres.csv', {});
    const { spooled } = await okno.get(OpenFiles).file('centres.csv', '70');
    await rm(path.dirname(spooled['path']), { recursive: true });
    expect(await raw('70/centres.csv', {})).toMatchObject({ status: 200, bytes: before.bytes });
    const packed = await raw('70/centres.csv', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.bytes)).toEqual(before.bytes);
  });

  it('is of the encoding, and the content the same in both', async () => {
    const packed = await get('70/locations.ndjson').expect(200).expect('content-encoding', 'gzip');
    const plain = await okno.agent
      .get(`${OPEN}/70/locations.ndjson`)
      .set('accept-encoding', 'identity')
      .buffer(true)
      .parse((stream, done) => {
        let body = '';
        stream.on('data', (piece: Buffer) => (body += piece.toString()));
        stream.on('end', () => done(null, body));
      })
      .expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['etag']).toBe((plain.headers['etag'] as string).replace(/"$/, '-gzip"'));
    expect(plain.body).toBe(await text('70/locations.ndjson'));
    expect(plain.headers['vary']).toBe('accept-encoding');
    expect(plain.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
  });
});

describe('who may read it', () => {
  it('is any page of any site, by GET alone, and nothing else of the API', async () => {
    const leave = await okno.agent.options(`${OPEN}/70/slots.ndjson`).expect(204);
    expect(leave.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'if-none-match, if-modified-since',
    });
    expect(leave.headers['access-control-allow-credentials']).toBeUndefined();
    const slots = await okno.agent
      .get('/api/v1/regions')
      .set('origin', 'https://elsewhere.example')
      .expect(200);
    expect(slots.headers['access-control-allow-origin']).toBeUndefined();
    await okno.agent.post(`${OPEN}/70/slots.ndjson`).send({}).expect(405);
  });

  it('is told by name of a region without centres, and of a feed of the whole country', async () => {
    for (const file of ['01/slots.ndjson', 'all/slots.ndjson', 'all/locations.ndjson']) {
      const answer = await get(file).expect(404);
      expect(answer.body).toMatchObject({ code: 'no-open-data' });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
    }
    await get('7/slots.ndjson').expect(400);
  });

  it('is asked to come later when one address asks for everything again and again', async () => {
    const limited = await createTestApp({ url: okno.url, config: { rateLimits: true }, clock: okno.clock });
    const ask = (): Test => limited.agent.get(`${OPEN}/01/slots.ndjson`);
    for (let asked = 0; asked < 600; asked += 1) await ask().expect(404);
    await ask().expect(429).expect('retry-after', /^\d+$/);
    await limited.close();
  });
});
