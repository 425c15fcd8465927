import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hrefOf, makeFrame } from '../../web/public/frame/frame.ts';
import type { Frame } from '../../web/public/frame/frame.ts';
import { renderPage } from '../../web/public/frame/render.tsx';
import { refusalPage } from '../../web/public/refusal/page.tsx';
import type { RefusalCode } from '../../web/public/refusal/page.tsx';
import { answerBadAddress } from '../common/http/unparsed-requests.ts';
import { pageAssets } from './page-assets.ts';
import { pageAddress } from './page-request.ts';
import { setSecurityHeaders } from '../common/http/security-headers.ts';
import { sightOf } from './sight-cookie.ts';

const NOT_PAGES = /^\/(?:api|assets|health)(?:\/|$)/;

/**
 * Refusals made before any page's controller is reached (an unknown address, an unreadable form, a body too
 * large) leave the server as JSON problems. To a browser at an address outside the API they go as a page.
 */
export function answerRefusalsAsPages(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (!type.startsWith('application/problem+json') || !wantsPage(request)) return done(null, payload);
    setSecurityHeaders(reply);
    void reply.removeHeader('content-length');
    if (reply.statusCode === 405 && request.method === 'GET') return done(null, leadBack(request, reply));
    void reply.type('text/html; charset=utf-8');
    done(null, page(request, reply.statusCode));
  });
}

/**
 * An address the router cannot decode (`/%ff`) or with a part too long for it never comes as far as the hooks. For a
 * browser it is a page that does not exist, for everybody else a problem.
 */
export function answerBadAddressAsPage(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  if (!wantsPage(request)) return answerBadAddress(error, request, reply);
  setSecurityHeaders(reply);
  void reply
    .status(404)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page(request, 404));
}

function wantsPage(request: FastifyRequest): boolean {
  return (
    !NOT_PAGES.test(request.url.split('?')[0] ?? '') && (request.headers.accept ?? '').includes('text/html')
  );
}

/**
 * An address that only takes what a form sends may still be asked for: its answer was a page, reloaded or read in
 * the other language. It stands below the page that has the form.
 */
function leadBack(request: FastifyRequest, reply: FastifyReply): string {
  const path = request.url.split('?')[0] ?? '/';
  void reply.status(303).removeHeader('content-type').removeHeader('allow');
  void reply.header('location', path.slice(0, path.replace(/\/+$/u, '').lastIndexOf('/')) || '/');
  return '';
}

function page(request: FastifyRequest, status: number): string {
  const frame: Frame = makeFrame({
    ...pageAddress(request.url),
    names: new Map(),
    search: '',
    now: Date.now(),
    demo: false,
    sight: sightOf(request),
    origin: '',
    assets: pageAssets(),
  });
  const waysOn = [{ href: hrefOf(frame, '/'), label: frame.texts.refusal.home }];
  return renderPage(frame, refusalPage(frame, { code: codeOf(status), waysOn }));
}

function codeOf(status: number): RefusalCode {
  if (status === 404 || status === 405) return 'not-found';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'internal' : 'malformed';
}
