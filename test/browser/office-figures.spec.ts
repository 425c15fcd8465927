import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TicketSteps } from '../../src/queue/ticket-steps.ts';
import type { StepBy } from '../../src/queue/ticket-steps.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { openSite, axeFindings } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { staffOf } from '../support/staff.ts';

const NINE = at('2026-11-24T09:00:00+07:00');
const MINUTE = 60_000;

let site: Site;
beforeAll(async () => {
  site = await openSite({ now: '2026-11-24T08:20:00+07:00' });
  for (const [number, waited] of [
    [1, 4],
    [2, 21],
  ] as const)
    await visit(number, waited);
  site.okno.clock.set(NINE + 60 * MINUTE);
});
afterAll(() => site.close());

async function visit(number: number, waited: number): Promise<void> {
  const { okno, centre } = site;
  const ticket = await arrive(okno, await book(okno, centre, NINE, person(number)));
  const steps = okno.get(TicketSteps);
  const by = (minutes: number): StepBy => ({
    ...{ accountId: null, window: number, reason: null },
    now: NINE + minutes * MINUTE,
  });
  await okno.transactions.run(async (tx) => {
    const changes = { window: number, calls: 1, calledAt: NINE + waited * MINUTE };
    const called = await steps.take(tx, await steps.lock(tx, ticket), 'call', { by: by(waited), changes });
    const started = await steps.take(tx, called, 'start', { by: by(waited + 1) });
    const end = { outcome: 'recovered', endedAt: NINE + 30 * MINUTE } as const;
    await steps.take(tx, started, 'serve', { by: by(waited + 10), changes: end });
  });
}

async function figures(): Promise<Page> {
  const { okno, centre } = site;
  const head = await staffOf(okno, { role: 'centre-head', centreId: centre });
  return openOffice(site, head.cookie, '/figures');
}

const cells = async (page: Page): Promise<string[][]> => {
  const rows = await page.getByRole('table').getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allInnerTexts()));
};

describe('the figures of a centre', () => {
  it('say today by hour at once, and by window when asked', async () => {
    const page = await figures();
    await page.clock.install({ time: NINE + 60 * MINUTE });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Итоги центра' }).waitFor();
    await page.getByRole('row', { name: /08:00/ }).waitFor();
    expect(await cells(page)).toEqual([
      ['08:00', '2', '0', '0', '—', '—'],
      ['09:00', '0', '2', '0', '4 мин', '9 мин'],
    ]);
    expect(await page.getByText('50 %').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText('По окнам').click();
    await page.getByRole('row', { name: /Окно 2/ }).waitFor();
    expect((await cells(page)).map(([name]) => name)).toEqual(['ещё без окна', 'Окно 1', 'Окно 2']);
    await page.getByText('По услугам').click();
    await page.getByRole('row', { name: /Восстановление доступа/ }).waitFor();
    await page.context().close();
  });

  it('take any dates, by keyboard too', async () => {
    const page = await figures();
    await page.getByText('Свой срок').click();
    await page.getByLabel('С какого дня').fill('2026-11-20');
    await page.getByLabel('По какой день').fill('2026-11-23');
    await page.getByText('За эти дни никто не приходил').waitFor();
    await page.getByLabel('По какой день').fill('2026-11-24');
    await page.getByRole('row', { name: /09:00/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
