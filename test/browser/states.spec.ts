import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';
import { findings } from './findings.ts';

const DAY = '2026-11-24';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('every page and state stands up to axe, 320 px, text at 200 % and fingers', () => {
  const open = (path: string) => async (): Promise<Page> => {
    const page = await site.visitor();
    await page.goto(path.replace('CENTRE', site.centre));
    return page;
  };
  const details = async (): Promise<Page> => {
    const page = await open(`/book/${RECOVERY}/day?centre=CENTRE`)();
    await citizen.chooseDay(page);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { level: 1, name: 'Кто придёт на приём?' }).waitFor();
    return page;
  };
  const wrongDetails = async (): Promise<Page> => {
    const page = await details();
    await page.getByRole('radio', { name: 'Другого человека' }).check();
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await page.getByRole('heading', { name: 'Проверьте данные' }).waitFor();
    return page;
  };
  const booked = async (number: number): Promise<Page> => {
    const page = await details();
    const phone = `+7 928 555-00-0${number}`;
    await citizen.fillDetails(page, {
      familyName: `Состояние-${'абвгдежз'[number]}`,
      givenName: 'Проба',
      phone,
    });
    return page;
  };
  const talon = async (number: number): Promise<Page> => {
    const page = await booked(number);
    await citizen.confirm(page);
    return page;
  };
  const states: readonly (readonly [string, () => Promise<Page>])[] = [
    ['the first page', open('/')],
    ['the first page in English', open('/en')],
    ['the centres', open(`/book/${RECOVERY}/centres`)],
    ['the centres in English', open(`/en/book/${RECOVERY}/centres`)],
    ['no centre found', open(`/book/${RECOVERY}/centres?q=Ыыыыыы`)],
    ['the days', open(`/book/${RECOVERY}/day?centre=CENTRE`)],
    ['no day chosen', open(`/book/${RECOVERY}/time?centre=CENTRE&step=day`)],
    ['the calendar', open(`/book/${RECOVERY}/day?centre=CENTRE&view=calendar`)],
    ['the times', open(`/book/${RECOVERY}/time?centre=CENTRE&date=${DAY}`)],
    ['a day without times', open(`/book/${RECOVERY}/time?centre=CENTRE&date=2026-11-29`)],
    ['the details', details],
    ['the details refused', wrongDetails],
    ['the check page', () => booked(1)],
    ['the talon', () => talon(2)],
    [
      'the move',
      async () => {
        const page = await talon(3);
        await page.getByRole('link', { name: 'Перенести' }).click();
        return page;
      },
    ],
    [
      'the question before cancelling, and the cancelled visit',
      async () => {
        const page = await talon(4);
        await page.getByRole('link', { name: 'Отменить запись' }).click();
        expect(await findings(page)).toEqual([]);
        await page.getByRole('button', { name: 'Отменить запись' }).click();
        return page;
      },
    ],
    ['finding a visit', open('/visit')],
    [
      'a visit not found',
      async () => {
        const page = await open('/visit')();
        await page.getByRole('textbox', { name: 'Номер талона' }).fill('1234-5678');
        await page.getByRole('textbox', { name: 'Фамилия' }).fill('Иванова');
        await page.getByRole('button', { name: 'Найти запись' }).click();
        await page.getByRole('heading', { name: 'Проверьте данные' }).waitFor();
        return page;
      },
    ],
    ['an unknown page', open('/no-such-page')],
  ];

  it.each(states)('%s', async (_name, reach) => {
    const page = await reach();
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('asked nothing of another host', () => {
    expect(site.foreign).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

describe('a refused form', () => {
  it.each([true, false])(
    'has the focus on its summary, whose lines lead to the fields (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await site.visitor({ javaScriptEnabled });
      await page.goto('/visit');
      await page.getByRole('button', { name: 'Найти запись' }).click();
      expect(await page.title()).toBe('Ошибка: Найти запись — Запись в МФЦ');
      const summary = page.getByRole('alert');
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
      await summary.getByRole('link', { name: 'Введите фамилию' }).click();
      const field = page.getByRole('textbox', { name: 'Фамилия' });
      if (javaScriptEnabled)
        expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      else expect(page.url()).toContain('#familyName');
      await page.context().close();
    },
  );
});
