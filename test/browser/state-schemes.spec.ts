import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { at, book, hold, person } from '../support/book.ts';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { RECOVERY, addCentre } from '../support/sample-centre.ts';
import { addSampleTown } from '../support/sample-town.ts';
import type { SampleTown } from '../support/sample-town.ts';
import { findingsInEachScheme } from './schemes.ts';

const MINUTE_MS = 60_000;

let site: Site;
let town: SampleTown;
let page: Page;
let next = 100;
let found: [string, string[]][];

beforeAll(async () => {
  site = await openSite();
  town = await addSampleTown(site.okno);
  const closed = await addCentre(site.okno, { code: '70-920', name: 'Закрытый отдел' });
  await site.okno.database.rows(sql`
    update centre set closed_at = ${new Date(site.okno.clock.now())} where id = ${closed} returning id`);
});
afterAll(() => site.close());

beforeEach(async () => {
  found = [];
  site.okno.clock.set(TEST_NOW);
  page = await site.visitor({ reducedMotion: 'reduce' });
});
afterEach(() => page.context().close());

/** Notes the state under its name; the test ends with `expect(found)`. */
async function look(state: string): Promise<void> {
  const findings = await findingsInEachScheme(page);
  if (findings.length > 0) found.push([state, findings]);
}

/** Ids and names of fields are the same in every language. */
const submit = (form: string) => page.locator(`${form} button[type=submit]`).first().click();
const alert = () => page.getByRole('alert').waitFor();
const slot = (time: string): number => at(`2026-11-25T${time}:00+07:00`);

async function choose(prefix: string, time: string, onPage = page): Promise<void> {
  await onPage.goto(`${prefix}/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-25`);
  await onPage.locator(`[id="time-${slot(time)}"]`).check();
  await onPage.locator('form[data-live] button[type=submit]').click();
  await onPage.locator('#details').waitFor();
}

async function fill(familyName: string, phone: string): Promise<void> {
  await page.locator('#audience-adult').check();
  await page.locator('#familyName').fill(familyName);
  await page.locator('#givenName').fill('Ирис');
  await page.locator('#phone').fill(phone);
  await page.locator('#consent').check();
}

/** A visit of tomorrow, opened by its number and name. */
async function opened(prefix: string, { withEmail = false } = {}) {
  next += 1;
  const who = person(next);
  const contact = withEmail ? { phone: null, email: `probe${next}@example.org` } : who.contact;
  const start = at(`2026-11-24T1${next % 8}:00:00+07:00`);
  const own = await book(site.okno, site.centre, start, { ...who, contact });
  await page.goto(`${prefix}/visit`);
  await page.locator('#reference').fill(own.reference);
  await page.locator('#familyName').fill(own.visitor.familyName);
  await submit('main form');
  await page.waitForURL(`**/visit/${own.reference}`);
  return { own, here: `${prefix}/visit/${own.reference}` };
}

describe.each(['', '/en'])('states in each scheme, below "%s"', (prefix) => {
  const times = prefix === '' ? ['09:00', '09:15', '09:30'] : ['17:00', '17:15', '17:30'];
  const [first = '', second = '', third = ''] = times;
  const letter = prefix === '' ? 'а' : 'б';

  it('of forms: questions, times, a search for a visit and details that were refused', async () => {
    await page.goto(`${prefix}/triage`);
    await submit('main form');
    await alert();
    await look('a question unanswered');
    await page.goto(`${prefix}/visit`);
    await submit('main form');
    await alert();
    await look('a search without anything');
    await page.locator('#reference').fill('1234-5678');
    await page.locator('#familyName').fill('Иванова');
    await submit('main form');
    await alert();
    await look('a visit not found');
    await page.goto(`${prefix}/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-25`);
    await submit('form[data-live]');
    await alert();
    await look('no time chosen');
    await choose(prefix, first);
    await page.locator('#who-other').check();
    await submit('#details');
    await alert();
    await look('details refused');
    await page.context().setOffline(true);
    await submit('#details');
    await page.locator('#details [data-offline]').waitFor();
    await look('details without a connection');
    expect(found).toEqual([]);
  });

  it('of a hold: two tabs, a time taken meanwhile, a hold that ran out on the page and on the server', async () => {
    await page.clock.install();
    await choose(prefix, second);
    await page.clock.runFor(6 * MINUTE_MS);
    await page.locator('[data-hold-again]').waitFor();
    await look('the hold has run out under the eyes');
    await choose(prefix, second);
    await fill(`Разноцветная-${letter}`, `+7 928 333-00-0${letter === 'а' ? 1 : 2}`);
    const otherTab = await page.context().newPage();
    await choose(prefix, third, otherTab);
    await otherTab.close();
    await submit('#details');
    await page.waitForURL('**/other-time?*');
    await look('another time in another tab');
    await page.locator('main .button-primary').click();
    await page.locator('#check').waitFor();
    site.okno.clock.advance(6 * MINUTE_MS);
    await submit('#check');
    await page.locator('#check').waitFor({ state: 'detached' });
    await look('the hold has run out');
    site.okno.clock.set(TEST_NOW);
    const taken = at(`2026-11-27T${first}:00+07:00`);
    // A page that is not told of changes, as with a connection that has just come back.
    await page.context().route('**/slots/live*', (route) => route.abort());
    await page.goto(`${prefix}/book/${RECOVERY}/time?centre=${site.centre}&date=2026-11-27`);
    await page.locator(`[id="time-${taken}"]`).check();
    for (const caller of [1, 2]) await hold(site.okno, site.centre, taken).catch(() => caller);
    await submit('form[data-live]');
    await page.locator('main .offer').first().waitFor();
    await look('the time was taken, others are offered');
    expect(found).toEqual([]);
  });

  it('of a visit: asked to be earlier, kept, confirmed, remembered, today, moved', async () => {
    const { here } = await opened(prefix, { withEmail: true });
    await look('a visit that could be earlier');
    await submit('form[action$="/earlier"]');
    await page.locator('form[action$="/earlier/stop"]').waitFor();
    await look('asked to be told of an earlier time');
    await page.locator('[data-keep-talon]').click();
    await page.locator('[data-forget-talon]').waitFor();
    await submit('form[action$="/confirm"]');
    await page.locator('.confirmed').waitFor();
    await look('kept on the device and confirmed');
    await page.goto(prefix || '/');
    await page.locator('main a[href*="/visit/"]').first().waitFor();
    await look('the first page with a visit remembered');
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('[data-kept-list] a').waitFor();
    await look('no connection, a talon kept');
    await page.context().setOffline(false);
    await page.goto(`${here}/move/time?date=2026-11-27`);
    await page.locator('main input[type=radio]').first().check();
    await submit('form[data-live]');
    await page.waitForURL(`**${here}?*`);
    await look('moved');
    site.okno.clock.set('2026-11-27T08:00:00+07:00');
    await page.goto(here);
    await page.locator('[data-visit-live]').waitFor();
    await look('today, with the place in line');
    expect(found).toEqual([]);
  });

  it('of a visit given up: undone, too late to undo, withdrawn', async () => {
    const { own, here } = await opened(prefix);
    await page.goto(`${here}/cancel`);
    await submit('main form');
    await page.locator('[data-undo]').waitFor();
    await look('cancelled, with the way back');
    await submit('form[action$="/restore"]');
    await page.locator('.done').waitFor();
    await look('restored');
    await site.okno.get(CancelBooking).run(own);
    await page.goto(here);
    site.okno.clock.advance(MINUTE_MS);
    await submit('form[action$="/restore"]');
    await page.waitForURL('**/restore');
    await look('too late to restore');
    await page.goto(here);
    await look('cancelled for good');
    await page.goto(`${here}/move`);
    await look('a cancelled visit cannot be moved');
    expect(found).toEqual([]);
  });

  it('of centres: on the map, near me refused, full, closed, without hours, none today', async () => {
    await page.goto(`${prefix}/book/${RECOVERY}/centres`);
    await page.locator('[data-near]').click();
    await page.locator('[data-near-denied]').waitFor();
    await page.locator('[data-show-map]').click();
    await page.locator('.leaflet-container').waitFor();
    await page.locator('header summary').first().click();
    await look('the map, "near me" refused, the panel open');
    const addresses = [
      '/centres/70-913',
      '/centres/70-914',
      '/centres/70-915',
      '/centres/70-920',
      `/book/${RECOVERY}/day?centre=${town.full}`,
      `/book/${RECOVERY}/time?centre=${town.full}&date=2026-11-25`,
      `/book/${RECOVERY}/day?centre=${town.later}`,
      `/book/${RECOVERY}/centres?when=today`,
      `/book/${RECOVERY}/centres?q=Тихое`,
      `/book/${RECOVERY}/centres?near=43.48,43.6`,
    ];
    for (const address of addresses) {
      await page.goto(prefix + address);
      await look(address);
    }
    expect(found).toEqual([]);
  });
});
