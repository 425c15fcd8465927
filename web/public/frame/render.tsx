import { renderToString } from 'preact-render-to-string';
import { PageDocument } from './document.tsx';
import type { Frame, Page } from './frame.ts';

/** The page as HTML, with its frame around it. */
export function renderPage(frame: Frame, page: Page): string {
  return `<!doctype html>${renderToString(<PageDocument frame={frame} page={page} />)}`;
}
