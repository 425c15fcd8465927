// The board of a hall: what a television shows unpaired, quiet, calling, and without a connection.
import { part } from '../../bench/support/rooms.mjs';

const SERVICE = 'account-recovery';
const TODAY = '2026-11-23';
/** Called to these windows, the last one just now. */
const WINDOWS = [5, 2, 11, 3, 7, 12];
const WAITING = 4;
const SILENCE_MS = 13_000;
const LOST_MS = 9_000;

/** The hall is filled once, however many sizes of it are taken. */
const filled = new WeakSet();

export const BOARD_SIZES = {
  'full-hd': { width: 1920, height: 1080 },
  hd: { width: 1280, height: 720 },
};

export const BOARD = [
  {
    name: '95-board-unpaired',
    title: 'A screen that is no board yet',
    reach: async (page) => {
      await page.goto('/board');
      await page.getByText(/^\d{3}\s\d{3}$/).waitFor();
    },
  },
  {
    name: '96-board-quiet',
    title: 'A quiet hall',
    reach: async (page, site) => {
      await pair(page, site, await anotherCentre(site));
      await page.getByText('Сейчас никого не вызывают').waitFor();
    },
  },
  {
    name: '97-board-calling',
    title: 'Calls',
    reach: async (page, site) => {
      if (!filled.has(site.rooms)) await fill(site);
      filled.add(site.rooms);
      await page.clock.install();
      await pair(page, site, site.centre.id);
      await page.locator('#call.is-awaited').waitFor();
    },
  },
  {
    name: '98-board-lost',
    title: 'No connection for twenty seconds',
    reach: async (page) => {
      await page.route('**/api/**', (route) => route.abort());
      await page.clock.fastForward(SILENCE_MS);
      await page.clock.runFor(LOST_MS);
      await page.getByText('Нет связи').waitFor();
    },
  },
];

async function pair(page, { rooms, url, clock }, centreId) {
  const devices = await part(rooms, 'accounts/devices/devices.repository.js', 'DevicesRepository');
  const transactions = await part(rooms, 'common/database/transactions.js', 'Transactions');
  const token = await transactions.run(async (tx) => {
    const by = { accountId: '01a209e0-0000-7000-8000-000000000000', now: clock.now() };
    const { id } = await devices.add(tx, { centreId, kind: 'board', name: 'Табло в зале' }, by);
    return devices.giveToken(tx, id, clock.now());
  });
  await page.context().addCookies([{ name: 'okno_device', value: token, url }]);
  await page.goto('/board');
}

async function anotherCentre({ url, centre }) {
  const answer = await fetch(`${url}/api/v1/centres?region=07&withFree=true&service=${SERVICE}&limit=20`);
  const { items } = await answer.json();
  return items.find(({ id }) => id !== centre.id).id;
}

/** A Monday morning: people who booked, came, and were called, some of them already at their window. */
async function fill({ rooms, url, centre, clock }) {
  const transactions = await part(rooms, 'common/database/transactions.js', 'Transactions');
  const registry = await part(rooms, 'centres/centre-registry.js', 'CentreRegistry');
  const steps = await part(rooms, 'queue/ticket-steps.js', 'TicketSteps');
  const database = await part(rooms, 'common/database/database.js', 'Database');
  const centres = await part(rooms, 'centres/centres.service.js', 'Centres');
  const there = (await centres.windows(database, centre.id)).map(({ number }) => number);
  const missing = WINDOWS.filter((number) => !there.includes(number));
  await transactions.run(async (tx) => {
    for (const number of missing) await registry.addWindow(tx, centre.id, number);
  });
  const answer = await fetch(`${url}/api/v1/centres/${centre.id}/slots?service=${SERVICE}&date=${TODAY}`);
  const { slots } = await answer.json();
  const tickets = [];
  for (const { start } of slots.slice(0, WINDOWS.length + WAITING))
    tickets.push(await comeIn(rooms, { centre, clock, startsAt: Date.parse(start), number: tickets.length }));
  for (const [index, window] of WINDOWS.entries()) {
    clock.advance(60_000);
    const by = { accountId: null, window, reason: null, now: clock.now() };
    await transactions.run(async (tx) => {
      const changes = { window, calls: 1, calledAt: clock.now() };
      const called = await steps.take(tx, await steps.lock(tx, tickets[index]), 'call', { by, changes });
      if (index < WINDOWS.length - 2)
        await steps.take(tx, called, 'start', { by, changes: { startedAt: clock.now() } });
    });
  }
}

async function comeIn(rooms, { centre, clock, startsAt, number }) {
  const holdPlace = await part(rooms, 'bookings/hold-place.service.js', 'HoldPlace');
  const bookVisit = await part(rooms, 'bookings/book-visit.service.js', 'BookVisit');
  const issue = await part(rooms, 'queue/ticket-issue.js', 'TicketIssue');
  const transactions = await part(rooms, 'common/database/transactions.js', 'Transactions');
  const held = await holdPlace.run({ centreId: centre.id, service: SERVICE, startsAt, source: 'site' });
  const letter = 'абвгдежзиклмн'[number];
  const { id } = await bookVisit.run({
    ...{ holdId: held.id, secret: held.secret, audience: 'adult', bookedBy: null, locale: 'ru' },
    consents: ['personal-data'],
    visitor: { familyName: `Залова-${letter}`, givenName: 'Проба', patronymic: null },
    contact: { phone: `+790000010${String(number).padStart(2, '0')}`, email: null },
  });
  const arrival = {
    centreId: centre.id,
    bookingId: id,
    service: SERVICE,
    bookedFor: startsAt,
    localDate: TODAY,
  };
  const by = { accountId: null, window: null, reason: null, now: clock.now() };
  return transactions.run((tx) => issue.issue(tx, { ...arrival, isLate: false }, by));
}
