import type { Page } from 'playwright-core';
import { DESKTOP, NARROW, PHONE, axeFindings, sidewaysScroll } from '../support/browser.ts';

/** Small marks that stand inside a larger target, or run in a line of text. */
const SMALLEST_TARGET = 24;

/** Everything that must hold of any page in any state; what does not hold comes back in words. */
export async function findings(page: Page): Promise<string[]> {
  const found = await axeFindings(page);
  for (const viewport of [NARROW, DESKTOP]) {
    await page.setViewportSize(viewport);
    const wider = await sidewaysScroll(page);
    if (wider > 0) found.push(`${wider} px too wide at ${viewport.width}`);
  }
  await page.setViewportSize(NARROW);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  found.push(
    ...(await tooWide(page)).map((element) => `too wide at ${NARROW.width} with text at 200 %: ${element}`),
  );
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await page.setViewportSize(PHONE);
  return [...found, ...(await smallTargets(page))];
}

/** Elements that stick out of the window to the right, the innermost ones. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.childElementCount === 0 && element.getBoundingClientRect().right > width)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const inText = (element: Element) =>
      element.matches('p a, li a, dd a, td a') && !element.matches('.button, .day');
    return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
      .filter(
        (element) =>
          element.checkVisibility() && !inText(element) && !element.matches('.skip, [aria-hidden]'),
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < smallest || box.height < smallest)
      .map(
        ({ element, box }) => `small target ${box.width}x${box.height}: ${element.outerHTML.slice(0, 120)}`,
      );
  }, SMALLEST_TARGET);
}
