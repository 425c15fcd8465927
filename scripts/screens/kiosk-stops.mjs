// The kiosk, upright and lying: paired by the head of two made-up centres, visited by citizens with all kinds of visits.
import { heading, press } from './citizen.mjs';

const HEAD = 'Руководитель двух центров';
const SERVICE = 'account-recovery';
const TODAY = '2026-11-23';
const MINUTE_MS = 60_000;
/** More than book for all pictures of one size. */
const FAMILIES = [
  ...['Абазова', 'Балкарова', 'Гедгафова', 'Дышекова', 'Жабелова', 'Карданова', 'Макоева', 'Нагоева'],
  ...['Пшукова', 'Сабанчиева', 'Темукуева', 'Ульбашева', 'Хапова', 'Цагова', 'Чеченова', 'Шомахова'],
];
let citizens = 0;

async function ask(url, method, body, headers = {}) {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return { body: answer.status === 204 ? null : await answer.json(), headers: answer.headers };
}

/** Signs in as the head, once for each page. */
const heads = new WeakMap();
async function headOf(page, { url }) {
  if (heads.has(page)) return heads.get(page);
  const { body: ways } = await ask(`${url}/api/v1/staff/sign-in-ways`, 'GET');
  const { login, password } = ways.demo.find(({ title }) => title === HEAD);
  const { body, headers } = await ask(`${url}/api/v1/staff/session`, 'POST', { login, password });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const head = { cookie, here: body.me.centres[0].id, there: body.me.centres[1].id };
  heads.set(page, head);
  return head;
}

/** A made-up citizen books the time of that number on a day; answers what a talon says and what opens it. */
async function book({ url }, centreId, { date = TODAY, number = 0 } = {}) {
  const api = `${url}/api/v1`;
  const { body: day } = await ask(`${api}/centres/${centreId}/slots?service=${SERVICE}&date=${date}`, 'GET');
  const { start } = day.slots.at(number);
  const { body: hold } = await ask(`${api}/holds`, 'POST', { centreId, service: SERVICE, start });
  citizens += 1;
  const authorization = `Bearer ${hold.secret}`;
  const visit = {
    ...{ holdId: hold.id, audience: 'adult', locale: 'ru', consents: ['personal-data'] },
    visitor: { familyName: FAMILIES[citizens % FAMILIES.length], givenName: 'Залина' },
    contact: { phone: `+7900${String(citizens).padStart(7, '0')}` },
  };
  const { body: booking } = await ask(`${api}/bookings`, 'POST', visit, { authorization });
  return { reference: booking.reference, authorization, start: Date.parse(start) };
}

/** The clock of the hall is put so many minutes past a visit's time. */
function stand({ clock }, { start }, minutes) {
  clock.advance(start + minutes * MINUTE_MS - clock.now());
}

async function type(page, reference) {
  await page.goto('/kiosk');
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
}

/** A visit of this kind is tried. */
const tried =
  (name, where, options = {}) =>
  async (page, site) => {
    const head = await headOf(page, site);
    const { reference } = await book(site, head[where], options);
    await type(page, reference);
    await heading(page, name);
  };

/** Called to a window by the head, and not come. */
async function missAtWindow(page, site, reference) {
  const { cookie, here } = await headOf(page, site);
  const staff = `${site.url}/api/v1/staff/centres/${here}`;
  const send = (path, method, body) => ask(`${staff}${path}`, method, body, { cookie });
  await send('/windows/1/open', 'POST', { services: [SERVICE], takeOver: false });
  const { body: visits } = await send(`/visits?q=${reference}`, 'GET');
  const [{ ticket }] = visits.items;
  const shown = { ticketId: ticket.id, expectedStep: ticket.step };
  await send('/windows/1/call-chosen', 'POST', { ...shown, turn: 1, reason: 'для картинки' });
  await send('/windows/1/miss', 'POST', { ...shown, expectedStep: ticket.step + 1 });
}

export const KIOSK = [
  {
    name: 'kiosk-01-unpaired',
    title: 'A browser that is to become a kiosk',
    reach: async (page) => {
      await page.goto('/kiosk');
      await heading(page, 'Этот киоск ещё не подключён');
    },
  },
  {
    name: 'kiosk-02-code',
    title: 'The code to be typed in the office',
    reach: async (page) => {
      await press(page, 'Получить код');
      await page.getByText('Код для подключения').waitFor();
    },
  },
  {
    name: 'kiosk-03-home',
    title: 'The number of the talon is asked',
    reach: async (page, site) => {
      const { cookie, here } = await headOf(page, site);
      const code = (await page.locator('.ticket').textContent()).replace(/\D/gu, '');
      await ask(
        ...[`${site.url}/api/v1/staff/centres/${here}/devices`, 'POST', { code, name: 'Киоск у входа' }],
        { cookie },
      );
      await page.goto('/kiosk');
      await heading(page, 'Отметьтесь о приходе');
    },
  },
  {
    name: 'kiosk-04-ticket',
    title: 'The ticket',
    reach: async (page, site) => {
      const visit = await book(site, (await headOf(page, site)).here);
      stand(site, visit, -20);
      await type(page, visit.reference);
      await heading(page, /Ваш талон/u);
    },
  },
  {
    name: 'kiosk-05-again',
    title: 'Checked in before: the same ticket',
    reach: async (page, site) => {
      const visit = await book(site, (await headOf(page, site)).here);
      stand(site, visit, -10);
      await type(page, visit.reference);
      await type(page, visit.reference);
      await heading(page, /Вы уже отметились/u);
    },
  },
  {
    name: 'kiosk-05a-missed',
    title: 'Called and not come: the visit was given up',
    reach: async (page, site) => {
      const visit = await book(site, (await headOf(page, site)).here);
      stand(site, visit, -10);
      await type(page, visit.reference);
      await missAtWindow(page, site, visit.reference);
      await type(page, visit.reference);
      await heading(page, 'Запись пропущена');
    },
  },
  {
    name: 'kiosk-06-early',
    title: 'Too early',
    reach: tried('Вы пришли раньше времени', 'here', { number: 9 }),
  },
  { name: 'kiosk-07-centre', title: 'Another centre', reach: tried('Вы записаны в другой центр', 'there') },
  {
    name: 'kiosk-08-day',
    title: 'Another day',
    reach: tried('Запись на другой день', 'here', { date: '2026-11-24' }),
  },
  {
    name: 'kiosk-09-cancelled',
    title: 'A cancelled visit',
    reach: async (page, site) => {
      const { here } = await headOf(page, site);
      const { reference, authorization } = await book(site, here, { number: 3 });
      await ask(`${site.url}/api/v1/bookings/${reference}/cancel`, 'POST', {}, { authorization });
      await type(page, reference);
      await heading(page, 'Эта запись отменена');
    },
  },
  {
    name: 'kiosk-10-unknown',
    title: 'No such number',
    reach: async (page) => {
      await type(page, '10000001');
      await heading(page, 'Такого номера нет');
    },
  },
  {
    name: 'kiosk-11-incomplete',
    title: 'Digits are missing',
    reach: async (page) => {
      await type(page, '4827 193');
      await page.getByText('В номере талона 8 цифр').waitFor();
    },
  },
  {
    name: 'kiosk-12-no-booking',
    title: 'Without a booking',
    reach: async (page) => {
      await page.goto('/kiosk/no-booking');
    },
  },
  {
    name: 'kiosk-13-call',
    title: 'Staff are called',
    reach: async (page) => {
      await press(page, 'Позвать сотрудника');
      await heading(page, 'Мы позвали сотрудника');
    },
  },
  {
    name: 'kiosk-13a-hall-is-told',
    title: 'The hall is told that a kiosk calls',
    reach: async (page, site) => {
      const { cookie } = await headOf(page, site);
      const cookies = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
      await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: site.url })));
      await page.goto('/office#/hall');
      await page.getByText(/Киоск у входа: зовут сотрудника/).waitFor();
    },
  },
  {
    name: 'kiosk-14-idle',
    title: 'Somebody has left',
    reach: async (page) => {
      await page.goto('/kiosk');
      await page.evaluate(() => globalThis.document.querySelector('#idle').showModal());
    },
  },
  {
    name: 'kiosk-15-large',
    title: 'Larger',
    reach: async (page) => {
      await page.goto('/kiosk?large=1');
    },
  },
  {
    name: 'kiosk-16-english',
    title: 'In English',
    reach: async (page) => {
      await page.goto('/en/kiosk');
    },
  },
  {
    name: 'kiosk-17-late',
    title: 'Late: after those on time',
    reach: async (page, site) => {
      const visit = await book(site, (await headOf(page, site)).here);
      stand(site, visit, 20);
      await type(page, visit.reference);
      await heading(page, /Ваш талон/u);
    },
  },
  {
    name: 'kiosk-18-limited',
    title: 'Too many wrong numbers',
    reach: async (page) => {
      for (let n = 0; n < 22; n += 1) await type(page, String(20_000_000 + n));
      await heading(page, 'Слишком много неверных номеров');
    },
  },
  {
    name: 'kiosk-19-lost',
    title: 'No connection',
    reach: async (page) => {
      await page.goto('/kiosk');
      await page.context().setOffline(true);
      await page.getByText('Нет связи').waitFor();
    },
  },
];
