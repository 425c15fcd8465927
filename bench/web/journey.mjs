/** A visit booked as people do it, from the first page to the talon, by what stands on the pages in Russian. */
export async function bookVisit(page) {
  const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
  const go = (name) => page.getByRole('button', { name }).click();
  await page.goto('/');
  await page.getByRole('link', { name: 'Восстановление доступа' }).click();
  await heading('Выберите центр');
  await page.getByRole('searchbox').fill('Пробный отдел W-1');
  await go('Найти');
  await page
    .getByRole('link', { name: /Пробный отдел W-1/ })
    .first()
    .click();
  await heading('Выберите день');
  await page.getByRole('radio').nth(1).check();
  await go('Продолжить');
  await heading('Выберите время');
  await page.getByRole('radio').first().check();
  await go('Продолжить');
  await heading('Кто придёт на приём?');
  await page.getByRole('radio', { name: 'Гражданин России от 14 лет' }).check();
  await page.getByRole('textbox', { name: 'Фамилия' }).fill('Пробова');
  await page.getByRole('textbox', { name: 'Имя', exact: true }).fill('Проба');
  await page.getByRole('textbox', { name: 'Телефон' }).fill('+7 928 000-00-01');
  await page.getByRole('checkbox', { name: 'Согласен на обработку' }).check();
  await go('Продолжить');
  await heading('Проверьте и подтвердите запись');
  await go('Подтвердить запись');
  await heading('Вы записаны');
}
