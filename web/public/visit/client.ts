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

/** Counts down the minute in which a cancellation can be undone, then takes the button away. */
export function countDownUndo(): void {
  const place = document.querySelector<HTMLElement>('[data-undo]');
  if (!place) return;
  const { undo, over = '' } = place.dataset;
  const end = performance.now() + Number(undo);
  const seconds = place.querySelector('[data-undo-seconds]');
  place.querySelector('[data-undo-clock]')?.removeAttribute('hidden');
  const tick = (): void => {
    const left = end - performance.now();
    if (seconds) seconds.textContent = String(Math.ceil(left / 1000));
    if (left > 0) return void setTimeout(tick, Math.min(1000, left));
    const text = place.querySelector('[data-undo-text]');
    if (text) text.textContent = over;
    place.querySelector('form')?.remove();
  };
  tick();
}

/** Keeps the place in line, or in the hall, true by events, until told to stop; what is over is shown anew. */
export function watchLine(): void {
  const place = document.querySelector<HTMLElement>('[data-visit-live]');
  const words = place?.querySelector('[data-visit-live-words] strong');
  const pause = place?.querySelector<HTMLElement>('[data-visit-live-pause]');
  if (!place || !pause) return;
  let stream: EventSource | null = null;
  const start = (): void => {
    stream = new EventSource(place.dataset['visitLive'] ?? '');
    stream.addEventListener('line', ({ data }: MessageEvent<string>) => {
      if (words && words.textContent !== data) words.textContent = data;
    });
    stream.addEventListener('hall', ({ data }: MessageEvent<string>) => tellHall(place, data));
    stream.addEventListener('over', () => location.reload());
  };
  pause.hidden = false;
  place.querySelector('[data-hall-note]')?.removeAttribute('hidden');
  place.querySelector('[data-visit-live-reload]')?.setAttribute('hidden', '');
  pause.addEventListener('click', () => {
    const isOn = stream !== null;
    stream?.close();
    stream = null;
    if (!isOn) start();
    pause.textContent = (isOn ? pause.dataset['visitLiveResume'] : pause.dataset['visitLivePause']) ?? '';
  });
  start();
}

const CALLED = [500, 200, 500, 200, 1000];

/** Where a visitor in the hall stands now. A call is told in the title, which a phone shows in its list, and felt. */
function tellHall(place: HTMLElement, data: string): void {
  const words = JSON.parse(data) as Record<string, string | number>;
  const heading = place.querySelector('[data-hall=title]')?.textContent ?? '';
  document.title = document.title.replace(heading, String(words['title']));
  for (const part of place.querySelectorAll<HTMLElement>('[data-hall]')) {
    const text = String(words[part.dataset['hall'] ?? ''] ?? '');
    if (part.textContent !== text) part.textContent = text;
  }
  const call = words['state'] === 'called' ? String(words['calls']) : '';
  // Only where the page has been touched; elsewhere browsers ignore it.
  if (call && call !== place.dataset['hallCall']) navigator.vibrate?.(CALLED);
  place.dataset['hallCall'] = call;
  place.dataset['hallState'] = String(words['state']);
}
