const CACHE = 'okno-day-lists';
const WORKER = '/office/day-worker.js';
const SCOPE = '/office/';

function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** The address of a centre's list of today, under which it is kept too. */
export function dayListAddress(centreId: string): string {
  return `/office/centres/${centreId}/day`;
}

/**
 * Puts the list of today aside as it is now, for when the server cannot be had. Whoever has signed out meanwhile
 * (`signal`) leaves none behind.
 */
export async function keepDayList(centreId: string, language: string, signal: AbortSignal): Promise<void> {
  if (!canKeep()) return;
  const address = dayListAddress(centreId);
  const list = await fetch(`${address}?lang=${language}`, {
    cache: 'no-store',
    headers: { accept: 'text/html' },
    signal,
  });
  // Whoever may not see names here keeps none either.
  if (list.status === 401 || list.status === 403) return forgetDayLists();
  if (!list.ok || signal.aborted) return;
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  if (signal.aborted) return forgetDayLists();
  const cache = await caches.open(CACHE);
  await cache.put(address, list);
  if (signal.aborted) await forgetDayLists();
}

/** Nothing of any list stays on this device. */
export async function forgetDayLists(): Promise<void> {
  if (!canKeep()) return;
  await caches.delete(CACHE);
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  if (worker && new URL(worker.scope).pathname === SCOPE) await worker.unregister();
}

/** Lists of days that are over go as soon as the office is opened again. */
export async function forgetPastDayLists(now: number): Promise<void> {
  if (!canKeep() || !(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const list = await cache.match(request);
    if (!(Number(list?.headers.get('x-okno-until')) > now)) await cache.delete(request);
  }
}
