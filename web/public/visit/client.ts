/**
 * A link from a message carries `#<reference>.<secret>`: no server logs a fragment. It is exchanged by POST
 * for the cookie, the fragment is wiped from the address and from the history, and the visit is shown.
 */
export function exchangeSecret(): void {
  const place = document.querySelector<HTMLElement>('[data-exchange]');
  const [, reference, secret] = /^#(\d{8})\.([\w-]{20,200})$/.exec(location.hash) ?? [];
  if (!place || !reference || !secret) return;
  history.replaceState(null, '', location.pathname);
  const status = place.querySelector('[data-exchange-status]');
  status?.removeAttribute('hidden');
  const body = new URLSearchParams({ reference, secret });
  void fetch(place.dataset['exchange'] ?? '', { method: 'POST', body }).then(
    async (response) => {
      if (response.ok) return location.replace(await response.text());
      askInstead(status, reference);
    },
    () => askInstead(status, reference),
  );
}

function askInstead(status: Element | null, reference: string): void {
  status?.setAttribute('hidden', '');
  const field = document.querySelector<HTMLInputElement>('#reference');
  if (field) field.value = reference;
}

/** Printing needs a script, so its button appears with it. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
