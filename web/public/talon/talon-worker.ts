/** What a kept talon is made of: its page, its code for the kiosk, and what pages load. */
const KEPT = /^\/(?:en\/)?visit\/\d{8}(?:\/qr\.svg)?$|^\/assets\//;
/** Where people begin or look for their visit. */
const DOORS = /^\/(?:en(?:\/|$))?(?:visit)?$/;
/** Put aside with each talon: the page that leads to it. */
const OFFLINE = '/offline';
/** A connection that only seems to be there is waited for so long. */
const PATIENCE_MS = 8_000;

/** The event of a service worker; its types exclude those of a page. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/**
 * Gives out what the page put aside when its reader asked to keep the talon, once the network has failed. It keeps
 * nothing by itself, leads to the talons from the first page, and touches nothing else: the booking flow always goes to the network.
 */
addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && DOORS.test(pathname)) {
    return (event as FetchEvent).respondWith(fetch(request).catch(leadToKept));
  }
  if (!KEPT.test(pathname)) return;
  // Whoever has just changed the visit waits for the answer: the copy would say what was before.
  const isAnswer = [...searchParams].length > 0 && !searchParams.has('kept');
  (event as FetchEvent).respondWith(answer(request, searchParams.has('kept'), isAnswer));
});

async function answer(request: Request, isKeptAskedFor: boolean, isAnswer: boolean): Promise<Response> {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (!kept) return fetch(request);
  if (isKeptAskedFor) return kept;
  const network = fetch(request).then((fresh) => (fresh.status < 500 ? fresh : kept));
  const late = new Promise<Response>((resolve) => {
    if (!isAnswer) setTimeout(() => resolve(kept), PATIENCE_MS);
  });
  return Promise.race([network, late]).catch(() => kept);
}

/** A talon kept before there was such a page has none: then the browser says itself that there is no connection. */
async function leadToKept(failure: unknown): Promise<Response> {
  const page = await caches.match(OFFLINE, { ignoreVary: true });
  if (!page) throw failure;
  return page;
}
