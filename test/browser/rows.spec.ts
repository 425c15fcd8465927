import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSite } from '../support/browser.ts';
import type { Site } from '../support/browser.ts';
import { RECOVERY } from '../support/sample-centre.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('on a phone', () => {
  it('the number of places of every day stands under its date', async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/day?centre=${site.centre}`);
    const rows = page.locator('.choice label:has(.choice-aside)');
    await rows.first().waitFor({ state: 'attached' });
    const under = await rows.evaluateAll((all) =>
      all.map((row) => {
        const [date, places] = ['.choice-label', '.choice-aside'].map((part) =>
          row.querySelector(part)?.getBoundingClientRect(),
        );
        return (places?.top ?? 0) >= (date?.bottom ?? Infinity);
      }),
    );
    expect(new Set(under)).toEqual(new Set([true]));
  });

  it('a calendar has room for "87 места" in every cell, the figure above its noun', async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/day?centre=${site.centre}&view=calendar`);
    const tight = await page.locator('a.day-free').evaluateAll(
      (cells) =>
        cells.filter((cell) => {
          const words = cell.querySelector('.day-words') as Element;
          words.firstChild?.replaceWith('87');
          const noun = words.querySelector('.day-noun') as Element;
          const box = noun.getBoundingClientRect();
          const lines = noun.getClientRects().length;
          const figure = document.createRange();
          figure.selectNode(words.firstChild as Node);
          return (
            lines !== 1 ||
            noun.scrollWidth > cell.clientWidth - 4 ||
            figure.getBoundingClientRect().bottom > box.top + 1
          );
        }).length,
    );
    expect(tight).toBe(0);
    expect(await page.locator('a.day-free').count()).toBeGreaterThan(5);
  });

  it('a long choice of the filter ends before its arrow', async () => {
    const page = await site.visitor();
    await page.goto(`/book/${RECOVERY}/centres?when=week`);
    const [overflow, room] = await page.locator('#service').evaluate((select) => {
      const style = getComputedStyle(select);
      return [style.textOverflow, parseFloat(style.paddingInlineEnd)] as const;
    });
    expect(overflow).toBe('ellipsis');
    expect(room).toBeGreaterThanOrEqual(32);
  });
});
