import { guessColumns } from '../domain/guess-columns.ts';
import type { FileFault, FileRow, FileTable } from './file-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
/** How far down a header may stand below a title. */
const MOST_TITLE_ROWS = 10;
/** A shared text may stand in every cell of a small file: what is kept of a file is bounded too. */
const MOST_CHARACTERS = 30_000_000;

export interface HeadedTable extends FileTable {
  readonly headers: readonly string[];
}

/** The table in a file, its header found, by what the bytes are, not by what the file is called. */
export async function readTable(bytes: Buffer, sheet: string | null): Promise<HeadedTable | FileFault> {
  if (bytes.length === 0) return { ok: false, reason: 'file-empty' };
  if (begins(bytes, OLD_EXCEL)) return { ok: false, reason: 'old-excel' };
  const table = begins(bytes, ZIP) ? await readXlsx(bytes, sheet) : readCsv(bytes);
  return table.ok ? headed(table) : table;
}

function headed(table: FileTable): HeadedTable | FileFault {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const characters = rows.reduce(
    (sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length, 0),
    0,
  );
  if (characters > MOST_CHARACTERS) return { ok: false, reason: 'unfolds-too-far' };
  const at = headerAt(rows);
  const header = rows[at];
  if (!header) return { ok: false, reason: 'file-empty' };
  const rest = rows.slice(at + 1);
  if (rest.length === 0) return { ok: false, reason: 'only-header' };
  const width = Math.max(header.cells.length, ...rest.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, column) => (header.cells[column] ?? '').trim());
  return { ...table, headers, rows: rest };
}

/** The row among the first whose cells look most like headers; a title above them looks like none. */
function headerAt(rows: readonly FileRow[]): number {
  const known = rows
    .slice(0, MOST_TITLE_ROWS)
    .map(({ cells }) => guessColumns(cells).filter((field) => field !== null).length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
