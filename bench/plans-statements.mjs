import { randomBytes } from 'node:crypto';
import { built } from './support/built.mjs';
import { SERVICE } from './support/seed.mjs';

/** Has a compiled repository or reader write its statement, and keeps it instead of running it. */
async function written(file, name, call) {
  const Part = (await built(file))[name];
  const statements = [];
  const catcher = {
    rows: async (statement) => {
      statements.push({ text: statement.text, values: statement.values });
      return [];
    },
  };
  await call(new Part(catcher), catcher);
  return statements;
}

/**
 * The statements most of the work is, for one free slot: each with those that have to run before it.
 * @param {{ centreId: string, startsAt: Date, date: string }} slot
 */
export async function hotStatements({ centreId, startsAt, date }) {
  const now = new Date();
  const { newId } = await built('common/ids.js');
  const id = newId();
  const hold = await written('bookings/hold-place.repository.js', 'HoldPlaceRepository', (repository, atom) =>
    repository.take(atom, { id, centreId, service: SERVICE, startsAt, now, source: 'api', caller: 'public' }),
  );
  const book = await written('bookings/book-visit.repository.js', 'BookVisitRepository', (repository, atom) =>
    repository.book(atom, newBooking({ centreId, id, now, eventId: newId(), messageId: newId() })),
  );
  const heldMany = await written(
    'bookings/hold-place.repository.js',
    'HoldPlaceRepository',
    (repository, atom) =>
      repository.takeMany(atom, now, [{ id, centreId, service: SERVICE, startsAt, source: 'api' }]),
  );
  const bookedMany = await written(
    'bookings/book-visit.repository.js',
    'BookVisitRepository',
    (repository, atom) =>
      repository.bookMany(atom, now, [
        newBooking({ centreId, id, now, eventId: newId(), messageId: newId() }),
      ]),
  );
  const read = (name, call) =>
    written('slots/availability.reader.js', 'AvailabilityReader', call).then((statements) => ({
      title: name,
      statements,
    }));
  const lease = await written('notifications/leases.repository.js', 'LeasesRepository', (repository, atom) =>
    repository.take(atom, now.getTime(), now.getTime() + 600_000, 20),
  );
  return [
    { title: 'hold', statements: hold },
    { title: 'book', statements: [...hold, ...book] },
    { title: 'holds of one moment', statements: heldMany },
    { title: 'bookings of one moment', statements: [...hold, ...bookedMany] },
    await read('days of a month', (reader, db) =>
      reader.days(db, centreId, { from: date.replace(/..$/, '01'), to: date }, now),
    ),
    await read('slots of a day', (reader, db) => reader.slots(db, centreId, date, now)),
    { title: 'lease of letters', statements: lease },
  ];
}

function newBooking(known) {
  return {
    ...known,
    reference: '99999999',
    audience: 'adult',
    familyName: 'Иванова',
    givenName: 'Анна',
    patronymic: null,
    bookedBy: null,
    phone: '+79160000000',
    email: null,
    locale: 'ru',
    consents: ['personal-data'],
    personHashes: [randomBytes(32)],
    contactHashes: [randomBytes(32)],
  };
}
