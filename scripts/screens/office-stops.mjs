// The staff's screens, each reached by a made-up person of the demonstration. A new screen is a line here.
import { part } from '../../bench/support/rooms.mjs';
import { heading, press } from './citizen.mjs';

/** Signs out whoever was there before, and in as the demonstration's person of that title. */
export async function enterAs(page, title, path = '/') {
  await page.context().clearCookies();
  await page.goto('about:blank');
  await page.goto(`/office#${path}`);
  await press(page, title);
  await page.getByRole('button', { name: title, exact: true }).waitFor({ state: 'detached' });
}

/** From one screen of the office to another, as the menu does. */
export async function walkTo(page, path) {
  await page.evaluate((place) => {
    globalThis.location.hash = place;
  }, path);
}

const HEAD = 'Руководитель двух центров';
const SYSTEM = 'Администратор системы';
/** Of all ready sign-ins of a demonstration (src/accounts/first/demo-sign-ins.ts). */
const DEMO_PASSWORD = 'pokaz-okno-2026';

/** The invitation's address is known only once it is made. */
const invitationOf = new WeakMap();

/** As many as a report has at first, with today. */
const SHOWN_DAYS = 30;
/** Sites that have made-up visits already. */
const withVisits = new WeakSet();

export const OFFICE = [
  {
    name: '80-office-sign-in',
    title: 'Sign-in, with the ready ones of a demonstration',
    reach: async (page) => {
      await page.goto('/office');
      await heading(page, 'Вход для сотрудников');
      await page.getByText('Показательные входы').waitFor();
    },
  },
  {
    name: '81-office-sign-in-refused',
    title: 'A wrong password',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'Логин или почта' }).fill('petrova');
      await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
      await press(page, 'Войти');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: '82-office-staff',
    title: 'The staff of two centres',
    reach: async (page) => {
      await enterAs(page, HEAD, '/staff');
      await heading(page, 'Сотрудники');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: '83-office-invite',
    title: 'An invitation',
    reach: async (page) => {
      await walkTo(page, '/staff/new');
      await heading(page, 'Пригласить сотрудника');
      await page.getByLabel('Имя, как его увидят другие').fill('Показова А. А.');
    },
  },
  {
    name: '84-office-link',
    title: 'The link, shown once',
    reach: async (page) => {
      await press(page, 'Сделать приглашение');
      await page.getByRole('heading', { name: 'Ссылка готова' }).waitFor();
      invitationOf.set(page, await page.getByLabel('Ссылка', { exact: true }).inputValue());
    },
  },
  {
    name: '85-office-person',
    title: 'One of the staff, about to be suspended',
    reach: async (page) => {
      await walkTo(page, '/staff');
      await page.getByRole('link', { name: 'Ольга Примерова (демо)' }).click();
      await press(page, 'Приостановить');
      await page.getByText('Все сеансы закончатся сразу').waitFor();
    },
  },
  {
    name: '86-office-account',
    title: 'One’s own account',
    reach: async (page) => {
      await walkTo(page, '/account');
      await heading(page, 'Моя учётная запись');
      await page.getByText('этот сеанс').waitFor();
    },
  },
  {
    name: '87-office-codes',
    title: 'Codes are set up',
    reach: async (page) => {
      await press(page, 'Подключить коды');
      await page.getByLabel('Ваш пароль').fill(DEMO_PASSWORD);
      await press(page, 'Дальше');
      await page.getByRole('img', { name: 'Картинка для приложения с кодами' }).waitFor();
    },
  },
  {
    name: '88-office-reports',
    title: 'Reports of a region, of the demonstration’s visits',
    reach: async (page, { rooms, clock }) => {
      // The job that makes the year up goes by the clock, which stands still: the month that is shown is made here.
      const year = await part(rooms, 'demo-year/fill-demo-year.service.js', 'FillDemoYear');
      if (!withVisits.has(rooms)) await year.run(SHOWN_DAYS);
      withVisits.add(rooms);
      await page.clock.setFixedTime(clock.now());
      await enterAs(page, 'Администратор региона', '/reports');
      await page.getByRole('region', { name: 'Главное' }).waitFor();
    },
  },
  {
    name: '88-office-not-allowed',
    title: 'A screen that is not open to one',
    reach: async (page) => {
      await enterAs(page, 'Оператор окна', '/staff');
      await heading(page, 'Этот экран вам не открыт');
    },
  },
  {
    name: '89-office-welcome',
    title: 'An invitation is accepted',
    reach: async (page) => {
      await page.context().clearCookies();
      const { hash } = new URL(invitationOf.get(page));
      await page.goto('about:blank');
      await page.goto(`/office${hash}`);
      await heading(page, 'Добро пожаловать');
    },
  },
  {
    name: '90-office-moves',
    title: 'Moves of bookings, none under way',
    reach: async (page) => {
      await enterAs(page, HEAD, '/moves');
      await heading(page, 'Переносы записей');
    },
  },
  {
    name: '91-office-call-list',
    title: 'Whom to call',
    reach: async (page) => {
      await walkTo(page, '/call-list');
      await heading(page, 'Кому позвонить');
    },
  },
  {
    name: '92-office-schedule',
    title: 'The week of a centre, its days and its windows',
    reach: async (page) => {
      await enterAs(page, HEAD, '/schedule');
      await heading(page, 'Расписание центра');
    },
  },
  {
    name: '93-office-journal',
    title: 'Who changed and read what',
    reach: async (page) => {
      await walkTo(page, '/audit');
      await heading(page, 'Журнал');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: '94-office-calendars',
    title: 'Days off and short days of a region, and its groups of centres',
    reach: async (page) => {
      await enterAs(page, 'Администратор региона', '/calendars');
      await page.getByRole('heading', { level: 1, name: /^Календарь: / }).waitFor();
    },
  },
  {
    name: '95-office-centres',
    title: 'The list of centres',
    reach: async (page) => {
      await enterAs(page, 'Администратор региона', '/directory');
      await heading(page, 'Центры');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: '96-office-centre',
    title: 'One centre: facts, windows, services, settings, its closing',
    reach: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('form', { name: 'Услуги' }).waitFor();
    },
  },
  {
    name: '97-office-region',
    title: 'What a region hands down to its centres',
    reach: async (page) => {
      await walkTo(page, '/regions');
      await heading(page, 'Регионы');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('form', { name: 'Настройки центров региона' }).waitFor();
    },
  },
  {
    name: '98-office-catalogue',
    title: 'Services of the whole country, their order and words',
    reach: async (page) => {
      await enterAs(page, SYSTEM, '/catalogue');
      await heading(page, 'Услуги');
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: '98-office-catalogue-service',
    title: 'One service, both languages, and how people will see it',
    reach: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('region', { name: 'Так увидят люди' }).waitFor();
    },
  },
  {
    name: '98-office-exchange',
    title: 'Lists of offices as files',
    reach: async (page) => {
      await enterAs(page, 'Администратор региона', '/exchange');
      await heading(page, 'Списки офисов файлами');
      await page.getByRole('button', { name: 'Прочитать файл' }).waitFor();
    },
  },
  {
    name: '98-office-exchange-difference',
    title: 'What a list would change, said before it does',
    reach: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await press(page, 'Файл');
      const list = [
        'название;адрес;чт',
        'Отдел «Пробный»;г. Томск, ул. Пробная, 1;10:00-19:00',
        'Второй;;когда как',
      ];
      const buffer = Buffer.from(list.join('\n'));
      await (await chooser).setFiles({ name: 'Список офисов.csv', mimeType: 'text/csv', buffer });
      await press(page, 'Прочитать файл');
      await press(page, 'Сравнить со списком');
      await page.getByRole('heading', { level: 2, name: 'Что изменится' }).waitFor();
      await page.getByText('Отдел «Пробный»').waitFor();
    },
  },
];
