import { localised } from '../../web/public/frame/frame.ts';
import { LANGUAGES } from '../../web/shared/language.ts';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What search engines are not to ask for: pages of somebody's own, and the API. */
const PERSONAL = ['/visit', '/book/*/details', '/book/*/check', '/book/*/other-time'];

/** The list of pages for search engines, each in every language with its other ones (sitemaps.org, 0.9). */
export function sitemapXml(publicUrl: string, paths: readonly string[]): string {
  const pages = paths.flatMap((path) => {
    const others = LANGUAGES.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(publicUrl + localised(language, path))}"/>`,
    ).join('');
    return LANGUAGES.map(
      (language) => `<url><loc>${xml(publicUrl + localised(language, path))}</loc>${others}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages,
    '</urlset>',
    '',
  ].join('\n');
}

/** Where the list is, and which addresses are nobody's but their owners'. */
export function robotsTxt(publicUrl: string): string {
  const personal = PERSONAL.flatMap((path) => LANGUAGES.map((language) => localised(language, path)));
  return [
    'User-agent: *',
    ...[...personal, '/b$', '/api/'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
