import { built } from './built.mjs';
import { part } from './rooms.mjs';

export const SERVICE = 'account-recovery';
/** No region of the shipped lists has it, so whatever they hold does not disturb what is measured. */
export const REGION = '00';
const TIME_ZONE = 'Asia/Tomsk';

/** A week that receives every day of it, without breaks. */
export async function weekOf(opens, closes) {
  const { parseWeek } = await built('slots/domain/week.js');
  const day = { work: [[opens, closes]], breaks: [] };
  return parseWeek(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, day]))).week;
}

/**
 * Made-up centres of one region, a few kilometres apart, with slots planned by the product itself.
 * @param {{ code?: string, centres: number, windows: number, opens?: string, closes?: string, settings?: object }} wanted
 * @returns {Promise<string[]>} their ids
 */
export async function seedCentres(rooms, wanted) {
  const { centres, windows, opens = '09:00', closes = '18:00', settings = {} } = wanted;
  const transactions = await part(rooms, 'common/database/transactions.js', 'Transactions');
  const registry = await part(rooms, 'centres/centre-registry.js', 'CentreRegistry');
  const catalogue = await part(rooms, 'catalogue/catalogue-registry.js', 'CatalogueRegistry');
  const schedules = await part(rooms, 'slots/schedules.js', 'Schedules');
  const planner = await part(rooms, 'slots/slot-planner.js', 'SlotPlanner');
  const week = await weekOf(opens, closes);
  await addRegion(transactions, registry);
  const ids = [];
  for (let number = 0; number < centres; number += 1) {
    const id = await transactions.run(async (tx) => {
      const centreId = await registry.addCentre(
        tx,
        centreNamed(`${wanted.code ?? 'A'}-${number}`, number),
        settings,
      );
      for (let window = 1; window <= windows; window += 1) await registry.addWindow(tx, centreId, window);
      await catalogue.offer(tx, centreId, SERVICE, '2020-01-01');
      await schedules.putWeek(tx, centreId, '2020-01-01', week);
      await planner.rewrite(tx, centreId, Date.now());
      return centreId;
    });
    ids.push(id);
  }
  return ids;
}

async function addRegion(transactions, registry) {
  await transactions
    .run((tx) =>
      registry.addRegion(tx, { code: REGION, name: 'Пробная область', timeZone: TIME_ZONE, hotline: null }),
    )
    .catch((error) => {
      if ((error.driverError ?? error).constraint !== 'region_pk') throw error;
    });
}

function centreNamed(code, number) {
  const name = `Пробный отдел ${code}`;
  return {
    code: `${REGION}-${code}`,
    regionCode: REGION,
    kind: 'branch',
    name,
    nameAsPublished: name,
    municipality: `Пробный район ${number}`,
    settlement: null,
    address: `ул. Пробная, д. ${number + 1}`,
    location: { lat: 56.5 + (number % 7) * 0.05, lon: 85 + Math.floor(number / 7) * 0.05, exact: true },
    phone: null,
  };
}

/** Slots the public can hold for at least the next hour, nearest first. */
export function openSlots(observer, centreIds) {
  return observer.rows(
    `select centre_id as "centreId", starts_at as "startsAt", local_date::text as date, capacity
    from slot
    where centre_id = any ($1) and opens_at <= now() and closes_at > now() + interval '1 hour' and taken < capacity
    order by starts_at, centre_id`,
    [centreIds],
  );
}

/** Books every place of a centre, as rows only: nothing of it goes through the product. */
export async function fillCentre(observer, centreId) {
  const booked = await observer.value(
    `with place as (
      select s.*, gen_random_uuid() as id
      from slot s
      cross join generate_series(1, s.capacity - s.taken)
      where s.centre_id = $1
    ),
    booked as (
      insert into booking (
        centre_id, id, origin_id, service_code, starts_at, ends_at, status, source, held_at, hold_until, booked_at,
        reference, audience_code, family_name, given_name, phone, locale, consents, person_hashes, contact_hashes
      )
      select
        centre_id, id, id, $2, starts_at, ends_at, 'booked', 'api', now(), now(), now(),
        (10000000 + row_number() over ())::text, 'adult', 'Пробова', 'Проба', '+79160000000', 'ru', '[]', '{}', '{}'
      from place
      returning 1
    )
    select count(*)::int from booked`,
    [centreId, SERVICE],
  );
  await observer.rows('update slot set taken = capacity where centre_id = $1', [centreId]);
  await observer.rows('vacuum (analyze)');
  return booked;
}
