// A list of ten thousand offices is brought in: read, compared with as many in the database, and applied.
import { withPostgres } from './support/postgres.mjs';
import { part, withRooms } from './support/rooms.mjs';
import { REGION, seedCentres } from './support/seed.mjs';
import { startProduct, whileRunning } from './support/server-process.mjs';
import * as words from './support/words.mjs';

const ROWS = 10_000;
/** What a year changes of a list: telephones and addresses, a weekday here and there, new offices, one that went. */
const OTHER_FACTS = 500;
const OTHER_HOURS = 200;
const NEW = 100;
const LIMIT_MS = 30_000;
const LANGUAGE = 'ru';
const HOURS = 'пн-пт 9:00-18:00, обед 13:00-14:00, сб, вс выходной';

/** @returns {Promise<import('./support/report.mjs').Section>} */
export function measure() {
  return withPostgres((observer) =>
    // The product makes the schema; then it is in nobody's way.
    whileRunning(startProduct(observer.url), () =>
      withRooms(observer.url, async (rooms) => {
        await seedCentres(rooms, { code: 'S', centres: 1, windows: 1 });
        await addOffices(observer);
        const yearly = await bringIn(rooms, yearlyList());
        const again = await bringIn(rooms, yearlyList());
        return { title: `A list of ${words.count(ROWS)} offices is brought in`, ...reportOf(yearly, again) };
      }),
    ),
  );
}

/** Offices as an import of last year left them. */
async function addOffices(observer) {
  await observer.rows(
    `insert into centre (
       id, code, region_code, kind, name, name_as_published, address, location_exact, settings, demo, accessibility,
       version, search
     )
     select gen_random_uuid(), $1 || '-' || lpad(n::text, 5, '0'), $1, 'branch', name, name, 'ул. Ленина, ' || n, false,
       '{}', false, '{}', 1, fold_text(name)
     from generate_series(1, $2::int) as n, lateral (select 'Отдел номер ' || n as name) as named`,
    [REGION, ROWS - NEW],
  );
  await observer.rows(
    `insert into service_window (centre_id, number)
     select id, 1 from centre c where not exists (select from service_window w where w.centre_id = c.id)`,
  );
  await observer.rows(
    `insert into centre_week (centre_id, valid_from, week)
     select c.id, '2020-01-01', jsonb_object_agg(day::text, jsonb_build_object(
       'work', case when day <= 5 then '[["09:00", "18:00"]]'::jsonb else '[]' end,
       'breaks', case when day <= 5 then '[["13:00", "14:00"]]'::jsonb else '[]' end
     ))
     from centre c, generate_series(1, 7) as day
     where c.name like 'Отдел номер %'
     group by c.id`,
  );
  await observer.rows(
    `insert into last_import (centre_id, facts, at)
     select id, jsonb_build_object('address', address) || (
       select jsonb_object_agg(day, case when day in ('sat', 'sun') then 'выходной' else '09:00-18:00 (перерыв 13:00-14:00)' end)
       from unnest(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) as day
     ), now()
     from centre
     where name like 'Отдел номер %'`,
  );
}

function yearlyList() {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = index + 1;
    const address = number <= OTHER_FACTS ? `ул. Мира, ${number}` : `ул. Ленина, ${number}`;
    const isOther = number > OTHER_FACTS && number <= OTHER_FACTS + OTHER_HOURS;
    return `Отдел номер ${number};${address};${isOther ? `${HOURS}, вт до 20:00` : HOURS}`;
  });
  return Buffer.from(`название;адрес;режим работы\n${rows.join('\n')}\n`);
}

async function bringIn(rooms, bytes) {
  const receive = await part(rooms, 'exchange/receive-file.service.js', 'ReceiveFile');
  const compare = await part(rooms, 'exchange/compare-file.service.js', 'CompareFile');
  const apply = await part(rooms, 'exchange/apply-import.service.js', 'ApplyImport');
  const reader = await part(rooms, 'exchange/imports.reader.js', 'ImportsReader');
  const begun = performance.now();
  const file = {
    regionCode: REGION,
    name: 'list.csv',
    sheet: null,
    bytes,
    actor: 'bench',
    language: LANGUAGE,
  };
  const importId = await receive.run(file);
  const read = performance.now();
  await compare.run({ regionCode: REGION, importId });
  const compared = performance.now();
  await apply.start({ regionCode: REGION, importId, actor: 'bench' });
  await apply.settled();
  const done = performance.now();
  const { counts, state } = await reader.file(REGION, importId);
  return {
    read: read - begun,
    compare: compared - read,
    apply: done - compared,
    all: done - begun,
    counts,
    state,
  };
}

function reportOf(yearly, again) {
  const expected = OTHER_FACTS + OTHER_HOURS + NEW;
  return {
    rows: [
      {
        figure: 'read, compared and applied',
        measured: words.seconds(yearly.all),
        goal: `≤ ${words.seconds(LIMIT_MS)}`,
        pass: yearly.all <= LIMIT_MS,
      },
      { figure: 'the dry run alone', measured: words.seconds(yearly.read + yearly.compare), goal: '' },
      {
        figure: `applied: ${OTHER_FACTS} with other facts, ${OTHER_HOURS} with other hours, ${NEW} new`,
        measured: `${words.count(yearly.counts.applied)} in ${words.seconds(yearly.apply)}`,
        goal: words.count(expected),
        pass: yearly.counts.applied === expected && yearly.state === 'done',
      },
      {
        figure: 'the same list again',
        measured: `${words.count(again.counts.applied)} applied, ${words.seconds(again.all)}`,
        goal: `0 applied, ≤ ${words.seconds(LIMIT_MS)}`,
        pass: again.counts.applied === 0 && again.all <= LIMIT_MS,
      },
    ],
    notes: ['one process applies; slots of changed hours and of new offices are planned within it'],
  };
}
