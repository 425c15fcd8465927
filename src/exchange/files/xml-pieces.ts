/** A tag or the text before the next one. */
export type XmlPiece =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string };

const TAG = /<(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)([^<>]*)>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The tags and texts of an XML part of a spreadsheet, from left to right, each letter looked at once. Names are
 * without their prefix. Entities of a document type are not known, so nothing can unfold from them; comments and
 * instructions are passed over as text outside of any cell.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  TAG.lastIndex = 0;
  let at = 0;
  const tags = new RegExp(TAG);
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    if (tag.index > at) yield { kind: 'text', text: plainText(xml.slice(at, tag.index)) };
    at = tags.lastIndex;
    const [, slash, name = '', attributes = ''] = tag;
    if (slash !== '/') yield { kind: 'open', name, attributes };
    if (slash === '/' || attributes.endsWith('/')) yield { kind: 'close', name, attributes: '' };
  }
}

/** The value of an attribute; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    attributes,
  );
  return found ? plainText(found[1] ?? found[2] ?? '') : null;
}

function plainText(text: string): string {
  if (!text.includes('&') && !text.includes('<')) return text;
  return text
    .replace(/<!\[CDATA\[|\]\]>/gu, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    );
}
