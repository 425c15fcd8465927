export const RECOVERY = '/book/account-recovery';

export const go = (address) => (page, site) =>
  page.goto(typeof address === 'string' ? address : address(site));
export const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
export const days = ({ centre }) => `${RECOVERY}/day?centre=${centre.id}`;
export const times = ({ centre, day }) => `${RECOVERY}/time?centre=${centre.id}&date=${day}`;

/** A made-up citizen; each size is another person, for one person has one visit. */
export async function typeDetails(page, { size }) {
  const isPhone = size === 'phone';
  await typeName(page, isPhone ? 'Примерова' : 'Образцова');
  await page
    .getByRole('textbox', { name: 'Телефон' })
    .fill(isPhone ? '+7 900 000-00-01' : '+7 900 000-00-02');
}

/** Whoever is reached by e-mail only, and so can be told of an earlier time. */
export async function typeDetailsWithEmail(page, { size }) {
  await typeName(page, size === 'phone' ? 'Пробная' : 'Показная');
  await page.getByRole('textbox', { name: 'Электронная почта' }).fill(`${size}@example.org`);
}

async function typeName(page, familyName) {
  await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
  await page.getByRole('textbox', { name: 'Фамилия' }).fill(familyName);
  await page.getByRole('textbox', { name: 'Имя', exact: true }).fill('Анна');
  await page.getByRole('checkbox', { name: 'Согласен на обработку' }).check();
}

/** From the times of a day to the details, a place held: the radio button of that number. */
export async function hold(page, address, number) {
  await page.goto(address);
  await page.getByRole('radio').nth(number).check();
  await press(page, 'Продолжить');
  await heading(page, 'Кто придёт на приём?');
}

export async function toCheck(page) {
  await press(page, 'Продолжить');
  await heading(page, 'Проверьте и подтвердите запись');
}

/** Answers the address of the talon. */
export async function confirm(page) {
  await press(page, 'Подтвердить запись');
  await heading(page, 'Вы записаны');
  return page.url();
}
