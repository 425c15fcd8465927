import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { sql } from '../../src/common/database/sql.ts';
import { MakeSums } from '../../src/reports/make-sums.service.ts';
import type { components } from '../../web/office/api/schema.d.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

type Answer = components['schemas']['ReportView'];

const DAY = '2026-11-24';
const SPAN = `from=${DAY}&to=${DAY}&grouping=day`;
const NOTHING = {
  ...{ booked: 0, bySite: 0, byHotline: 0, byDesk: 0, movedIn: 0, movedOut: 0, movedByStaff: 0 },
  ...{
    cancelledByApplicant: 0,
    cancelledByCentre: 0,
    absent: 0,
    missedCall: 0,
    came: 0,
    open: 0,
    reserveUsed: 0,
  },
  ...{ arrived: 0, late: 0, served: 0, refused: 0, referred: 0, waits: 0, waitsOver: 0 },
  ...{ waitMedianMinutes: null, waitP95Minutes: null, waitOverShare: null, serviceMedianMinutes: null },
  ...{ absentShare: null, places: 0, reservePlaces: 0, reserveUsedShare: null },
};

describe('reports', () => {
  let okno: TestApp;
  let north: string;
  let south: string;
  let region: TestStaff;
  let head: TestStaff;

  beforeAll(async () => {
    okno = await createTestApp({ now: `${DAY}T08:20:00+07:00` });
    await addCatalogue(okno);
    const elsewhere = { code: '07', name: 'Другой регион', timeZone: 'Europe/Moscow', hotline: null };
    await okno.transactions.run((tx) => okno.get(CentreRegistry).addRegion(tx, elsewhere));
    // A name that a spreadsheet would run.
    north = await addCentre(okno, { name: '=HYPERLINK("http://x")', municipality: '+Северный район' });
    south = await addCentre(okno, { code: '70-902', municipality: 'Южный район' });
    await arrive(okno, await book(okno, north, at(`${DAY}T09:00:00+07:00`), person(1)));
    await okno.get(MakeSums).run();
    region = await staffOf(okno, { role: 'region-administrator', regionCode: '70' });
    head = await staffOf(okno, { role: 'centre-head', centreId: north });
  });
  afterAll(() => okno.close());

  async function read({ agent }: TestStaff, address: string): Promise<Answer> {
    return (await agent.get(`/api/v1/admin/${address}`).expect(200)).body as Answer;
  }

  it('are one whole answer', async () => {
    const body = await read(head, `centres/${north}/reports?${SPAN}`);
    const line = { ...NOTHING, booked: 1, bySite: 1, came: 1, arrived: 1, absentShare: 0, places: 36 };
    const day = { ...line, reserveUsedShare: null };
    expect(body).toEqual({
      name: '=HYPERLINK("http://x")',
      ...{ from: DAY, to: DAY, madeAt: null, demo: false, promisedMinutes: 15, total: day },
      late: { waits: 0, medianMinutes: null },
      lead: { bookings: 1, medianDays: 0, days: [{ value: 0, times: 1 }] },
      periods: [{ key: DAY, ...day }],
      centres: [{ id: north, name: '=HYPERLINK("http://x")', district: '+Северный район', ...day }],
      districts: [{ key: '+Северный район', ...day }],
      services: [
        { key: 'account-recovery', ...day, places: null, reservePlaces: null, reserveUsedShare: null },
      ],
      hours: [
        { weekday: 2, hour: 8, booked: 0, arrived: 1, waits: 0, waitsOver: 0 },
        { weekday: 2, hour: 9, booked: 1, arrived: 0, waits: 0, waitsOver: 0 },
      ],
      weekdays: [{ weekday: 2, days: 1 }],
      windows: [],
      triage: {
        ends: ['recover', 'recover-by-snils', 'visit', 'visit-today'].map((end) => ({ end, reached: 0 })),
        ...{ reached: 0, helpedWithoutVisit: 0, helpedShare: null },
      },
      places: [{ id: north, name: '=HYPERLINK("http://x")', district: '+Северный район' }],
    });
  });

  it('show a region all of its centres, and where the questions led', async () => {
    await okno.database.rows(sql`
      insert into triage_end (day, end_code, reached)
      values (${DAY}, 'recover', 3), (${DAY}, 'visit', 1), ('2026-11-25', 'visit', 9)`);
    const body = await read(region, `regions/70/reports?${SPAN}`);
    expect(body.centres.map(({ id, booked }) => [id, booked]).sort()).toEqual(
      [
        [north, 1],
        [south, 0],
      ].sort(),
    );
    expect(body.name).toBe('Томская область');
    const english = await region.agent
      .get(`/api/v1/admin/regions/70/reports?${SPAN}`)
      .set('accept-language', 'en')
      .expect(200);
    expect((english.body as Answer).name).toBe('Tomsk Oblast');
    expect(body.triage).toMatchObject({ reached: 4, helpedWithoutVisit: 3, helpedShare: 0.75 });
    const narrow = await read(region, `regions/70/reports?${SPAN}&centre=${south}&service=account-recovery`);
    expect(narrow.total).toEqual({ ...NOTHING, places: null, reservePlaces: null });
    expect(narrow.places).toHaveLength(2);
  });

  it('show a head their own centre and nobody else’s, also in files', async () => {
    for (const address of [`centres/${south}/reports`, 'regions/70/reports', 'regions/07/reports'])
      for (const file of ['', '/table.csv', '/tables.xlsx'])
        await head.agent.get(`/api/v1/admin/${address}${file}?${SPAN}`).expect(403);
    await region.agent.get(`/api/v1/admin/regions/07/reports?${SPAN}`).expect(403);
    await region.agent.get(`/api/v1/admin/centres/${south}/reports?${SPAN}`).expect(200);
    const clerk = await staffOf(okno, { role: 'operator', centreId: north });
    await clerk.agent.get(`/api/v1/admin/centres/${north}/reports?${SPAN}`).expect(403);
  });

  it('of a region never reach a centre of another, whatever is asked for', async () => {
    const other = await staffOf(okno, { role: 'region-administrator', regionCode: '07' });
    const body = await read(other, `regions/07/reports?${SPAN}&centre=${north}`);
    expect([body.total, body.centres, body.windows, body.places]).toEqual([NOTHING, [], [], []]);
  });

  it('refuse what is no date, no grouping, and more than a year', async () => {
    const ask = (query: string) => region.agent.get(`/api/v1/admin/regions/70/reports?${query}`);
    await ask(`from=2026-02-30&to=${DAY}&grouping=day`).expect(400);
    await ask(`from=${DAY}&to=${DAY}&grouping=hour`).expect(400);
    await ask(`${SPAN}&centre=x`).expect(400);
    const refused = await ask('from=2025-01-01&to=2026-11-24&grouping=day').expect(422);
    expect(refused.body).toMatchObject({ code: 'span-too-long' });
  });

  it('are files in which no name is run as a formula', async () => {
    const csv = await region.agent
      .get(`/api/v1/admin/regions/70/reports/table.csv?${SPAN}&table=centres`)
      .expect(200)
      .expect('content-type', 'text/csv; charset=utf-8')
      .expect('content-disposition', `attachment; filename="okno-70-${DAY}-${DAY}-centres.csv"`);
    expect(csv.text.startsWith(`\uFEFFТомская область: ${DAY} – ${DAY}\r\nЦентр;Район;Записались;`)).toBe(
      true,
    );
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")";'+Северный район;1;`);
    const english = await head.agent
      .get(`/api/v1/admin/centres/${north}/reports/table.csv?${SPAN}&language=en&service=account-recovery`)
      .expect(200);
    const title = `"'=HYPERLINK(""http://x""), Gosuslugi account recovery: ${DAY} – ${DAY}"`;
    expect(english.text.startsWith(`\uFEFF${title}\r\nFrom day;Booked;`)).toBe(true);
    const xlsx = await head.agent
      .get(`/api/v1/admin/centres/${north}/reports/tables.xlsx?${SPAN}`)
      .buffer()
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    expect((xlsx.body as Buffer).subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('say that they are a demonstration when any of their days is', async () => {
    await okno.database.rows(sql`
      insert into demo_day (centre_id, local_date, visits)
      values (${south}, ${DAY}, 0)`);
    const ask = async (staff: TestStaff, address: string): Promise<boolean> =>
      (await read(staff, `${address}/reports?${SPAN}`)).demo;
    expect(await ask(region, 'regions/70')).toBe(true);
    expect(await ask(head, `centres/${north}`)).toBe(false);
    const csv = await region.agent.get(`/api/v1/admin/regions/70/reports/table.csv?${SPAN}`).expect(200);
    expect(csv.text.startsWith('\uFEFFДЕМОНСТРАЦИЯ: посещения придуманы\r\nТомская область: ')).toBe(true);
  });
});
