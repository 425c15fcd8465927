import { MOST_COLUMNS, MOST_ROWS } from './file-table.ts';
import type { FileFault, FileRow } from './file-table.ts';
import type { NumberKind } from './number-kind.ts';
import { attribute, xmlPieces } from './xml-pieces.ts';

const MINUTES_OF_DAY = 1440;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);
const MOST_CELL_CHARACTERS = 10_000;

interface Cell {
  column: number;
  type: string;
  style: number;
  text: string;
  hasFormula: boolean;
}

/** The rows of a sheet that hold anything. */
export function readSheet(
  xml: string,
  texts: readonly string[],
  styles: readonly NumberKind[],
): { readonly ok: true; readonly rows: readonly FileRow[] } | FileFault {
  const rows: FileRow[] = [];
  let [number, cells, hasFormula] = [0, [] as string[], false];
  let [cell, inValue]: [Cell | null, boolean] = [null, false];
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (cell && inValue && cell.text.length < MOST_CELL_CHARACTERS) cell.text += piece.text;
      continue;
    }
    const isOpen = piece.kind === 'open';
    if (piece.name === 'row' && isOpen) {
      number = Number(attribute(piece.attributes, 'r') ?? number + 1);
      [cells, hasFormula] = [[], false];
    } else if (piece.name === 'row') {
      if (cells.some((text) => text.trim() !== ''))
        rows.push({ number, cells: [...cells].map((text) => text ?? ''), hasFormula });
      if (rows.length > MOST_ROWS + 1) return { ok: false, reason: 'too-many-rows' };
    } else if (piece.name === 'c' && isOpen) cell = cellOf(piece.attributes, cells.length);
    else if (piece.name === 'c' && cell) {
      const text = shownText(cell, texts, styles);
      if (cell.column >= MOST_COLUMNS && text.trim() !== '') return { ok: false, reason: 'too-many-columns' };
      if (cell.column < MOST_COLUMNS) cells[cell.column] = text;
      hasFormula ||= cell.hasFormula;
      cell = null;
    } else if (piece.name === 'v' || piece.name === 't') inValue = isOpen;
    else if (piece.name === 'f' && cell) cell.hasFormula = true;
  }
  return { ok: true, rows };
}

function cellOf(attributes: string, next: number): Cell {
  const letters = /^[A-Z]{1,3}/u.exec(attribute(attributes, 'r') ?? '')?.[0];
  const column =
    letters === undefined
      ? next
      : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [type, style] = [attribute(attributes, 't') ?? 'n', Number(attribute(attributes, 's') ?? 0)];
  return { column, type, style, text: '', hasFormula: false };
}

function shownText(
  { type, style, text }: Cell,
  texts: readonly string[],
  styles: readonly NumberKind[],
): string {
  if (type === 's') return texts[Number(text)] ?? '';
  if (type !== 'n' || text.trim() === '') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const kind = styles[style] ?? 'number';
  if (kind === 'time') return timeText(number);
  if (kind === 'date' && number > 0 && number < 200_000)
    return new Date(EPOCH + number * DAY_MS).toISOString().slice(0, 10);
  return String(number);
}

/** A time of day is a part of a day; midnight that ends it is 24:00. */
function timeText(number: number): string {
  const minutes = Math.round((number >= 2 ? number % 1 : number) * MINUTES_OF_DAY);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
