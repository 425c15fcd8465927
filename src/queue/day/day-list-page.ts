import { formatReference } from '../../bookings/domain/reference.ts';
import { Html, html } from '../../common/http/html.ts';
import type { Language } from '../../common/http/language.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import type { DayVisit } from '../check-in/day-visits.reader.ts';
import { dayWords } from './day-words.ts';
import { DAY_LIST_TEXTS } from './day-list-texts.ts';
import type { DayListTexts } from './day-list-texts.ts';

export interface DayList {
  readonly language: Language;
  readonly nonce: string;
  readonly centre: { readonly name: string; readonly address: string | null };
  readonly date: string;
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly visits: readonly DayVisit[];
  readonly titleOf: (service: string) => string;
}

const STYLE = `
  body { font: 16px/1.35 "Golos Text", system-ui, sans-serif; color: #14202e; background: #fff; margin: 24px; }
  h1 { font-size: 24px; margin: 0 0 4px; }
  p { margin: 0 0 12px; }
  button { font: inherit; padding: 8px 16px; min-height: 44px; cursor: pointer; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #66768a; padding: 6px; text-align: left; vertical-align: top; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .time, .reference { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .tick::before { content: ""; display: inline-block; width: 14px; height: 14px; border: 1.5px solid #14202e; }
  .write { min-width: 56px; }
  .scroll { overflow-x: auto; }
  @page { size: A4 landscape; margin: 10mm; }
  @media print { body { margin: 0; font-size: 12px; } button { display: none; } }
`;

/** The list of a day on paper: everything in the one document, so that a kept copy needs nothing else. */
export function dayListPage(list: DayList): string {
  const { language, nonce, centre, date, asOf, timeZone, visits } = list;
  const texts = DAY_LIST_TEXTS[language];
  const rows = visits.filter(({ status }) => !status.startsWith('cancelled'));
  const address = centre.address ?? '';
  const { text } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${texts.title} ${date}, ${centre.name}</title>
        <style nonce="${nonce}">
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${texts.title}: ${dayWords(language, date)}</h1>
          <p>
            ${centre.name}${address === '' ? '' : `, ${address}`}.
            <strong>${texts.asOf(clock(asOf, timeZone))}</strong>
          </p>
          <p><button type="button" id="print">${texts.print}</button></p>
          ${rows.length === 0 ? html`<p>${texts.nobody}</p>` : table(list, texts, rows)}
        </main>
        <script nonce="${nonce}">
          document.getElementById('print').addEventListener('click', () => print());
        </script>
      </body>
    </html>`;
  return text;
}

function table(list: DayList, texts: DayListTexts, visits: readonly DayVisit[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${texts.title}">
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.time}</th>
          <th scope="col">${texts.ticket}</th>
          <th scope="col">${texts.visitor}</th>
          <th scope="col">${texts.service}</th>
          <th scope="col">${texts.reference}</th>
          <th scope="col">${texts.status}</th>
          <th scope="col">${texts.came}</th>
          <th scope="col">${texts.called}</th>
          <th scope="col">${texts.window}</th>
          <th scope="col">${texts.ended}</th>
          <th scope="col">${texts.outcome}</th>
        </tr>
      </thead>
      <tbody>
        ${visits.map((visit) => row(list, texts, visit))}
      </tbody>
    </table>
  </div>`;
}

function row({ timeZone, titleOf }: DayList, texts: DayListTexts, visit: DayVisit): Html {
  const name = [visit.familyName, visit.givenName, visit.patronymic ?? ''].filter(Boolean).join(' ');
  const { ticket } = visit;
  const came =
    ticket === null
      ? html`<td class="tick write"></td>`
      : html`<td class="time">${clock(ticket.arrivedAt, timeZone)}</td>`;
  const status = visit.status === 'missed' && ticket !== null ? 'missed-call' : visit.status;
  // What is known is printed; what is still to happen has room to be written.
  const told = (value: string | null): Html => html`<td class="write time">${value ?? ''}</td>`;
  const time = (at: number | null | undefined): string | null => (at ? clock(at, timeZone) : null);
  const isOver = ticket?.state === 'served';
  return html`<tr>
    <th scope="row" class="time">${clock(visit.startsAt, timeZone)}</th>
    <td class="time">${visit.ticket?.label ?? ''}</td>
    <td>${name}</td>
    <td>${titleOf(visit.service)}</td>
    <td class="reference">${formatReference(visit.reference)}</td>
    <td>${texts.statuses[status] ?? status}</td>
    ${came} ${told(time(ticket?.calledAt))} ${told(ticket?.window ? String(ticket.window) : null)}
    ${told(isOver ? time(ticket.endedAt) : null)}
    <td class="write">${ticket?.outcome ? texts.outcomes[ticket.outcome] : ''}</td>
  </tr> `;
}

function clock(instant: number, timeZone: string): string {
  return formatMinutes(localOf(instant, timeZone).minutes);
}
