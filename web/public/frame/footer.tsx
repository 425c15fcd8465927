import type { VNode } from 'preact';
import { hrefOf } from './frame.ts';
import type { Frame } from './frame.ts';

/** Below every page: what is never asked, one's own booking, and what the site says of itself. */
export function PageFooter({ frame }: { readonly frame: Frame }): VNode {
  const { texts } = frame;
  const links: readonly (readonly [path: string, words: string])[] = [
    ['/visit', texts.frame.myVisit],
    ['/safety', texts.frame.safety],
    ['/privacy', texts.frame.privacy],
    ['/consent', texts.frame.consent],
    ['/accessibility', texts.frame.accessibility],
    ['/open-data', texts.frame.openData],
  ];
  return (
    <footer class="footer">
      <div class="column">
        <p>{texts.frame.footer}</p>
        <ul class="footer-links">
          {links.map(([path, words]) => (
            <li key={path}>
              <a href={hrefOf(frame, path)}>{words}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
