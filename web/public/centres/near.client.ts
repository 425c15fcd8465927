/** Decimals of a degree that go into the address: about a kilometre, a quarter and not a house. */
const DECIMALS = 2;
const PATIENCE_MS = 15_000;
const FRESH_MS = 600_000;

/** "Рядом со мной": asks where the reader is only when pressed, and searches again from there. */
export function offerNear(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-near]');
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  if (!button || !form || !('geolocation' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    say('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => searchFrom(form, [coords.latitude, coords.longitude]),
      ({ code }) => say(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: false, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}

/** Shows one of the sentences the page brought along; the region around them is announced. */
function say(which: 'asking' | 'denied' | 'failed'): void {
  for (const name of ['asking', 'denied', 'failed']) {
    const words = document.querySelector<HTMLElement>(`[data-near-${name}]`);
    if (words) words.hidden = name !== which;
  }
}

function searchFrom(form: HTMLFormElement, point: readonly number[]): void {
  const near = point.map((degrees) => Number(degrees.toFixed(DECIMALS))).join(',');
  const field = form.querySelector<HTMLInputElement>('[name=near]') ?? document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'near', value: near });
  form.append(field);
  form.requestSubmit();
}
