// The hall and its visits, by the demonstration's floor manager, who books two people by hand first.
import { heading, press } from './citizen.mjs';
import { enterAs, walkTo } from './office-stops.mjs';

const MANAGER = 'Администратор зала';

async function bookByHand(page, familyName, givenName, act) {
  await page.getByRole('button', { name: /^Записать/ }).click();
  const panel = page.getByRole('dialog', { name: 'Записать' });
  await panel
    .getByRole('radio', { name: /\d\d:\d\d/ })
    .first()
    .waitFor();
  await panel.getByLabel('Фамилия').fill(familyName);
  await panel.getByLabel('Имя').fill(givenName);
  await panel.getByLabel('Согласие на обработку персональных данных дано лично').check();
  if (act === null) return;
  await panel.getByRole('button', { name: act }).click();
  await panel.getByText('Назовите человеку номер записи').waitFor();
}

const close = async (page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** The two sizes go through one hall, so each has people of its own. */
const SURNAMES = { tablet: ['Иванова', 'Кочкаров', 'Битюгова'], desktop: ['Петрова', 'Шогенов', 'Лидина'] };

export const HALL = [
  {
    name: '120-office-hall-booking',
    title: 'Somebody without a booking is booked',
    reach: async (page, { size }) => {
      const [first, second, third] = SURNAMES[size];
      await enterAs(page, MANAGER, '/hall');
      await heading(page, 'Зал');
      await bookByHand(page, first, 'Анна', /отметить приход/);
      await close(page);
      await bookByHand(page, second, 'Аслан', /^Записать на \d\d:\d\d$/);
      await close(page);
      await bookByHand(page, third, 'Ольга', null);
    },
  },
  {
    name: '121-office-hall-booked',
    title: 'Booked and checked in',
    reach: async (page) => {
      await page.getByRole('button', { name: /отметить приход/ }).click();
      await page.getByText('Назовите человеку номер записи').waitFor();
    },
  },
  {
    name: '122-office-hall',
    title: 'The hall',
    reach: async (page, { size }) => {
      await close(page);
      await page.getByText(`${SURNAMES[size][2]} Ольга`).first().waitFor();
      await page.getByText(`${SURNAMES[size][1]} Аслан`).first().waitFor();
    },
  },
  {
    name: '123-office-day-list',
    title: 'The list of the day to print',
    reach: async (page) => {
      const address = await page.getByRole('link', { name: 'Список дня для печати' }).getAttribute('href');
      await page.goto(address);
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: '124-office-paper',
    title: 'What happened on paper is entered',
    reach: async (page, { size }) => {
      await page.goto('/office#/paper');
      await page.getByLabel(`Пришёл: ${SURNAMES[size][1]} Аслан`, { exact: true }).fill('8:55');
      await press(page, 'Внести');
      await page.getByText('Внесено: 1 строка').waitFor();
    },
  },
  {
    name: '125-office-visits',
    title: 'Visits are found by name',
    reach: async (page, { size }) => {
      await walkTo(page, '/visits');
      await page.getByLabel('Номер записи или фамилия').fill(SURNAMES[size][0]);
      await page.keyboard.press('Enter');
      await page.getByText('Нашли 1 запись').waitFor();
    },
  },
  {
    name: '126-office-visit',
    title: 'A visit, to be moved, cancelled or corrected',
    reach: async (page) => {
      await page.getByRole('row').nth(1).getByRole('link').click();
      await page
        .getByRole('button', { name: 'Печать талона записи' })
        .or(page.getByText('Печать талона записи'))
        .first()
        .waitFor();
    },
  },
];
