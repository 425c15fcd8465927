import type { BoardCallView, BoardView } from '../../src/queue/board/board.view.ts';
import { element, setText, show } from './elements.client.ts';

/** Beside the one that fills half the screen. */
const USUAL_ROWS = 5;
const LONG_TICKET = 5;

let shownKey = '';

/** Puts a state on the screen. */
export function draw(view: BoardView): void {
  setText('centre', view.centre);
  drawCall(view.calls[0]);
  drawRows(view.calls.slice(1));
  setText('next', view.next.join('  ·  '));
  show('next-line', view.next.length > 0);
  setText('waiting', String(view.waiting));
  setText('wait', String(view.usualWaitMinutes));
  show('wait-line', view.usualWaitMinutes !== null);
}

function drawCall(call: BoardCallView | undefined): void {
  const isLong = call !== undefined && call.ticket.length > LONG_TICKET;
  element('board').className = call ? `board${isLong ? ' is-long' : ''}` : 'board is-quiet';
  const key = call ? call.key : '';
  const place = element('call');
  if (key !== shownKey) {
    shownKey = key;
    setText('call-ticket', call ? call.ticket : '');
    setText('call-window', call ? String(call.window) : '');
    // Taken away and read once, so that the pulses begin anew.
    place.className = 'call';
    void place.offsetWidth;
  }
  place.className = call ? (call.isAwaited ? 'call is-new is-awaited' : 'call is-new') : 'call';
}

function drawRows(calls: readonly BoardCallView[]): void {
  const rows = element('rows');
  const state = JSON.stringify(calls);
  if (rows.getAttribute('data-state') === state) return;
  rows.setAttribute('data-state', state);
  element('calls').className = calls.length > USUAL_ROWS ? 'calls is-many' : 'calls';
  while (rows.firstChild) rows.removeChild(rows.firstChild);
  calls.forEach((call) => rows.appendChild(rowOf(call)));
}

function rowOf({ ticket, window: at, isAwaited }: BoardCallView): HTMLElement {
  const row = document.createElement('tr');
  row.className = isAwaited ? 'row is-awaited' : 'row';
  [ticket, String(at)].forEach((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    row.appendChild(cell);
  });
  return row;
}
