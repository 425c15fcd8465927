/** Long enough for a bad connection; then the button works again. */
const LOCKED_MS = 10_000;
/** A connection that does not answer for so long is none. */
const PATIENCE_MS = 6_000;
/** Answered by the server without any work. */
const SIGN_OF_LIFE = '/health/live';

/**
 * A second tap on a form that is on its way does nothing. The button stays reachable and keeps its focus. A form
 * with a `data-offline` note asks first whether the server can be reached: if not, the note is shown where the
 * browser would have put its own page in the place of what was typed.
 */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) guard(form);
}

function guard(form: HTMLFormElement): void {
  const note = 'requestSubmit' in form ? form.querySelector<HTMLElement>('[data-offline]') : null;
  let sentAt = -Infinity;
  let isReached = false;
  const unlock = (): void => {
    sentAt = -Infinity;
    mark(form, false);
  };
  form.addEventListener('submit', (event) => {
    if (isReached) return;
    if (performance.now() - sentAt < LOCKED_MS) return event.preventDefault();
    sentAt = performance.now();
    mark(form, true);
    setTimeout(() => mark(form, false), LOCKED_MS);
    if (!note) return;
    event.preventDefault();
    note.hidden = true;
    void isServerThere().then((isThere) => {
      if (!isThere) {
        note.hidden = false;
        return unlock();
      }
      isReached = true;
      form.requestSubmit(event.submitter);
      isReached = false;
    });
  });
  // The page may come back whole from the browser's memory with the button still locked.
  addEventListener('pageshow', unlock);
}

async function isServerThere(): Promise<boolean> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    await fetch(SIGN_OF_LIFE, { cache: 'no-store', signal: patience.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function mark(form: HTMLFormElement, isSent: boolean): void {
  const button = form.querySelector('button[type=submit]');
  if (isSent) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
}
