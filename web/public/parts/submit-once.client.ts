/** Long enough for a bad connection; then the button works again. */
const LOCKED_MS = 10_000;

/** A second tap on a form that is on its way does nothing. The button stays reachable and keeps its focus. */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
    let sentAt = -Infinity;
    form.addEventListener('submit', (event) => {
      if (performance.now() - sentAt < LOCKED_MS) return event.preventDefault();
      sentAt = performance.now();
      mark(form, true);
      setTimeout(() => mark(form, false), LOCKED_MS);
    });
    // The page may come back whole from the browser's memory with the button still locked.
    addEventListener('pageshow', () => {
      sentAt = -Infinity;
      mark(form, false);
    });
  }
}

function mark(form: HTMLFormElement, isSent: boolean): void {
  const button = form.querySelector('button[type=submit]');
  if (isSent) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
}
