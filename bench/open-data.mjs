// The country's open data: three thousand centres, two weeks of times. How much memory, how long, how many bytes.
import { withPostgres } from './support/postgres.mjs';
import { residentBytes, watchMemory } from './support/process-watch.mjs';
import { withRooms } from './support/rooms.mjs';
import { seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import * as words from './support/words.mjs';

const CENTRES = 3_000;
const SEEDED = 20;
const MOST_GROWTH_BYTES = 128 * 1024 * 1024;
const FILES = ['locations.ndjson', 'schedules.ndjson', 'slots.ndjson', 'centres.csv', 'centres.geojson'];
const AT_ONCE = 20;
const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    whileRunning(startProduct(observer.url), async (product) => {
      await withRooms(observer.url, (rooms) =>
        seedCentres(rooms, { code: 'D', centres: SEEDED, windows: 2 }),
      );
      await multiply(observer);
      const times = await observer.value(
        `select count(*)::int from slot where opens_at <= now() and closes_at > now()`,
      );
      await fetch(`${product.url}/api/v1/regions`);
      const before = residentBytes(product.pid);
      const memory = watchMemory(product.pid);
      const made = await Promise.all(
        FILES.map((file) => timed(`${product.url}/api/v1/open-data/00/${file}`)),
      );
      const again = await together(`${product.url}/api/v1/open-data/00/slots.ndjson`);
      const growth = memory.stop() - before;
      return {
        title: `Open data: ${words.count(CENTRES)} centres in one region`,
        rows: rowsOf({ made, again, growth, before }),
        notes: [
          `${words.count(times)} times in the database; ${FILES.length} files asked for at once, then the slots by ${AT_ONCE} at once`,
          ...made.map(
            ({ file, bytes, ms }) => `${file}: ${words.count(bytes)} bytes, after ${words.seconds(ms)}`,
          ),
        ],
      };
    }),
  );
}

/** Copies of the seeded centres with their weeks, services and slots, as rows. */
async function multiply(observer) {
  const rows = Math.ceil(CENTRES / SEEDED) - 1;
  await observer.rows(
    `create temporary table twin as
    select c.id as original, gen_random_uuid() as id, c.code || '-' || n as code, c.name || ' ' || n as name
    from centre c cross join generate_series(1, $1) as n
    where c.region_code = '00'`,
    [rows],
  );
  await copy(observer, 'centre', { id: 't.id', code: 't.code', name: 't.name' }, 'id');
  for (const table of ['centre_week', 'centre_service', 'slot']) {
    await copy(observer, table, { centre_id: 't.id' }, 'centre_id');
  }
  await observer.rows('vacuum (analyze)');
}

async function copy(observer, table, replaced, key) {
  const columns = await observer.rows(
    `select attname as name from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  await observer.rows(
    `insert into ${table} (${names.join(', ')})
    select ${names.map((name) => replaced[name] ?? `o.${name}`).join(', ')}
    from ${table} o join twin t on t.original = o.${key}`,
  );
}

async function timed(address) {
  const begun = performance.now();
  const response = await fetch(address);
  let bytes = 0;
  for await (const piece of response.body) bytes += piece.length;
  return { file: address.split('/').at(-1), status: response.status, bytes, ms: performance.now() - begun };
}

async function together(address) {
  const begun = performance.now();
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const response = await fetch(address, { headers: { 'if-none-match': '"old"' } });
      for await (const piece of response.body) void piece;
      return response.status;
    }),
  );
  return { ok: answers.filter((status) => status === 200).length, ms: performance.now() - begun };
}

function rowsOf({ made, again, growth, before }) {
  const allOk = made.every(({ status }) => status === 200);
  const bytes = made.reduce((sum, one) => sum + one.bytes, 0);
  return [
    {
      figure: 'memory of the process, above what it had',
      measured: megabytes(growth),
      beside: `before: ${megabytes(before)}; the files: ${megabytes(bytes)}`,
      goal: `≤ ${megabytes(MOST_GROWTH_BYTES)}`,
      pass: allOk && growth <= MOST_GROWTH_BYTES,
    },
    {
      figure: 'all files made and read, the longest',
      measured: words.seconds(Math.max(...made.map(({ ms }) => ms))),
    },
    {
      figure: `${AT_ONCE} readers of the slots at once, while fresh`,
      measured: words.seconds(again.ms),
      beside: `${again.ok} answers whole`,
    },
  ];
}
