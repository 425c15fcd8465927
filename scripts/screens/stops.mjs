// Every page and main state, in the order in which one citizen can stand on them. A new page is a line here.
import { RECOVERY, days, go, heading, press, times, typeDetails } from './citizen.mjs';

/** The talon's own address is known only once it is there; later stops go from it. */
const talonOf = new WeakMap();
const fromTalon = (rest) => (page) => page.goto(talonOf.get(page) + rest);

export const JOURNEY = [
  { name: '01-home', title: 'The first page', reach: go('/') },
  {
    name: '02-home-panel',
    title: 'The low-vision panel open',
    reach: (page) => page.getByText('Версия для слабовидящих').click(),
  },
  { name: '03-question', title: 'The first question', reach: go('/triage') },
  {
    name: '04-question-unanswered',
    title: 'A question left unanswered',
    reach: async (page) => {
      await press(page, 'Продолжить');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: '05-question-later', title: 'A later question', reach: go('/triage/hacked-no/contacts-yes') },
  { name: '06-end-alone', title: 'No visit needed', reach: go('/triage/hacked-no/contacts-yes/snils-no') },
  { name: '07-end-snils', title: 'Recovery by СНИЛС', reach: go('/triage/hacked-no/contacts-yes/snils-yes') },
  { name: '08-end-visit', title: 'A visit is needed', reach: go('/triage/hacked-no/contacts-no') },
  { name: '09-end-hacked', title: 'Somebody else got in', reach: go('/triage/hacked-yes') },
  { name: '10-centres', title: 'The centres', reach: go(`${RECOVERY}/centres`) },
  { name: '11-centres-found', title: 'Centres of a town', reach: go(`${RECOVERY}/centres?q=Нальчик`) },
  {
    name: '12-centres-map',
    title: 'The map',
    reach: async (page) => {
      // On a wide window it stands beside the list unasked; only where a centre's place is known.
      await page.goto(`${RECOVERY}/centres?region=07`);
      const button = page.getByRole('button', { name: 'Показать карту' });
      if (await button.isVisible()) await button.click();
      await page.locator('.leaflet-container').waitFor();
    },
  },
  { name: '13-centres-none', title: 'No centre found', reach: go(`${RECOVERY}/centres?q=Ыыыыыы`) },
  { name: '14-centres-today', title: 'Places of today', reach: go(`${RECOVERY}/centres?when=today`) },
  { name: '15-centre', title: 'A centre', reach: go(({ centre }) => `/centres/${centre.code}`) },
  { name: '16-days', title: 'The nearest days', reach: go(days) },
  { name: '17-calendar', title: 'The calendar', reach: go((site) => `${days(site)}&view=calendar`) },
  { name: '18-times', title: 'The times', reach: go(times) },
  {
    name: '19-times-unchosen',
    title: 'No time chosen',
    reach: async (page) => {
      await press(page, 'Продолжить');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: '20-details',
    title: 'The details, a place held',
    reach: async (page, site) => {
      await page.goto(times(site));
      await page.getByRole('radio').nth(2).check();
      await press(page, 'Продолжить');
      await heading(page, 'Кто придёт на приём?');
    },
  },
  {
    name: '21-details-refused',
    title: 'Details refused',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'Телефон' }).fill('912 345-6');
      await press(page, 'Продолжить');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: '22-proxy', title: 'The power of attorney', reach: go(`${RECOVERY}/details/proxy`) },
  {
    name: '23-check',
    title: 'Check and confirm',
    reach: async (page, site) => {
      await page.goto(`${RECOVERY}/details`);
      await typeDetails(page, site);
      await press(page, 'Продолжить');
      await heading(page, 'Проверьте и подтвердите запись');
    },
  },
  {
    name: '24-talon',
    title: 'The talon',
    reach: async (page) => {
      await press(page, 'Подтвердить запись');
      await heading(page, 'Вы записаны');
      talonOf.set(page, page.url());
    },
  },
  { name: '25-move-days', title: 'Moving: the days', reach: fromTalon('/move') },
  {
    name: '26-move-times',
    title: 'Moving: the times',
    reach: (page, { later }) => page.goto(`${talonOf.get(page)}/move/time?date=${later}`),
  },
  { name: '27-move-centres', title: 'Moving: another centre', reach: fromTalon('/move/centres?q=Нальчик') },
  {
    name: '28-moved',
    title: 'The visit moved',
    reach: async (page, { later }) => {
      await page.goto(`${talonOf.get(page)}/move/time?date=${later}`);
      await page.getByRole('radio').nth(3).check();
      await press(page, 'Перенести запись');
      await heading(page, 'Запись перенесена');
    },
  },
  {
    name: '29-confirmed',
    title: '"I will come"',
    reach: async (page) => {
      await press(page, 'Я приду');
      await page.getByText('Вы подтвердили, что придёте').waitFor();
    },
  },
  { name: '30-withdraw', title: 'Withdrawing the consent', reach: fromTalon('/withdraw') },
  { name: '31-cancel', title: 'The question before cancelling', reach: fromTalon('/cancel') },
  {
    name: '32-cancelled',
    title: 'Cancelled, with undo',
    reach: async (page) => {
      await press(page, 'Отменить запись');
      await heading(page, 'Запись отменена');
    },
  },
  { name: '33-find', title: 'Finding a visit', reach: go('/visit') },
  {
    name: '34-find-wrong',
    title: 'A visit not found',
    reach: async (page) => {
      await page.getByRole('textbox', { name: 'Номер талона' }).fill('1234-5678');
      await page.getByRole('textbox', { name: 'Фамилия' }).fill('Иванова');
      await press(page, 'Найти запись');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: '35-consent', title: 'The consent', reach: go('/consent') },
  { name: '36-privacy', title: 'Data and privacy', reach: go('/privacy') },
  { name: '37-safety', title: 'What we never ask', reach: go('/safety') },
  { name: '38-accessibility', title: 'Accessibility', reach: go('/accessibility') },
  { name: '38a-open-data', title: 'Open data', reach: go('/open-data') },
  { name: '39-unknown', title: 'An unknown page', reach: go('/no-such-page') },
];

/** The same pages in another language, in the dark, and as the low-vision panel makes them. */
export const LOOKS = [
  { name: '50-en-home', title: 'English: the first page', address: () => '/en' },
  { name: '51-en-days', title: 'English: the days', address: (site) => `/en${days(site)}` },
  { name: '52-en-times', title: 'English: the times', address: (site) => `/en${times(site)}` },
  { name: '53-en-safety', title: 'English: what we never ask', address: () => '/en/safety' },
  { name: '60-dark-home', title: 'Dark: the first page', dark: true, address: () => '/' },
  {
    name: '61-dark-centres',
    title: 'Dark: the centres',
    dark: true,
    address: () => `${RECOVERY}/centres?q=Нальчик`,
  },
  {
    name: '62-dark-calendar',
    title: 'Dark: the calendar',
    dark: true,
    address: (site) => `${days(site)}&view=calendar`,
  },
  { name: '63-dark-times', title: 'Dark: the times', dark: true, address: times },
  {
    name: '70-large-home',
    title: 'Very large, wide, white on black',
    sight: '150-wide-black-shown',
    address: () => '/',
  },
  { name: '71-white-days', title: 'Large, black on white', sight: '125-normal-white-hidden', address: days },
  {
    name: '72-blue-times',
    title: 'Very large, dark blue on light blue',
    sight: '150-normal-blue-hidden',
    address: times,
  },
  {
    name: '73-blue-calendar',
    title: 'Wide, dark blue on light blue',
    sight: '125-wide-blue-hidden',
    address: (site) => `${days(site)}&view=calendar`,
  },
];
