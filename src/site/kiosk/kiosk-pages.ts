import type { FastifyReply, FastifyRequest } from 'fastify';
import { kioskDocument } from '../../../web/kiosk/page.tsx';
import { kioskHref } from '../../../web/kiosk/view.ts';
import type { KioskFrame, KioskView } from '../../../web/kiosk/view.ts';
import { setSecurityHeaders } from '../../common/http/security-headers.ts';
import type { Demonstration } from '../../common/installation/demonstration.ts';
import { pageAddress, textOf } from '../page-request.ts';
import { kioskAssets } from './kiosk-assets.ts';

/** The one page of the house that may use a camera. */
const PERMISSIONS = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()';

/** What the address of a kiosk's page says: the language and the size of letters. Nothing is kept anywhere. */
export function kioskFrame(request: FastifyRequest, demonstration: Demonstration): KioskFrame {
  return {
    language: pageAddress(request.url).language,
    large: textOf(request.query, 'large', 1) === '1',
    assets: kioskAssets(),
    demo: demonstration.on,
  };
}

/** Sends a screen; nothing on the way or in the browser keeps it. */
export function sendScreen(
  reply: FastifyReply,
  frame: KioskFrame,
  view: KioskView,
  status = 200,
): FastifyReply {
  setSecurityHeaders(reply);
  return reply
    .status(status)
    .header('permissions-policy', PERMISSIONS)
    .header('cache-control', 'no-store')
    .header('content-language', frame.language)
    .type('text/html; charset=utf-8')
    .send(kioskDocument(frame, view));
}

/** On to another screen with GET. */
export function goToScreen(reply: FastifyReply, frame: KioskFrame, path = ''): FastifyReply {
  setSecurityHeaders(reply);
  return reply.header('cache-control', 'no-store').redirect(kioskHref(frame, path), 303);
}
