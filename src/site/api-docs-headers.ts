import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { setSecurityHeaders } from '../common/http/security-headers.ts';

/** The style sheet inside the logo that Swagger's script draws. */
const LOGO_STYLE = '.logo_small_svg__cls-2{fill:#fff}.logo_small_svg__cls-3{fill:#85ea2d}';

const DOCS = /^\/api\/docs(?:[/?]|$)/;

/**
 * The page that browses the API is not ours, and comes with style sheets and a style attribute inside. The
 * policy allows just those, by their hashes; everything else is as strict as on our own pages.
 */
export function protectApiDocs(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (DOCS.test(request.url)) {
      setSecurityHeaders(reply);
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
      if (isPage && typeof payload === 'string')
        void reply.header('content-security-policy', policyFor(payload));
    }
    done(null, payload);
  });
}

function policyFor(html: string): string {
  const inside = [...html.matchAll(/<style>(.*?)<\/style>| style="([^"]*)"/gs)];
  const styles = [LOGO_STYLE, ...inside.map(([, sheet, attribute]) => sheet ?? attribute ?? '')];
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", "'unsafe-hashes'", ...styles.map(hashOf)].join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
