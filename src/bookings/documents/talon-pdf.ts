import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import { talonDefinition } from './talon-definition.ts';
import type { Fit, TalonFacts } from './talon-definition.ts';

/** Tried in order until the talon is one page. Ordinary ones fit at the first. */
const FITS: readonly Fit[] = [
  { scale: 1, longest: null },
  { scale: 0.85, longest: null },
  { scale: 0.7, longest: null },
  { scale: 0.65, longest: 250 },
  { scale: 0.6, longest: 160 },
  { scale: 0.6, longest: 100 },
];

const { Roboto } = createRequire(import.meta.url)('pdfmake/fonts/Roboto.js') as Required<
  Pick<TFontDictionary, string>
>;
const FACES = new Set<unknown>(Object.values(Roboto ?? {}));
pdfmake.setFonts({ Roboto: Roboto ?? {} });
// Texts of administrators and applicants stand on the page: it opens no address and no file but its own font.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FACES.has(path));

/**
 * The talon to print: exactly one A4 page however long the names, the address and the notes are; set smaller
 * first, cut with "…" only then. The same booking gives the same bytes. Costs tenths of a second of processor:
 * ask `TalonDocuments`, which lets only a few be made at a time.
 */
export async function talonPdf(facts: TalonFacts): Promise<Buffer> {
  for (const fit of FITS.slice(0, -1)) {
    const { pdf, pages } = await render(facts, fit);
    if (pages === 1) return pdf;
  }
  return (await render(facts, FITS.at(-1) as Fit)).pdf;
}

async function render(facts: TalonFacts, fit: Fit): Promise<{ pdf: Buffer; pages: number }> {
  let pages = 0;
  const counted = (_page: number, pageCount: number): string => {
    pages = pageCount;
    return '';
  };
  const definition = {
    ...talonDefinition(facts, fit),
    footer: counted,
    maxPagesNumber: 1,
  };
  const pdf = await pdfmake.createPdf(definition).getBuffer();
  return { pdf, pages };
}
