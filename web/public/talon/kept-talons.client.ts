const PREFIX = 'okno-talon ';
const WORKER = '/talon-worker.js';
/** Where the worker looks for the page of no connection, whatever its language. */
const OFFLINE = '/offline';

/** Whether this browser can keep a page for use without a connection. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Addresses of the talons kept on this device. */
export async function keptTalons(): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

/** Puts the page `copy` aside under the address of the talon, with everything it loads and the page that leads to it. */
export async function keepTalon(address: string, copy: string): Promise<void> {
  const [page, offline] = await Promise.all([fetched(copy), fetched(copy.replace(/\/visit\/.*/, OFFLINE))]);
  await navigator.serviceWorker.register(WORKER);
  const cache = await caches.open(PREFIX + address);
  await cache.addAll([`${address}/qr.svg`, ...loadedAssets()]);
  await cache.put(OFFLINE, offline);
  await cache.put(address, page);
}

async function fetched(address: string): Promise<Response> {
  const page = await fetch(address, { cache: 'no-store' });
  if (!page.ok || page.redirected) throw new Error(String(page.status));
  return page;
}

/** Nothing of the talon stays; with the last one the worker goes too. */
export async function forgetTalon(address: string): Promise<void> {
  await caches.delete(PREFIX + address);
  if ((await keptTalons()).length > 0) return;
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

function loadedAssets(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=preload]');
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]');
  return [...[...links].map(({ href }) => href), ...[...scripts].map(({ src }) => src)];
}
