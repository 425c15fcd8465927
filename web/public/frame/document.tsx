import type { ComponentChildren, VNode } from 'preact';
import { LANGUAGES } from '../../shared/language.ts';
import { sightAttributes } from '../../shared/sight.ts';
import { PageFooter } from './footer.tsx';
import { localised } from './frame.ts';
import type { Frame, Page } from './frame.ts';
import { PageHeader } from './header.tsx';

/** The whole HTML document. No inline script or style: the content security policy forbids both. */
export function PageDocument({ frame, page }: { readonly frame: Frame; readonly page: Page }): VNode {
  const { texts } = frame;
  const named = page.hasErrors ? texts.frame.errorTitle(page.title) : page.title;
  return (
    <html lang={frame.language} {...sightAttributes(frame.sight)}>
      <head>
        <meta charset="utf-8" />
        <title>{texts.frame.pageTitle(named)}</title>
        <meta name="description" content={page.description ?? texts.frame.description} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f9e" />
        <meta name="format-detection" content="telephone=no" />
        {page.canonical && <link rel="canonical" href={page.canonical} />}
        <HeadLinks frame={frame} />
      </head>
      <body class={page.wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          {texts.frame.skip}
        </a>
        <PageHeader frame={frame} />
        <main id="main" class="column" tabIndex={-1}>
          {page.body}
        </main>
        <PageFooter frame={frame} />
      </body>
    </html>
  );
}

function HeadLinks({ frame }: { readonly frame: Frame }): ComponentChildren {
  const { assets } = frame;
  return (
    <>
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {LANGUAGES.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={frame.origin + localised(language, frame.path) + frame.search}
        />
      ))}
      {assets.script && <script type="module" src={assets.script} />}
    </>
  );
}
