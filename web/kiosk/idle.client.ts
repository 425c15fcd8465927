import { goTo } from './one-page.client.ts';

const WARNING_SECONDS = 15;
const SECOND_MS = 1_000;
/** Of a first screen on which something is typed, or the camera is open. */
const BEGUN_SECONDS = 45;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

let quiet = 0;

/**
 * A screen somebody has left is cleared: first it asks, for 15 seconds, then it begins anew. The first screen alone,
 * as nobody has touched it, stays.
 */
export function watchIdle(): void {
  const awake = (): void => {
    quiet = 0;
  };
  for (const touch of TOUCHES)
    document.addEventListener(
      touch,
      (event) => {
        // What is pressed in the question itself is its answer; anything beside it says that somebody is here.
        if (question()?.contains(event.target as Node) && event.target !== question()) return;
        awake();
        question()?.close();
      },
      { passive: true },
    );
  document.addEventListener('click', (event) => {
    if ((event.target as Element).id === 'idle-stay') question()?.close();
  });
  document.addEventListener('close', awake, { capture: true });
  setInterval(tick, SECOND_MS);
}

function tick(): void {
  quiet += 1;
  const asking = question();
  const patience = patienceSeconds();
  if (patience === null || !asking || document.getElementById('lost')?.hidden === false) return;
  const left = patience + WARNING_SECONDS - quiet;
  if (left > WARNING_SECONDS) return;
  if (left <= 0) {
    asking.close();
    void goTo('/kiosk');
    return;
  }
  const seconds = document.getElementById('idle-seconds');
  if (seconds) seconds.textContent = String(left);
  if (asking.open) return;
  const before = quiet;
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) other.close();
  asking.showModal();
  quiet = before;
}

function patienceSeconds(): number | null {
  const said = document.body.dataset['patience'];
  if (said !== undefined) return Number(said);
  const typed = document.querySelector<HTMLInputElement>('#code')?.value ?? '';
  return typed === '' && !document.querySelector('dialog[open]') ? null : BEGUN_SECONDS;
}

function question(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('#idle');
}
