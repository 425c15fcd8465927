import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hold } from '../support/book.ts';
import { DESKTOP, openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY, addCentre, weekOf } from '../support/sample-centre.ts';
import { findings } from './findings.ts';

let site: Site;
let centre: string;
beforeAll(async () => {
  site = await openSite();
  centre = await addCentre(site.okno, { code: '70-902', week: weekOf(['10:00', '10:30']) });
  for (const time of ['10:00', '10:15'])
    await hold(site.okno, centre, Date.parse(`2026-11-25T${time}:00+07:00`));
});
afterAll(() => site.close());

describe('the calendar at a glance', () => {
  it('tells free, full, closed and not yet open days apart by a word or sign, and explains the signs', async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/day?centre=${centre}&view=calendar`);
    const seen = (date: string) => page.locator(`[data-date="${date}"] .day-words`).innerText();
    expect(await seen('2026-11-24')).toMatch(/^2\s+места$/);
    expect(await seen('2026-11-25')).toBe('мест нет');
    expect(await seen('2026-11-28')).toBe('—');
    expect(await seen('2026-12-08')).toBe('…');
    const legend = page.getByRole('list', { name: 'Знаки календаря' });
    expect(await legend.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('есть места'),
      expect.stringContaining('мест нет'),
      expect.stringContaining('нет приёма'),
      expect.stringContaining('запись ещё не открыта'),
    ]);
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  it('breaks no word in two for those who read it very large on a phone: the figure stays', async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/day?centre=${centre}&view=calendar`);
    await page.getByText('Версия для слабовидящих').click();
    await page.getByRole('radio', { name: 'очень крупный' }).check();
    await page.getByRole('button', { name: 'Применить' }).click();
    await page.locator('[data-size="150"]').waitFor();
    expect(await page.locator('[data-date="2026-11-24"] .day-words').innerText()).toBe('2');
    expect(await page.locator('[data-date="2026-11-25"] .day-words').isVisible()).toBe(false);
    expect(await page.locator('[data-date="2026-11-24"] .visually-hidden').textContent()).toContain(
      '2 места',
    );
    await page.context().close();
  });

  it('says the same aloud, and only free days can be opened', async () => {
    const page = await site.visitor({ viewport: DESKTOP });
    await page.goto(`/book/${RECOVERY}/day?centre=${centre}&view=calendar`);
    const says = (date: string) => page.locator(`[data-date="${date}"] .visually-hidden`).textContent();
    expect(await says('2026-11-25')).toBe('среда, 25 ноября, мест нет');
    expect(await says('2026-12-08')).toBe('вторник, 8 декабря, запись ещё не открыта');
    const shapes = await page.evaluate(() =>
      ['2026-11-24', '2026-11-25', '2026-11-28', '2026-12-08'].map((date) => {
        const day = document.querySelector(`[data-date="${date}"]`);
        return day && `${day.tagName} ${getComputedStyle(day).borderTopStyle}`;
      }),
    );
    expect(shapes).toEqual(['A none', 'SPAN solid', 'SPAN none', 'SPAN dashed']);
    await page.context().close();
  });

  it('is not longer than what can be booked where days are a list', async () => {
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto(`/book/${RECOVERY}/day?centre=${centre}&all=1`);
    expect(await page.getByRole('radio').last().getAttribute('value')).toBe('2026-12-07');
    await page.context().close();
  });
});
