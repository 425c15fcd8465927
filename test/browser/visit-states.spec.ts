import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { at, book, person } from '../support/book.ts';
import { axeFindings, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { RECOVERY, addCentre } from '../support/sample-centre.ts';
import { citizen } from './citizen.ts';

/** Each visitor holds a time of his own. */
const TIMES = { ' light': '09:00', ' dark': '09:15', '/en light': '09:30', '/en dark': '09:45' } as const;

let site: Site;
let next = 950;

beforeAll(async () => {
  site = await openSite();
  await addCentre(site.okno, { code: '70-902', name: 'Соседний отдел' });
});
afterAll(() => site.close());

/** A visit of Tuesday 24 November, opened by its number and name in a browser of the colours given. */
async function opened(prefix: string, scheme: 'light' | 'dark') {
  next += 1;
  const own = await book(
    site.okno,
    site.centre,
    at(`2026-11-24T${10 + (next % 6)}:00:00+07:00`),
    person(next),
  );
  const page = await site.visitor({ colorScheme: scheme });
  await page.goto(`${prefix}/visit`);
  await page.locator('#reference').fill(own.reference);
  await page.locator('#familyName').fill(own.visitor.familyName);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`**/visit/${own.reference}`);
  return { page, own, here: `${prefix}/visit/${own.reference}` };
}

describe.each([
  ['', 'light'],
  ['', 'dark'],
  ['/en', 'light'],
  ['/en', 'dark'],
] as const)('the pages of a visit in the language of "%s/" and %s colours', (prefix, scheme) => {
  it('stand up to axe: talon, its copy, other centres, withdrawal, confirmed, today, cancelled, too late', async () => {
    const { page, own, here } = await opened(prefix, scheme);
    for (const path of [
      '',
      '/copy',
      '/move',
      '/move/centres',
      '/move/centres?q=zzz',
      '/withdraw',
      '/cancel',
    ]) {
      await page.goto(here + path);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
    }
    await page.goto(here);
    await page.locator('form[action$="/confirm"] button').click();
    await page.locator('.confirmed').waitFor();
    site.okno.clock.set('2026-11-24T08:00:00+07:00');
    await page.goto(here);
    await page.locator('[data-live]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await site.okno.get(CancelBooking).run(own);
    await page.locator('[data-undo]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    site.okno.clock.advance(60_000);
    await page.locator('form[action$="/restore"] button').click();
    await page.waitForURL('**/restore');
    expect(await axeFindings(page)).toEqual([]);
    site.okno.clock.set(TEST_NOW);
    await page.goto(`${prefix}/withdrawn`);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('stand up to axe: the details with another person, offline, and the stop of a power of attorney', async () => {
    const page = await site.visitor({ colorScheme: scheme });
    await page.goto(`/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-25`);
    await citizen.chooseTime(page, TIMES[`${prefix} ${scheme}`]);
    await page.goto(`${prefix}/book/${RECOVERY}/details`);
    await page.locator('#who-other').check();
    await page.context().setOffline(true);
    await page.locator('#details button.button-primary').click();
    await page.locator('#details [data-offline]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('#who-proxy').check();
    await page.locator('#details button.button-primary').click();
    await page.waitForURL('**/proxy');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
