import type { VNode } from 'preact';
import { LANGUAGES } from '../../shared/language.ts';
import type { Language } from '../../shared/language.ts';
import { hrefOf, localised } from './frame.ts';
import type { Frame } from './frame.ts';
import { SightStrip } from '../sight/panel.tsx';

/** The strip of the low-vision panel, then the blue bar: the product's name, and the same page in the other language. */
export function PageHeader({ frame }: { readonly frame: Frame }): VNode {
  const { texts } = frame;
  const names: Readonly<Record<Language, string>> = { ru: texts.frame.russian, en: texts.frame.english };
  return (
    <header class="header">
      <SightStrip frame={frame} />
      {frame.demo && <p class="demo">{texts.frame.demo}</p>}
      <div class="column header-row">
        <a class="header-name" href={hrefOf(frame, '/')}>
          {texts.frame.product}
        </a>
        <nav aria-label={texts.frame.languages}>
          <ul class="languages">
            {LANGUAGES.map((language) => (
              <li key={language}>
                <a
                  href={localised(language, frame.path) + frame.search}
                  lang={language}
                  hreflang={language}
                  aria-current={language === frame.language ? 'true' : undefined}
                >
                  {names[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
