import { canKeep, forgetTalon, keepTalon, keptTalons } from './kept-talons.client.ts';

const TICKS = 'okno-bring ';

/** Printing needs a script, so its button appears with it. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/** Place and time through the phone's own menu. No address goes along: whoever is told needs no way to the booking. */
export function offerShare(): void {
  const button = document.querySelector<HTMLElement>('[data-share]');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Closing the menu without sharing is no failure.
    navigator.share({ text: button.dataset['share'] ?? '' }).catch(() => undefined);
  });
}

/** Remembers the ticks under the time of the visit, and forgets those of other visits: they are over. */
export function rememberTicks(): void {
  const list = document.querySelector<HTMLElement>('[data-bring]');
  if (!list) return;
  const key = TICKS + (list.dataset['bring'] ?? '');
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input')];
  forgetTicks(key);
  const ticked = new Set((localStorage.getItem(key) ?? '').split(' '));
  for (const box of boxes) box.checked = ticked.has(box.name);
  document.querySelector('[data-bring-hint]')?.removeAttribute('hidden');
  list.addEventListener('change', () => {
    const names = boxes.filter(({ checked }) => checked).map(({ name }) => name);
    localStorage.setItem(key, names.join(' '));
  });
}

function forgetTicks(but = ''): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(TICKS) && key !== but) localStorage.removeItem(key);
  }
}

/** Keeps the talon on this device when asked, keeps the copy fresh, and forgets it when asked or when it is over. */
export function offerKeeping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-leave]')) leaveWith(form);
  if (!canKeep()) return;
  const address = location.pathname;
  const place = document.querySelector<HTMLElement>('[data-keep]');
  if (place) void showKeeping(place, address);
  if (document.querySelector('[data-unkeep]')) void forgetTalon(address);
  void offerKept();
  void listKept();
}

async function showKeeping(place: HTMLElement, address: string): Promise<void> {
  const { keep: copy = '', kept = '', failed = '', forgotten = '' } = place.dataset;
  const keepButton = place.querySelector<HTMLElement>('[data-keep-talon]');
  const forgetButton = place.querySelector<HTMLElement>('[data-forget-talon]');
  const status = place.querySelector('[data-keep-status]');
  const show = (isKept: boolean, words: string): void => {
    if (keepButton) keepButton.hidden = isKept;
    if (forgetButton) forgetButton.hidden = !isKept;
    if (status) status.textContent = words;
  };
  const isKept = (await keptTalons()).includes(address);
  show(isKept, isKept && copy ? kept : '');
  // The visit may have been moved since: the copy says what the page says. Whoever forgets meanwhile comes after it.
  const freshened = isKept && copy ? keepTalon(address, copy).catch(() => undefined) : Promise.resolve();
  keepButton?.addEventListener('click', () => {
    void keepTalon(address, copy).then(
      () => show(true, kept),
      () => show(false, failed),
    );
  });
  forgetButton?.addEventListener('click', () => {
    void freshened.then(() => forgetTalon(address)).then(() => show(false, forgotten));
  });
}

/** Closing a visit on this device takes everything kept of it along; where something is, before the form is sent. */
function leaveWith(form: HTMLFormElement): void {
  let isNothingKept = !canKeep();
  if (canKeep()) void keptTalons().then((kept) => (isNothingKept = kept.length === 0));
  // Keeping begins on this very page.
  document.querySelector('[data-keep-talon]')?.addEventListener('click', () => (isNothingKept = false));
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    forgetTicks();
    if (isNothingKept) return;
    event.preventDefault();
    const address = new URL(form.action).pathname.replace(/\/[a-z]+$/, '');
    void forgetTalon(address).finally(() => form.submit());
  });
}

/** Where a visit is looked for, a talon kept on this device is one touch away. */
async function offerKept(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('[data-kept-link]');
  const [address] = link ? await keptTalons() : [];
  if (!link || !address) return;
  link.href = `${address}?kept`;
  link.hidden = false;
}

/** On the page of no connection: each talon kept on this device, by its number. */
async function listKept(): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-kept-list]');
  if (!list) return;
  for (const address of await keptTalons()) {
    const link = document.createElement('a');
    link.className = 'button button-primary';
    link.href = `${address}?kept`;
    link.textContent = `${list.dataset['keptList']} ${address.slice(-8, -4)}-${address.slice(-4)}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
}
