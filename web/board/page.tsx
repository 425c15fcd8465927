import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { enBoardTexts } from './en.ts';
import { boardTexts } from './texts.ts';
import type { BoardTexts } from './texts.ts';

export interface BoardPageAssets {
  readonly script: string | null;
  readonly style: string | null;
  readonly fonts: readonly string[];
}

export interface BoardPageView {
  readonly language: 'ru' | 'en';
  readonly version: string;
  readonly assets: BoardPageAssets;
  /** Whether the calls shown are a demonstration. */
  readonly demo: boolean;
}

/** `/board`: an empty board and the place of a code. The script shows one of them, as the API knows this device or not. */
export function boardDocument(view: BoardPageView): string {
  return `<!doctype html>${renderToString(<BoardDocument {...view} />)}`;
}

function BoardDocument({ language, version, assets, demo }: BoardPageView): VNode {
  const texts = language === 'en' ? enBoardTexts : boardTexts;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{texts.title}</title>
        {assets.fonts.map((href) => (
          <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.style && <link rel="stylesheet" href={assets.style} />}
      </head>
      <body data-version={version} class={demo ? 'is-demo' : undefined}>
        {demo && <aside class="demo">{texts.demo}</aside>}
        <Board texts={texts} />
        <Pairing texts={texts} />
        <div class="lost" id="lost" role="alert" hidden>
          <strong>{texts.lost}</strong> <span>{texts.lostHint}</span>
        </div>
        <noscript>{texts.script}</noscript>
        {assets.script && <script src={assets.script} />}
      </body>
    </html>
  );
}

function Board({ texts }: { readonly texts: BoardTexts }): VNode {
  return (
    <div class="board is-quiet" id="board" hidden>
      <header class="head">
        <h1 class="centre" id="centre">
          {texts.title}
        </h1>
        <p class="now">
          <span id="day" /> <strong class="clock" id="clock" />
        </p>
      </header>
      <main class="body">
        <section class="call" id="call" aria-live="assertive" aria-atomic="true">
          <div class="called">
            <p class="name">{texts.ticket}</p>
            <p class="big" id="call-ticket" />
            <p class="name">{texts.window}</p>
            <p class="big">
              <span id="call-window" />
              <span class="arrow" aria-hidden="true" />
            </p>
          </div>
          <div class="nobody">
            <p class="nobody-text">{texts.nobody}</p>
            <p class="nobody-hint">{texts.nobodyHint}</p>
          </div>
        </section>
        <table class="calls" id="calls">
          <caption class="hidden">{texts.calls}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.ticket}</th>
              <th scope="col">{texts.window}</th>
            </tr>
          </thead>
          <tbody id="rows" />
        </table>
      </main>
      <Foot texts={texts} />
    </div>
  );
}

function Foot({ texts }: { readonly texts: BoardTexts }): VNode {
  return (
    <footer class="foot">
      <div class="lines">
        <p class="next" id="next-line">
          {texts.next} <strong id="next" />
        </p>
        <p class="facts">
          <span id="waiting-line">
            {texts.waiting} <strong id="waiting" />
          </span>
          <span id="wait-line">
            , {texts.usualWait}{' '}
            <strong>
              <span id="wait" /> {texts.minutes}
            </strong>
          </span>
          <span class="missed">{texts.missed}</span>
        </p>
      </div>
      <button type="button" class="sound" id="sound" hidden data-on={texts.soundOn} data-off={texts.soundOff}>
        {texts.soundOn}
      </button>
    </footer>
  );
}

function Pairing({ texts }: { readonly texts: BoardTexts }): VNode {
  return (
    <main class="pairing" id="pairing" hidden>
      <h1>{texts.pairTitle}</h1>
      <p>{texts.pairHow}</p>
      <p class="code" id="code" role="status" />
      <p id="pair-note" data-wait={texts.pairWait} data-lost={texts.pairLost}>
        {texts.pairWait}
      </p>
    </main>
  );
}
