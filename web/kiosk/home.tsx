import type { VNode } from 'preact';
import type { ScreenProps } from './page.tsx';
import type { KioskTexts } from './texts.ts';
import { kioskHref } from './view.ts';
import type { KioskView } from './view.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * The number of the talon: by a scanner, which is a keyboard that ends in Enter, or by the keys. Each key is a button of
 * the form, so that it works without a script; Enter presses the first button, which sends.
 */
export function HomeScreen({
  frame,
  texts: { home, camera },
  view,
}: ScreenProps<Extract<KioskView, { screen: 'home' }>>): VNode {
  return (
    <form method="post" action={kioskHref(frame)} class="home" autocomplete="off" id="check-in">
      <button class="visually-hidden" tabIndex={-1} aria-hidden="true">
        {home.done}
      </button>
      <div class="asked">
        <h1 tabIndex={-1}>{home.heading}</h1>
        <p class="lead">{home.lead}</p>
        <label for="code">{home.label}</label>
        {view.problem && (
          <p class="problem" id="problem" role="alert">
            {home[view.problem]}
          </p>
        )}
        <input
          id="code"
          name="code"
          class="code"
          value={view.typed}
          inputMode="none"
          maxLength={40}
          autofocus
          spellcheck={false}
          aria-invalid={view.problem ? 'true' : undefined}
          aria-describedby={view.problem ? 'problem' : undefined}
        />
        <div class="ways">
          <button type="button" class="key" id="camera-open" data-none={camera.none} hidden>
            {home.camera}
          </button>
          <a class="key" href={kioskHref(frame, '/no-booking')}>
            {home.noBooking}
          </a>
        </div>
        <p class="problem" id="camera-problem" role="alert" hidden />
      </div>
      <Keys home={home} />
      <Camera camera={camera} />
    </form>
  );
}

function Keys({ home }: Pick<KioskTexts, 'home'>): VNode {
  return (
    <div class="keys" role="group" aria-label={home.keys}>
      {DIGITS.map((digit) => (
        <button key={digit} class="key digit" name="key" value={digit}>
          {digit}
        </button>
      ))}
      <button class="key" name="key" value="erase">
        {home.erase}
      </button>
      <button class="key digit" name="key" value="0">
        0
      </button>
      <button class="key key-primary" name="key" value="done">
        {home.done}
      </button>
    </div>
  );
}

function Camera({ camera }: Pick<KioskTexts, 'camera'>): VNode {
  return (
    <dialog id="camera" class="camera" aria-labelledby="camera-heading">
      <h2 id="camera-heading">{camera.heading}</h2>
      <video id="camera-picture" muted playsInline aria-hidden="true" />
      <button type="button" class="key" id="camera-close">
        {camera.close}
      </button>
    </dialog>
  );
}
