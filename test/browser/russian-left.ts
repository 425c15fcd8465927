import type { Page } from 'playwright-core';

/**
 * Russian words on a page that is read in English: visible text, and what is said to screen readers. What the page
 * itself marks as Russian is right, and so is data: names of places and people, whose every appearance is cut out first.
 */
export async function russianLeft(page: Page, data: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const words: string[] = [];
    const note = (element: Element | null, text: string | null): void => {
      if (!element || !text || !/[а-яё]/iu.test(text)) return;
      if (element.closest('[lang]')?.getAttribute('lang') === 'ru') return;
      if (element.closest('script, style') || !element.checkVisibility()) return;
      words.push(text.trim());
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) note(texts.currentNode.parentElement, texts.currentNode.nodeValue);
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        note(element, element.getAttribute(name));
    return words;
  });
  // The longest first, so that a name within another leaves nothing of it.
  const longest = [...data].sort((a, b) => b.length - a.length);
  const left = said.map((text) => longest.reduce((rest, name) => rest.replaceAll(name, ''), text));
  return [...new Set(said.filter((_, index) => /[а-яё]/iu.test(left[index] ?? '')))];
}
