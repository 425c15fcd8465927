import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { generateSync } from 'otplib';
import { LinksRepository } from '../../src/accounts/links/links.repository.ts';
import { welcomeAddress } from '../../src/accounts/links/welcome-address.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import { focused, tabTo } from './keys.ts';

const TABLET = { width: 820, height: 1180 };
const HALF_MINUTE_MS = 30_000;
const PASSWORD = 'жёлтый трамвай едет тихо';
const OTHER_PASSWORD = 'зелёный поезд стоит долго';

/** Nobody listens there: the common sign-in comes back at once, with a refusal. */
const DEAD_PROVIDER = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'okno',
  clientSecret: 'a secret of the client, only for tests',
  title: 'Единый вход',
};

let site: Site;
beforeAll(async () => {
  site = await openSite({ config: { oidc: DEAD_PROVIDER } });
});
afterAll(() => site.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** What an authenticator application shows now. */
function codeFor(secret: string): string {
  return generateSync({
    secret: secret.replaceAll(' ', ''),
    epoch: Math.floor(site.okno.clock.now() / 1000),
  });
}

async function firstLink(): Promise<string> {
  const { okno } = site;
  const link = await okno.transactions.run((tx) =>
    okno.get(LinksRepository).make(tx, { kind: 'first-administrator', accountId: null }),
  );
  return new URL(welcomeAddress(site.url, link.token)).hash.slice(1);
}

/** Whatever of the screen breaks a rule, on a desk and on a tablet. */
async function wrongs(page: Page): Promise<string[]> {
  await page.locator('main').waitFor();
  const found = await axeFindings(page);
  await page.setViewportSize(TABLET);
  const wider = await sidewaysScroll(page);
  return wider > 0 ? [...found, `${wider} px too wide at ${TABLET.width}`] : found;
}

async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Логин или почта' }).fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await press(page, 'Войти');
}

describe('the office from the first day', () => {
  let secret: string;
  let admin: Page;
  let clerk: Page;
  let invitation: string;

  it('lets the first administrator in by the link, and asks for codes before anything else', async () => {
    admin = await openOffice(site, null, await firstLink());
    await heading(admin, 'Первый администратор');
    expect(await wrongs(admin)).toEqual([]);
    await admin.getByLabel('Имя, как его увидят сотрудники').fill('Главная А. А.');
    await admin.getByLabel('Логин').fill('glavnaya');
    await admin.getByLabel('Пароль', { exact: true }).fill('коротко');
    await press(admin, 'Сохранить и войти');
    await admin.getByText('Пароль короток: нужно ещё 5 знаков').waitFor();
    await admin.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    const shown = admin.getByRole('button', { name: 'Показать или скрыть введённое' });
    await shown.focus();
    await admin.keyboard.press('Enter');
    await admin.locator('input[type=text][autocomplete=new-password]').waitFor();
    await admin.keyboard.press('Enter');
    await press(admin, 'Сохранить и войти');
    await heading(admin, 'Подключите одноразовые коды');
    expect(await wrongs(admin)).toEqual([]);
    await admin.getByLabel('Ваш пароль').fill(PASSWORD);
    await press(admin, 'Дальше');
  });

  it('opens with the code of the application', async () => {
    await admin.getByRole('img', { name: 'Картинка для приложения с кодами' }).waitFor();
    secret = (await admin.locator('code').textContent()) ?? '';
    await admin.getByLabel('Код из приложения').fill('12 34');
    await press(admin, 'Подключить коды');
    await admin.getByText('В коде шесть цифр').waitFor();
    await admin.getByLabel('Код из приложения').fill(codeFor(secret));
    await press(admin, 'Подключить коды');
    await admin.getByRole('link', { name: 'Главная А. А.' }).waitFor();
  });

  it('makes an invitation whose link is shown once', async () => {
    await admin.getByRole('link', { name: 'Сотрудники' }).click();
    await heading(admin, 'Сотрудники');
    expect(await wrongs(admin)).toEqual([]);
    await admin.getByRole('link', { name: 'Пригласить сотрудника' }).click();
    await heading(admin, 'Пригласить сотрудника');
    expect(await wrongs(admin)).toEqual([]);
    await admin.getByLabel('Имя, как его увидят другие').fill('Петрова О. В.');
    await press(admin, 'Сделать приглашение');
    await admin.getByRole('heading', { name: 'Ссылка готова' }).waitFor();
    expect(await wrongs(admin)).toEqual([]);
    invitation = new URL(await admin.getByLabel('Ссылка', { exact: true }).inputValue()).hash.slice(1);
    expect(invitation).toMatch(/^\/welcome\?token=/);
  });

  it('takes the clerk in by that link, and by login and password afterwards', async () => {
    clerk = await openOffice(site, null, invitation);
    await heading(clerk, 'Добро пожаловать');
    await clerk.getByLabel('Логин').fill('glavnaya');
    await clerk.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    await press(clerk, 'Сохранить и войти');
    await clerk.getByText('Логин занят').waitFor();
    await clerk.getByLabel('Логин').fill('petrova');
    await press(clerk, 'Сохранить и войти');
    await clerk.getByRole('link', { name: 'Петрова О. В.' }).waitFor();
    expect(await clerk.getByRole('link', { name: 'Сотрудники' }).count()).toBe(0);
    await press(clerk, 'Выйти');
    await heading(clerk, 'Вход для сотрудников');
    await signIn(clerk, 'petrova');
    await clerk.getByRole('link', { name: 'Петрова О. В.' }).waitFor();
  });

  it('takes another password of one’s own from whoever knows the present one', async () => {
    await clerk.getByRole('link', { name: 'Петрова О. В.' }).click();
    const form = clerk.getByRole('form', { name: 'Пароль', exact: true });
    const submit = () => form.getByRole('button', { name: 'Сменить пароль' }).click();
    await form.getByLabel('Нынешний пароль').fill('не тот пароль');
    await form.getByLabel('Новый пароль').fill(OTHER_PASSWORD);
    await submit();
    await form.getByText('Неверный логин или пароль').waitFor();
    await form.getByLabel('Нынешний пароль').fill(PASSWORD);
    await form.getByLabel('Новый пароль').fill('коротко');
    await submit();
    await form.getByText('Нужно не меньше 12 символов.').waitFor();
    await form.getByLabel('Новый пароль').fill(OTHER_PASSWORD);
    await submit();
    await clerk.getByText('Пароль изменён').waitFor();
    expect(await form.getByLabel('Нынешний пароль').inputValue()).toBe('');
  });

  it('sets codes up and takes them away again, by the password each time', async () => {
    await press(clerk, 'Подключить коды');
    await clerk.getByLabel('Ваш пароль').fill(OTHER_PASSWORD);
    await press(clerk, 'Дальше');
    await clerk.getByRole('img', { name: 'Картинка для приложения с кодами' }).waitFor();
    const own = (await clerk.locator('code').textContent()) ?? '';
    await clerk.getByLabel('Код из приложения').fill(codeFor(own));
    const setUp = clerk.getByRole('button', { name: 'Подключить коды' });
    await setUp.click();
    const removing = clerk.getByRole('form', { name: 'Отключить коды' });
    await removing.getByLabel('Ваш пароль').fill(PASSWORD);
    await removing.getByRole('button', { name: 'Отключить коды' }).click();
    await removing.getByText('Неверный логин или пароль').waitFor();
    expect(await wrongs(clerk)).toEqual([]);
    await removing.getByLabel('Ваш пароль').fill(OTHER_PASSWORD);
    await removing.getByRole('button', { name: 'Отключить коды' }).click();
    await clerk.getByText('Не подключены.').waitFor();
    await removing.waitFor({ state: 'detached' });
    await clerk.getByRole('navigation').getByRole('link').first().click();
  });

  it('says of a link that was used that it does not work', async () => {
    const late = await openOffice(site, null, invitation);
    await heading(late, 'Ссылка не подходит');
    expect(await wrongs(late)).toEqual([]);
  });

  it('shuts the clerk out at once when suspended', async () => {
    await admin.getByRole('link', { name: 'Все сотрудники' }).click();
    await admin.getByRole('link', { name: 'Петрова О. В.' }).click();
    await heading(admin, 'Петрова О. В.');
    await admin.getByText('по паролю').waitFor();
    expect(await wrongs(admin)).toEqual([]);
    await press(admin, 'Приостановить');
    await admin.getByText('Все сеансы закончатся сразу').waitFor();
    await press(admin, 'Приостановить');
    await admin.getByText('приостановлен', { exact: true }).waitFor();
    // The clerk presses nothing: the stream of the screen ends with the session.
    await heading(clerk, 'Вход для сотрудников');
    await signIn(clerk, 'petrova', OTHER_PASSWORD);
    await clerk.getByText('Неверный логин или пароль').waitFor();
    expect(await clerk.getByLabel('Пароль', { exact: true }).inputValue()).toBe('');
  });

  it('asks the administrator for a code at the next sign-in, and shows the own account', async () => {
    await press(admin, 'Выйти');
    site.okno.clock.advance(2 * HALF_MINUTE_MS);
    await signIn(admin, 'glavnaya');
    await heading(admin, 'Одноразовый код');
    expect(await wrongs(admin)).toEqual([]);
    await admin.getByLabel('Код', { exact: true }).fill('000000');
    await press(admin, 'Подтвердить');
    await admin.getByText('Неверный код').waitFor();
    await admin.getByLabel('Код', { exact: true }).fill(codeFor(secret));
    await press(admin, 'Подтвердить');
    await admin.getByRole('link', { name: 'Главная А. А.' }).click();
    await heading(admin, 'Моя учётная запись');
    await admin.getByText('этот сеанс').waitFor();
    expect(await wrongs(admin)).toEqual([]);
  });

  it('has said nothing to the console, and nothing to another host', () => {
    // The browser's own word for a stream that the server ended.
    const complaints = site.complaints.filter((words) => !words.includes('ERR_INCOMPLETE_CHUNKED_ENCODING'));
    expect([complaints, site.foreign]).toEqual([[], []]);
  });
});

describe('the office', () => {
  it('comes back to where one was after signing in', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, null, '/staff');
    await heading(page, 'Вход для сотрудников');
    expect(await wrongs(page)).toEqual([]);
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: site.url }]);
    await page.reload();
    await heading(page, 'Сотрудники');
  });

  it('says why the common sign-in let nobody in, and keeps the place over it', async () => {
    const page = await openOffice(site, null, '/staff/new');
    await page.getByRole('link', { name: 'Единый вход' }).click();
    await page.getByText('Общий вход сейчас не отвечает').waitFor();
    expect(await wrongs(page)).toEqual([]);
    const { cookie } = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url: site.url }]);
    await page.goto('about:blank');
    await page.goto('/office/');
    await heading(page, 'Пригласить сотрудника');
    await page.goto('about:blank');
    await page.goto('/office/');
    await page.waitForURL(({ hash }) => hash.length > 2);
    expect(new URL(page.url()).hash).not.toBe('#/staff/new');
  });

  it('shows only what the person may open here, and says why of the rest', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, cookie, '/staff');
    await heading(page, 'Этот экран вам не открыт');
    expect(await wrongs(page)).toEqual([]);
  });

  it('is walked by keys: past the header, into a screen whose content then has the focus', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre }, 'Голова К.');
    const page = await openOffice(site, cookie, '/account');
    await heading(page, 'Моя учётная запись');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(new URL(page.url()).hash).toBe('#/account');
    await page.reload();
    await heading(page, 'Моя учётная запись');
    await tabTo(page, 'Сотрудники');
    await page.keyboard.press('Enter');
    await heading(page, 'Сотрудники');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo(page, 'Пригласить сотрудника');
    await page.keyboard.press('Enter');
    await heading(page, 'Пригласить сотрудника');
    await tabTo(page, 'Имя, как его увидят другие');
    await page.keyboard.type('Сидоров П. П.');
    await tabTo(page, 'Сделать приглашение');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ссылка готова' }).waitFor();
    expect(await focused(page)).toBe('Ссылка готова');
  });

  it('says since when there is no connection, and when it is back', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, cookie, '/account');
    await page.getByText('связь есть').waitFor();
    await page.context().setOffline(true);
    await page.getByText(/^нет связи с \d\d:\d\d$/).waitFor();
    await page.context().setOffline(false);
    await page.getByText('связь есть').waitFor();
  });

  it('finds a centre of very many by its name, and remembers it', async () => {
    for (let nth = 1; nth <= 50; nth += 1)
      await addCentre(site.okno, { code: `71-${100 + nth}`, name: `Отдел номер ${100 + nth}`, week: null });
    const { cookie } = await staffOf(site.okno, { role: 'region-administrator', regionCode: '70' });
    const page = await openOffice(site, cookie, '/account');
    const chooser = page.getByRole('combobox', { name: 'Центр' });
    await chooser.fill('в томске');
    await page.getByRole('option', { name: 'Пробный отдел в Томске' }).click();
    await page.reload();
    await heading(page, 'Моя учётная запись');
    expect(await chooser.inputValue()).toBe('Пробный отдел в Томске');
    expect(await wrongs(page)).toEqual([]);
  });

  it('can be read in the dark', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'centre-head', centreId: site.centre });
    const page = await openOffice(site, cookie, '/staff', { colorScheme: 'dark' });
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(26, 42, 59)',
    );
    expect(await wrongs(page)).toEqual([]);
  });

  it('speaks English when asked, also after a reload', async () => {
    const { cookie } = await staffOf(site.okno, { role: 'operator', centreId: site.centre });
    const page = await openOffice(site, cookie, '/account');
    await page.getByText('Eng', { exact: true }).click();
    await heading(page, 'My account');
    await page.reload();
    await heading(page, 'My account');
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'en',
      'My account — Okno',
    ]);
  });
});
