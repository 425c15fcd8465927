import { inflateSync } from 'node:zlib';

interface Part {
  readonly head: string;
  readonly stream: string;
}

/**
 * The text of a PDF as pdfkit writes it, decoded the way a reader decodes it: glyph by glyph through the font's
 * own ToUnicode map. A letter the font has no glyph for comes out as U+0000. No library, so that it runs on CI.
 * Without spaces, which a page lacks where a line ends: compare with `squeezed`.
 */
export function pdfText(pdf: Buffer): string {
  const parts = pdfParts(pdf.toString('latin1'));
  const fonts = fontMaps(parts);
  const pages = [...parts.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  const contents = pages.map(
    ({ head }) => parts.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '',
  );
  return squeezed(contents.map((content) => contentText(content, fonts)).join(''));
}

export function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

export function pageCount(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
}

function pdfParts(source: string): Map<string, Part> {
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map(Array.from(found, ([, id = '', body = '']) => [id, part(body)]));
}

function part(body: string): Part {
  const [head = '', rest] = body.split('stream\n', 2);
  if (rest === undefined) return { head, stream: '' };
  const raw = Buffer.from(
    body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')),
    'latin1',
  );
  return {
    head,
    stream: /FlateDecode/.test(head) ? inflateSync(raw).toString('latin1') : raw.toString('latin1'),
  };
}

/** Name of a font on the page (`F1`) → glyph → text. */
function fontMaps(parts: Map<string, Part>): Map<string, Map<string, string>> {
  const resources = [...parts.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    resources.map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(id)?.head ?? '')?.[1] ?? '';
      return [name, unicodeMap(parts.get(map)?.stream ?? '')] as const;
    }),
  );
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first = '0', , listed = ''] of cmap.matchAll(
    /<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi,
  )) {
    const texts = [...listed.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex = '']) => utf16(hex));
    texts.forEach((text, index) =>
      map.set((parseInt(first, 16) + index).toString(16).padStart(4, '0'), text),
    );
  }
  return map;
}

function utf16(hex: string): string {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}

function contentText(content: string, fonts: Map<string, Map<string, string>>): string {
  let glyphs: ReadonlyMap<string, string> = new Map();
  const lines: string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map<string, string>();
    const codes = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(
      ([, hex = '']) => hex.match(/.{4}/g) ?? [],
    );
    if (shown !== undefined) lines.push(codes.map((code) => glyphs.get(code.toLowerCase()) ?? '\0').join(''));
  }
  return lines.join('');
}
