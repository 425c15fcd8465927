const CACHE = 'okno-day-lists';
const LIST = /^\/office\/centres\/[0-9a-f-]{36}\/day$/;
/** A connection that only seems to be there is waited for so long. */
const PATIENCE_MS = 4_000;

/** The event of a service worker; its types exclude those of a page. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Gives out the kept list of today once the server cannot be had. It keeps nothing by itself and touches nothing else. */
addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent;
  const { origin, pathname, searchParams } = new URL(request.url);
  const isList = request.method === 'GET' && request.mode === 'navigate' && LIST.test(pathname);
  if (origin !== location.origin || !isList || searchParams.has('date')) return;
  (event as FetchEvent).respondWith(answer(request, pathname));
});

async function answer(request: Request, pathname: string): Promise<Response> {
  const kept = await keptList(pathname);
  if (!kept) return fetch(request);
  const network = fetch(request).then((fresh) => (fresh.status < 500 ? fresh : kept));
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE_MS);
  });
  return Promise.race([network, late]).catch(() => kept);
}

/** A list of a day that is over holds names nobody needs any more. */
async function keptList(pathname: string): Promise<Response | null> {
  // Not opened to look: that would make it anew after it was forgotten.
  const kept = await caches.match(pathname, { cacheName: CACHE, ignoreVary: true });
  if (!kept) return null;
  if (Number(kept.headers.get('x-okno-until')) > Date.now()) return kept;
  const cache = await caches.open(CACHE);
  await cache.delete(pathname);
  return null;
}
