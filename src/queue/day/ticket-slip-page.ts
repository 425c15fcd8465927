import { Html, html } from '../../common/http/html.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { dayWords } from './day-words.ts';
import type { SlipFacts } from './ticket-slip.reader.ts';
import { TICKET_SLIP_TEXTS } from './ticket-slip-texts.ts';

export interface TicketSlip {
  readonly nonce: string;
  readonly slip: SlipFacts;
  readonly centre: string;
  readonly timeZone: string;
  /** Of the service. */
  readonly title: string;
  readonly documents: readonly { readonly title: string; readonly note?: string | null }[];
}

/** As wide as a roll of 80 mm prints, so that it goes on such a roll, on A6 and on A4 alike, as the printer has it. */
const STYLE = `
  body { font: 16px/1.35 "Golos Text", system-ui, sans-serif; color: #14202e; background: #fff; margin: 16px auto; }
  body { max-width: 72mm; padding: 0 8px; text-align: center; overflow-wrap: anywhere; }
  h1 { font-size: 18px; margin: 8px 0 0; }
  .label { display: block; font-size: 56px; line-height: 1.1; font-variant-numeric: tabular-nums; }
  p, ul { margin: 0 0 8px; }
  .strong, h2 { font-size: 18px; font-weight: 600; }
  h2 { margin: 12px 0 4px; }
  ul { padding-left: 20px; text-align: left; }
  small { display: block; font-size: 14px; }
  button { font: inherit; padding: 8px 24px; min-height: 48px; cursor: pointer; }
  @page { margin: 4mm; }
  @media print { body { margin: 0 auto; padding: 0; color: #000; } button { display: none; } }
`;

/** A ticket for the hand of a visitor, from whatever printer stands at the desk; it opens the print dialogue itself. */
export function ticketSlipPage({ nonce, slip, centre, timeZone, title, documents }: TicketSlip): string {
  const { language, label } = slip;
  const texts = TICKET_SLIP_TEXTS[language];
  const time = (at: number): string => formatMinutes(localOf(at, timeZone).minutes);
  const { text } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${texts.title} ${label}</title>
        <style nonce="${nonce}">
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <p lang="ru">${centre}</p>
          <h1>${texts.title} <span class="label">${label}</span></h1>
          <p class="strong">${texts.bookedFor(time(slip.bookedFor))}</p>
          <p>
            ${dayWords(language, localOf(slip.bookedFor, timeZone).date)}. ${texts.came(time(slip.arrivedAt))}
          </p>
          <p>${title}</p>
          ${slip.isLate ? html`<p>${texts.late}</p>` : ''}
          <p>${texts.next}</p>
          ${documents.length === 0 ? '' : bring(texts.bring, documents)}
          <p><button type="button" id="print">${texts.print}</button></p>
        </main>
        <script nonce="${nonce}">
          document.getElementById('print').addEventListener('click', () => print());
          addEventListener('load', () => print());
        </script>
      </body>
    </html>`;
  return text;
}

function bring(heading: string, documents: TicketSlip['documents']): Html {
  return html`<h2>${heading}</h2>
    <ul>
      ${documents.map(
        ({ title, note }) => html`<li>${title}${note ? html`<small>${note}</small>` : ''}</li>`,
      )}
    </ul>`;
}
