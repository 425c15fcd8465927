import type { FastifyReply } from 'fastify';

const POLICY = [
  "default-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
};

/**
 * What every page says to the browser about itself: no inline script or style, no frame, nothing from elsewhere.
 * A page that needs more names the directives: pictures of a map's tiles, the office's own style sheets.
 */
export function setSecurityHeaders(reply: FastifyReply, more: readonly string[] = []): void {
  void reply.header('content-security-policy', [...POLICY, ...more].join('; '));
  for (const [name, value] of Object.entries(HEADERS)) void reply.header(name, value);
}
