import type { VNode } from 'preact';
import type { ScreenProps } from './page.tsx';
import { kioskHref } from './view.ts';
import type { KioskView } from './view.ts';

/** A kiosk that belongs to no centre. */
export function UnpairedScreen({
  frame,
  texts: { pairing },
  view,
}: ScreenProps<Extract<KioskView, { screen: 'unpaired' }>>): VNode {
  return (
    <form method="post" action={kioskHref(frame, '/pairing')} class="outcome">
      <h1 tabIndex={-1}>{pairing.heading}</h1>
      {view.problem && (
        <p class="problem" role="alert">
          {pairing[view.problem]}
        </p>
      )}
      <p class="lead">{pairing.text}</p>
      <div class="ways">
        <button class="key key-primary">{pairing.start}</button>
      </div>
    </form>
  );
}

/** The code somebody types in the office. Where a script runs it looks by itself whether that was done. */
export function CodeScreen({
  frame,
  texts: { pairing },
  view,
}: ScreenProps<Extract<KioskView, { screen: 'code' }>>): VNode {
  return (
    <div class="outcome">
      <h1 tabIndex={-1}>
        <span class="outcome-name">{pairing.code}</span>{' '}
        <span class="ticket">{view.code.replace(/^(\d{3})/u, '$1\u00a0')}</span>
      </h1>
      <p class="lead strong">{pairing.codeText}</p>
      <p class="lead">{pairing.until}</p>
      <div class="ways">
        <a class="key" href={kioskHref(frame, '/pairing')}>
          {pairing.check}
        </a>
      </div>
    </div>
  );
}
