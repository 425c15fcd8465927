import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { BookingDetails } from '../booking-details.ts';
import { isActive } from '../domain/booking-status.ts';
import type { DocumentToBring } from './document-to-bring.ts';
import { kioskCode } from './kiosk-code.ts';
import { lastChange } from './last-change.ts';
import { printable } from './printable.ts';
import { talonTexts } from './talon-texts.ts';
import type { TalonTexts } from './talon-texts.ts';
import { visitWords } from './visit-words.ts';
import type { TalonLanguage, VisitWords } from './visit-words.ts';

/** How tightly a talon is set, so that it stays on one page: letters by `scale`, texts cut at `longest`. */
export interface Fit {
  readonly scale: number;
  /** Most characters of one text; `null` for as long as it is. */
  readonly longest: number | null;
}

/** What is written on a talon. */
export interface TalonFacts {
  readonly details: BookingDetails;
  readonly documents: readonly DocumentToBring[];
  readonly language: TalonLanguage;
  /** Its title in the catalogue; null when it is there no more. */
  readonly service: string | null;
  /** Where the booking is moved or cancelled, as people type it: `okno.example/visit`. */
  readonly site: string;
}

interface Sheet extends TalonFacts {
  readonly texts: TalonTexts;
  readonly words: VisitWords;
  readonly fit: Fit;
}

const MARGIN = 42;
const WIDTH = 595.28 - 2 * MARGIN;
const LABEL_WIDTH = 110;
const QR_POINTS = 132;
const INK = '#14202e';
const MUTED = '#4b5a6b';
const LINE = '#66768a';

/** The talon as pdfmake's picture of one A4 page. Pure: the same booking gives the same page. */
export function talonDefinition(facts: TalonFacts, fit: Fit): TDocumentDefinitions {
  const { details, language } = facts;
  const texts = talonTexts(language);
  const sheet = { ...facts, texts, words: visitWords(details, language), fit };
  return {
    pageSize: 'A4',
    pageMargins: MARGIN,
    language,
    info: { title: `${texts.title} ${sheet.words.reference}`, creationDate: new Date(lastChange(details)) },
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 12 * fit.scale, lineHeight: 1.15, color: INK },
    content: [head(sheet), rule(), rows(sheet), ...(isActive(details.status) ? advice(sheet) : [])],
  };
}

function head({ details, texts, words, fit }: Sheet): Content {
  const valid = isActive(details.status);
  const number: Content[] = [
    { text: texts.title, fontSize: 15, bold: true },
    { text: texts.number, color: MUTED, margin: [0, 12, 0, 0] },
    { text: words.reference, fontSize: 44, bold: true, lineHeight: 1 },
  ];
  if (!valid) number.push({ text: closedBanner(details, texts), fontSize: 18, bold: true, color: '#b3261e' });
  // A talon that is no longer valid carries no code to be let in by.
  const code: Content = valid
    ? { qr: kioskCode(details), fit: QR_POINTS, eccLevel: 'M', alignment: 'right' }
    : '';
  if (valid)
    number.push({ text: texts.kiosk, fontSize: 10.5 * fit.scale, color: MUTED, margin: [0, 6, 16, 0] });
  return {
    columns: [
      { width: '*', stack: number },
      { width: valid ? QR_POINTS : 0, stack: [code] },
    ],
  };
}

function closedBanner(details: BookingDetails, texts: TalonTexts): string {
  return details.status.startsWith('cancelled') ? texts.cancelled : texts.over;
}

function rows(sheet: Sheet): Content {
  const { details, service, texts, words, fit } = sheet;
  const { phone } = details.centre;
  const lines: Row[] = [
    [
      texts.when,
      [
        { text: `${words.date}, ${words.time}`, fontSize: 17 * fit.scale, bold: true },
        { text: words.zone, color: MUTED },
      ],
    ],
    ...optional(texts.arrive, isActive(details.status) ? arrival(sheet) : null),
    [
      texts.where,
      [
        { text: cut(details.centre.name, fit), bold: true },
        { text: words.address === null ? texts.noAddress : cut(words.address, fit) },
      ],
    ],
    [texts.who, [{ text: printable(words.visitor) }]],
    ...optional(texts.service, service === null ? null : { text: cut(service, fit) }),
    ...optional(texts.phone, phone === null ? null : { text: cut(phone, fit), bold: true }),
  ];
  const body = lines.map(([label, stack]) => [{ text: label, color: MUTED }, { stack }]);
  // Widths in points, not '*': a star column grows past the page for a word that cannot be broken.
  const widths = [LABEL_WIDTH, WIDTH - LABEL_WIDTH];
  return { layout: { ...NO_LINES, paddingBottom: () => 6 * fit.scale }, table: { widths, body } };
}

type Row = readonly [label: string, stack: Content[]];

function optional(label: string, content: Content | null): Row[] {
  return content === null ? [] : [[label, [content]]];
}

function arrival({ texts, words }: Sheet): Content {
  return { text: texts.arriveBetween(words.arriveFrom, words.arriveUntil), bold: true };
}

const NO_LINES = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
};

function advice(sheet: Sheet): Content[] {
  return [rule(), ...bring(sheet), rule(), ...notes(sheet)];
}

function bring({ documents, texts, fit }: Sheet): Content[] {
  if (documents.length === 0) return [];
  const items = documents.map((document): Content => {
    const title: Content = { text: cut(document.title, fit), bold: true };
    const stack = document.note ? [title, { text: cut(document.note, fit) }] : [title];
    return { stack, margin: [0, 0, 0, 4 * fit.scale] };
  });
  return [{ text: texts.bring, fontSize: 15 * fit.scale, bold: true, margin: [0, 0, 0, 6] }, { ul: items }];
}

function notes({ details, texts, site, fit }: Sheet): Content[] {
  const fontSize = 10.5 * fit.scale;
  // Whose number is not known cannot be called.
  const change = details.centre.phone === null ? texts.change(site) : texts.changeOrCall(site);
  return [
    { text: texts.safety, fontSize, bold: true, margin: [0, 0, 0, 4] },
    { text: change, fontSize },
  ];
}

function rule(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.75, lineColor: LINE }],
    margin: [0, 10, 0, 10],
  };
}

function cut(text: string, { longest }: Fit): string {
  const letters = Array.from(printable(text));
  return longest === null || letters.length <= longest
    ? letters.join('')
    : `${letters.slice(0, longest - 1).join('')}…`;
}
