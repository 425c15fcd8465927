// The counter, by the demonstration's floor manager, who receives whom the stops of the hall have checked in.
import { heading, press } from './citizen.mjs';
import { enterAs } from './office-stops.mjs';

const MANAGER = 'Администратор зала';

export const COUNTER = [
  {
    name: '130-office-counter-choose',
    title: 'A window to sit at',
    reach: async (page) => {
      await enterAs(page, MANAGER, '/counter');
      await heading(page, 'За каким окном вы работаете?');
    },
  },
  {
    name: '131-office-counter-idle',
    title: 'The counter: nobody at the window',
    reach: async (page) => {
      await press(page, 'Открыть окно');
      await page.getByText('У окна никого').waitFor();
    },
  },
  {
    name: '132-office-counter-called',
    title: 'The counter: called',
    reach: async (page) => {
      await page.keyboard.press('F9');
      await page.getByText('Вызван, вызов 1 из 3').waitFor();
    },
  },
  {
    name: '133-office-counter-in-service',
    title: 'The counter: a visitor is served, outcome and documents by keys',
    reach: async (page) => {
      await page.keyboard.press('F9');
      await page.getByText('Идёт приём').waitFor();
      for (const key of ['1', '5', '6']) await page.keyboard.press(key);
    },
  },
  {
    name: '134-office-counter-refused',
    title: 'The counter: refused at the window, and why',
    reach: async (page) => {
      await page.keyboard.press('3');
      await page.getByRole('radio', { name: 'Нет СНИЛС' }).check();
    },
  },
  {
    name: '135-office-counter-stale',
    title: 'The counter: what an old screen sends is refused',
    reach: async (page) => {
      await page.route('**/serve', async (route) => {
        const body = { ...route.request().postDataJSON(), expectedStep: 1 };
        await route.continue({ postData: JSON.stringify(body) });
      });
      await page.keyboard.press('Control+F9');
      await page.getByText(/^Экран обновлён/).waitFor();
      await page.unroute('**/serve');
    },
  },
  {
    name: '136-office-counter-paused',
    title: 'The counter: paused',
    reach: async (page) => {
      await page.keyboard.press('Control+F9');
      await page.getByText('У окна никого').waitFor();
      await press(page, 'Перерыв');
      await press(page, 'Обед');
      await page.getByText('Перерыв · Обед').waitFor();
    },
  },
  {
    name: '137-office-counter-keys',
    title: 'The counter: its keys',
    reach: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Клавиши окна' }).waitFor();
    },
  },
  {
    name: '138-office-counter-closed',
    title: 'The window is closed again',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await press(page, 'Закрыть окно');
      await heading(page, 'За каким окном вы работаете?');
    },
  },
];
