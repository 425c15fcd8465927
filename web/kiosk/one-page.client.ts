const RETRY_MS = 3_000;
const PATIENCE_MS = 15_000;

let shown: () => void = () => undefined;
let isBusy = false;
let isLost = false;

/**
 * Screens are fetched and put in place of each other, so that a broken connection shows a sentence of ours and not the
 * browser's page about it, from which nobody at a kiosk finds back.
 */
export function stayOnOnePage(whenShown: () => void): void {
  shown = whenShown;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.origin !== location.origin) return;
    event.preventDefault();
    void goTo(link.href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post') return;
    event.preventDefault();
    const { submitter } = event;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    if (submitter instanceof HTMLButtonElement && submitter.name)
      fields.append(submitter.name, submitter.value);
    void show(() => fetch(form.action, { ...ASKED, method: 'POST', body: fields, signal: soon() }));
  });
}

const ASKED: RequestInit = { headers: { accept: 'text/html' }, credentials: 'same-origin' };

export function goTo(href: string): Promise<void> {
  return show(async () => {
    const answer = await fetch(href, { ...ASKED, signal: soon() });
    if (answer.ok) history.replaceState(null, '', answer.url);
    return answer;
  });
}

/** The browser says that the connection is gone before anybody has pressed a key. */
export function healAfterLoss(): void {
  addEventListener('offline', () => lose());
}

async function show(ask: () => Promise<Response>): Promise<void> {
  if (isBusy || isLost) return;
  isBusy = true;
  try {
    const answer = await ask();
    // What stands before us, or we ourselves while we stop, may answer so; only a page of ours has a screen.
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById('screen')) throw new Error('not a screen of the kiosk');
    put(page);
  } catch {
    lose();
  } finally {
    isBusy = false;
  }
}

function put(page: Document): void {
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.documentElement.className = page.documentElement.className;
  document.body.replaceWith(document.adoptNode(page.body));
  (document.getElementById('code') ?? document.querySelector<HTMLElement>('h1'))?.focus();
  shown();
}

function lose(): void {
  if (isLost) return;
  isLost = true;
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  document.getElementById('screen')?.setAttribute('inert', '');
  document.querySelector('.foot')?.setAttribute('inert', '');
  document.getElementById('lost')?.removeAttribute('hidden');
  setTimeout(retry, RETRY_MS);
}

function retry(): void {
  fetch('/health/ready', { cache: 'no-store', signal: soon() })
    .then((answer) => {
      if (!answer.ok) throw new Error('not ready');
      isLost = false;
      return goTo('/kiosk');
    })
    .catch(() => setTimeout(retry, RETRY_MS));
}

function soon(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}
