import { goTo } from './one-page.client.ts';

const ASK_MS = 5_000;

/** A screen with a code asks whether somebody has typed it, until it is another screen. */
export function waitForPairing(): void {
  if (document.body.dataset['pairing'] === undefined) return;
  setTimeout(() => void goTo(`${location.pathname.startsWith('/en/') ? '/en' : ''}/kiosk/pairing`), ASK_MS);
}
