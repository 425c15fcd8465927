import { writeFile } from 'node:fs/promises';

/** Lists go on for dozens of cards that differ in words only. */
const MOST_HEIGHT = 2600;
const QUALITY = 45;

/**
 * The whole page as WebP, which keeps flat colours and sharp words in a tenth of a PNG; `from` names the element at
 * which it begins, where a long page tells its news far below. What is large anyway may be told at half its size.
 */
export async function picture(page, file, from, scale = 1) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => globalThis.document.fonts.ready.then(() => undefined));
  const top = from ? await page.locator(from).evaluate(topOfPage) : 0;
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: {
      x: 0,
      y: top,
      width: cssContentSize.width,
      height: Math.min(cssContentSize.height - top, MOST_HEIGHT),
      scale,
    },
  });
  await writeFile(file, Buffer.from(data, 'base64'));
  await session.detach();
}

function topOfPage(element) {
  return Math.max(0, Math.floor(element.getBoundingClientRect().top + globalThis.scrollY) - 24);
}
