import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { at } from '../support/book.ts';
import { axeFindings, openSite, sidewaysScroll } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { callTo, stepOn } from '../support/call.ts';
import { addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import { boardPage, inHall, shown } from './board-page.ts';

let site: Site;
let codes = 950;

beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T09:05:00+07:00' });
});
afterAll(() => site.close());

const hall = (): Promise<string> =>
  addCentre(site.okno, {
    code: `70-${(codes += 1)}`,
    name: `МФЦ «Центральный», зал ${codes}`,
    windows: 30,
    settings: { reservePercent: 0, noticeMinutes: 0 },
  });
const arrived = (centreId: string): Promise<HallTicket> =>
  inHall(site.okno, centreId, { startsAt: at('2026-11-24T10:00:00+07:00'), localDate: '2026-11-24' });
const call = async (centreId: string, window: number): Promise<HallTicket> =>
  callTo(site.okno, await arrived(centreId), window);
const sizeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

describe('a screen that is no board yet', () => {
  it('shows a code, becomes the board of the centre where it is typed, and its code again once revoked', async () => {
    const centreId = await hall();
    const page = await site.visitor({ viewport: { width: 1920, height: 1080 } });
    await page.goto('/board');
    await page.getByText(/^\d{3}\s\d{3}$/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const head = await staffOf(site.okno, { role: 'centre-head', centreId });
    const devices = `/api/v1/staff/centres/${centreId}/devices`;
    const paired = await head.agent
      .post(devices)
      .send({ name: 'Табло в зале', code: await page.locator('#code').innerText() });
    expect(paired.status).toBe(201);
    await page.getByRole('heading', { name: 'МФЦ «Центральный»' }).waitFor();
    expect(await page.getByText('Подключите это табло').isVisible()).toBe(false);
    await head.agent.delete(`${devices}/${(paired.body as { id: string }).id}`).expect(204);
    await page.evaluate(() => location.reload());
    await page.getByText('Подключите это табло').waitFor();
    await page.context().close();
  });
});

describe('the board', () => {
  it('fills half the screen with the newest call, the window as large as the ticket, and has five more in a table', async () => {
    const centreId = await hall();
    const tickets: HallTicket[] = [];
    for (const window of [5, 2, 11, 3, 7, 12]) {
      site.okno.clock.advance(60_000);
      const called = await call(centreId, window);
      tickets.push(called);
      if (window === 11) await stepOn(site.okno, called, 'start', { startedAt: site.okno.clock.now() });
    }
    const waiting = await arrived(centreId);
    const page = await boardPage(site, centreId);
    await shown(page, tickets[5] as HallTicket, 12);
    const box = await page.locator('#call').boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(1920 * 0.45);
    expect(box?.height ?? 0).toBeGreaterThan(1080 * 0.65);
    expect(await sizeOf(page, '#call-window')).toBe(await sizeOf(page, '#call-ticket'));
    const rows = await page.locator('#rows tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/))).toEqual(
      [4, 3, 2, 1, 0].map((index) => [tickets[index]?.label, String([5, 2, 11, 3, 7][index])]),
    );
    // By shape: an arrow stands where somebody is awaited, and nowhere else.
    const arrows = await page
      .locator('#rows td:last-child')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::after').content !== 'none'));
    expect(arrows).toEqual([true, true, false, true, true]);
    expect(await page.locator('#call .arrow').isVisible()).toBe(true);
    expect(await page.locator('#next').innerText()).toBe(waiting.label);
    expect(await page.locator('#waiting').innerText()).toBe('1');
    expect(await page.locator('body').innerText()).not.toContain('Проб');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    [1920, 1080],
    [1280, 720],
    [1080, 1920],
  ])('can be read from afar at %s by %s, and nothing is cut off', async (width, height) => {
    const centreId = await hall();
    for (const window of [1, 2, 3, 4, 5, 6]) await call(centreId, window);
    const page = await boardPage(site, centreId, { viewport: { width, height } });
    await page.locator('#rows tr').nth(4).waitFor();
    // A 43-inch television is 535 mm high. A capital is 0.7 of the letters' size, a two-hundredth of six metres 30 mm.
    const screenMm = width > height ? 535 : 952;
    const capital = (((await sizeOf(page, '#rows td')) * 0.7) / height) * screenMm;
    expect(capital).toBeGreaterThanOrEqual(30);
    expect(await sidewaysScroll(page)).toBe(0);
    const bottom = await page
      .locator('#rows tr')
      .nth(4)
      .evaluate((row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(
      await page.locator('.foot').evaluate((foot) => foot.getBoundingClientRect().top),
    );
    await page.context().close();
  });

  it('shows every call of the last half minute, however many', async () => {
    const centreId = await hall();
    const page = await boardPage(site, centreId);
    const windows = Array.from({ length: 11 }, (_, index) => index + 10);
    for (const window of windows) await call(centreId, window);
    await page.locator('#rows tr').nth(9).waitFor();
    const bottom = await page
      .locator('#rows tr')
      .nth(9)
      .evaluate((row) => row.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(1080 * 0.88);
    await page.context().close();
  });

  it('pulses three times and stands still, or not at all where motion is not wanted', async () => {
    const centreId = await hall();
    const ticket = await call(centreId, 4);
    for (const [reducedMotion, pulses] of [
      ['no-preference', [3]],
      ['reduce', []],
    ] as const) {
      const page = await boardPage(site, centreId, { reducedMotion });
      await shown(page, ticket, 4);
      const found = await page
        .locator('#call')
        .evaluate((element) => element.getAnimations().map(({ effect }) => effect?.getTiming().iterations));
      expect(found).toEqual(pulses);
      await page.context().close();
    }
  });

  it("has the centre's day and clock, whatever the television thinks", async () => {
    const page = await boardPage(site, await hall(), { timezoneId: 'America/New_York' });
    site.okno.clock.set('2026-11-25T00:07:00+07:00');
    await page.reload();
    await page.getByText('00:07').waitFor();
    await page.getByText('Среда, 25 ноября').waitFor();
    expect(await page.getByText('Сейчас никого не вызывают').isVisible()).toBe(true);
    site.okno.clock.set('2026-11-24T09:30:00+07:00');
    await page.goto('/en/board');
    await page.getByText('Tuesday, 24 November').waitFor();
    await page.context().close();
  });

  it('asks nothing of another host and complains of nothing', () => {
    expect(site.foreign).toEqual([]);
    // The stream of the board that was taken away is cut off, and its browser says so.
    const cutOff = 'Failed to load resource: net::ERR_INCOMPLETE_CHUNKED_ENCODING';
    expect(site.complaints.filter((complaint) => complaint !== cutOff)).toEqual([]);
  });
});
