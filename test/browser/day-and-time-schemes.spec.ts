import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hold } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { addFullCentre } from '../support/full-centre.ts';
import type { FullCentre } from '../support/full-centre.ts';
import { RECOVERY } from '../support/sample-centre.ts';
import { findingsInEachScheme } from './schemes.ts';

const DAY = '2026-11-27';

let site: Site;
let small: FullCentre;
beforeAll(async () => {
  site = await openSite();
  small = await addFullCentre(site.okno, '70-902', 1);
});
afterAll(() => site.close());

describe.each([
  { prefix: '', taken: 'занято', more: 'Мне нужно больше времени', extended: /Время продлено/ },
  { prefix: '/en', taken: 'taken', more: 'I need more time', extended: /You have more time now/ },
])('day and time in every scheme, language "$prefix"', ({ prefix, taken, more, extended }) => {
  it('a calendar with free, full, closed and later days', async () => {
    const page = await site.visitor({ reducedMotion: 'reduce' });
    await page.goto(`${prefix}/book/${RECOVERY}/day?centre=${small.id}&view=calendar`);
    expect(await findingsInEachScheme(page)).toEqual([]);
    await page.context().close();
  });

  it('times of which one is taken, one of them under the finger, and a hold that was extended', async () => {
    const page = await site.visitor({ reducedMotion: 'reduce' });
    const [under, beside] = prefix === '' ? ['10:00', '10:30'] : ['11:00', '11:30'];
    await page.goto(`${prefix}/book/${RECOVERY}/time?centre=${site.centre}&date=${DAY}`);
    await page.getByRole('radio', { name: under }).check();
    for (const time of [under, under, beside, beside])
      await hold(site.okno, site.centre, Date.parse(`${DAY}T${time}:00+07:00`));
    await page.getByRole('radio', { name: `${under} ${taken}` }).waitFor();
    await page.getByRole('radio', { name: `${beside} ${taken}` }).waitFor();
    expect(await findingsInEachScheme(page)).toEqual([]);
    await page.getByRole('radio', { name: prefix === '' ? '12:00' : '13:00' }).check();
    await page.locator('form[data-live] button[type=submit]').click();
    await page.getByRole('button', { name: more }).click();
    await page.getByText(extended).waitFor();
    expect(await findingsInEachScheme(page)).toEqual([]);
    await page.context().close();
  });
});
