import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { enKioskTexts } from './en.ts';
import { HomeScreen } from './home.tsx';
import { ArrivedScreen, NoteScreen, RefusedScreen } from './outcome.tsx';
import { CodeScreen, UnpairedScreen } from './pairing.tsx';
import { kioskTexts } from './texts.ts';
import type { KioskTexts } from './texts.ts';
import { kioskHref } from './view.ts';
import type { KioskFrame, KioskView } from './view.ts';

/** Seconds without a touch until the screen asks whether somebody is there; then it has 15 more. */
const PATIENCE_SECONDS = 45;
/** Without a script a page is cleared by the browser alone. */
const CLEARED_SECONDS = 60;

export interface ScreenProps<View = object> {
  readonly frame: KioskFrame;
  readonly texts: KioskTexts;
  readonly view: View;
}

export function kioskTextsOf({ language }: Pick<KioskFrame, 'language'>): KioskTexts {
  return language === 'en' ? enKioskTexts : kioskTexts;
}

/** A screen of the kiosk as a whole HTML document. No inline script or style. */
export function kioskDocument(frame: KioskFrame, view: KioskView): string {
  return `<!doctype html>${renderToString(<KioskDocument frame={frame} view={view} />)}`;
}

function KioskDocument({ frame, view }: Omit<ScreenProps<KioskView>, 'texts'>): VNode {
  const texts = kioskTextsOf(frame);
  const isPairing = view.screen === 'unpaired' || view.screen === 'code';
  const isUntouched =
    view.screen === 'home' && view.typed === '' && !frame.large && frame.language === 'ru' && !view.problem;
  const isCleared = !isPairing && !isUntouched;
  return (
    <html lang={frame.language} class={frame.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{texts.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {isCleared && (
          <noscript>
            <meta http-equiv="refresh" content={`${CLEARED_SECONDS};url=/kiosk`} />
          </noscript>
        )}
        <Head frame={frame} />
      </head>
      <body
        data-screen={view.screen}
        data-patience={isCleared ? PATIENCE_SECONDS : undefined}
        data-pairing={view.screen === 'code' ? 'waits' : undefined}
      >
        {frame.demo && <aside class="demo">{texts.demo}</aside>}
        <main id="screen" class={`screen screen-${view.screen}`}>
          {screenOf({ frame, texts, view })}
        </main>
        {!isPairing && <Foot frame={frame} texts={texts} view={view} />}
        <p id="lost" class="lost" role="alert" hidden>
          {texts.lost}
        </p>
        <Idle texts={texts} />
      </body>
    </html>
  );
}

function Head({ frame: { assets } }: { readonly frame: KioskFrame }): ComponentChildren {
  return (
    <>
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      {assets.style && <link rel="stylesheet" href={assets.style} />}
      {assets.script && <script type="module" src={assets.script} />}
    </>
  );
}

function screenOf({ frame, texts, view }: ScreenProps<KioskView>): ComponentChildren {
  switch (view.screen) {
    case 'home':
      return <HomeScreen frame={frame} texts={texts} view={view} />;
    case 'arrived':
      return <ArrivedScreen frame={frame} texts={texts} view={view.arrived} />;
    case 'refused':
      return <RefusedScreen frame={frame} texts={texts} view={view} />;
    case 'unpaired':
      return <UnpairedScreen frame={frame} texts={texts} view={view} />;
    case 'code':
      return <CodeScreen frame={frame} texts={texts} view={view} />;
    default:
      return <NoteScreen frame={frame} texts={texts} view={view} />;
  }
}

/** Below every screen: the other language, larger letters, and help. */
function Foot({ frame, texts, view }: ScreenProps<KioskView>): VNode {
  const other = { ...frame, language: frame.language === 'en' ? ('ru' as const) : ('en' as const) };
  const sized = { ...frame, large: !frame.large };
  return (
    <footer class="foot">
      <a class="key foot-key" href={kioskHref(other)} lang={other.language} hreflang={other.language}>
        {texts.language}
      </a>
      <a class="key foot-key" href={kioskHref(sized)}>
        {frame.large ? texts.smaller : texts.larger}
      </a>
      {view.screen !== 'called' && view.screen !== 'limited' && (
        <form method="post" action={kioskHref(frame, '/call')} class="foot-form">
          <button class="key foot-key">{texts.call}</button>
        </form>
      )}
    </footer>
  );
}

function Idle({ texts }: { readonly texts: KioskTexts }): VNode {
  const { idle } = texts;
  return (
    <dialog id="idle" class="idle" aria-labelledby="idle-heading">
      <h2 id="idle-heading">{idle.heading}</h2>
      <p>
        {idle.before} <strong id="idle-seconds">15</strong> {idle.after}
      </p>
      <div class="idle-keys">
        <button type="button" class="key key-primary" id="idle-stay">
          {idle.stay}
        </button>
        <a class="key" href="/kiosk">
          {idle.leave}
        </a>
      </div>
    </dialog>
  );
}
