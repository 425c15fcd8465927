// What one stands on with a visit already made, with two tabs, without a connection, or too late.
import {
  RECOVERY,
  confirm,
  go,
  heading,
  hold,
  press,
  times,
  toCheck,
  typeDetailsWithEmail,
} from './citizen.mjs';

const MINUTE_MS = 60_000;
const laterTimes = ({ centre, later }) => `${RECOVERY}/time?centre=${centre.id}&date=${later}`;

/** Another citizen, who booked a later day. */
export const LATER = [
  {
    name: '40-earlier',
    title: 'Earlier times, and the wish to be told of them',
    from: '#earlier',
    reach: async (page, site) => {
      await hold(page, laterTimes(site), 1);
      await typeDetailsWithEmail(page, site);
      await toCheck(page);
      await page.goto(await confirm(page));
    },
  },
  {
    name: '41-earlier-asked',
    title: 'To be told of an earlier time',
    from: '#earlier',
    reach: async (page) => {
      await press(page, 'Сообщить, если освободится время раньше');
      await page.getByText('Сообщим на почту').waitFor();
    },
  },
  {
    name: '42-talon-kept',
    title: 'The talon kept on the device',
    reach: async (page) => {
      await press(page, 'Сохранить талон на телефон');
      await page.getByText('Талон сохранён на этом устройстве').waitFor();
    },
  },
  { name: '43-home-remembered', title: 'The first page with a visit remembered', reach: go('/') },
  {
    name: '44-offline',
    title: 'No connection, a talon kept',
    reach: async (page) => {
      await page.context().setOffline(true);
      await page.goto('/');
      await heading(page, 'Нет связи с интернетом');
      await page.locator('[data-kept-list] a').waitFor();
    },
  },
  {
    name: '45-other-time',
    title: 'Another time chosen in another tab',
    reach: async (page, site) => {
      await page.context().setOffline(false);
      await hold(page, times(site), 4);
      await typeDetailsWithEmail(page, site);
      const otherTab = await page.context().newPage();
      await hold(otherTab, times(site), 6);
      await otherTab.close();
      await press(page, 'Продолжить');
      await heading(page, 'В другой вкладке выбрано другое время');
    },
  },
  {
    name: '46-hold-expired',
    title: 'The hold has run out',
    reach: async (page, site) => {
      await page.getByRole('link', { name: 'Продолжить с новым временем' }).click();
      await heading(page, 'Проверьте и подтвердите запись');
      site.clock.advance(6 * MINUTE_MS);
      await press(page, 'Подтвердить запись');
      await heading(page, 'Время вышло, место больше не держим');
      site.clock.advance(-6 * MINUTE_MS);
    },
  },
];

/** What an operator's own map server makes of the map. */
export const TILED = [
  {
    name: '47-map-tiles',
    title: 'The map with tiles of an operator',
    reach: async (page) => {
      await page.goto(`${RECOVERY}/centres?region=07`);
      const button = page.getByRole('button', { name: 'Показать карту' });
      if (await button.isVisible()) await button.click();
      await page.locator('.leaflet-tile-loaded').first().waitFor();
    },
  },
];
