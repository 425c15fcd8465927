import { parse } from 'csv-parse/sync';
import type { FileFault, FileRow, FileTable } from './file-table.ts';
import { MOST_COLUMNS, MOST_ROWS } from './file-table.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** More control characters than this of the first letters: it is no text. */
const MOST_CONTROLS = 0.01;
const MOST_RECORD_CHARACTERS = 50_000;

/** The rows of a CSV in UTF-8 (with or without BOM), UTF-16 with BOM or cp1251, whatever its delimiter is. */
export function readCsv(bytes: Uint8Array): FileTable | FileFault {
  const { text, encoding } = decoded(bytes);
  if (text.trim() === '') return { ok: false, reason: 'file-empty' };
  if (isRubbish(text)) return { ok: false, reason: 'not-a-table' };
  const delimiter = guessDelimiter(text);
  try {
    const records = parse(text, {
      ...{ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true },
      ...{ max_record_size: MOST_RECORD_CHARACTERS, to: MOST_ROWS + 2 },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = records.map(({ record, info }): FileRow => ({
      number: info.lines,
      cells: record,
      hasFormula: false,
    }));
    if (rows.length > MOST_ROWS + 1) return { ok: false, reason: 'too-many-rows' };
    if (rows.some(({ cells }) => cells.length > MOST_COLUMNS))
      return { ok: false, reason: 'too-many-columns' };
    return { ok: true, format: 'csv', encoding, delimiter, sheet: null, rows };
  } catch (error) {
    const { lines } = error as { lines?: number };
    return { ok: false, reason: 'broken-csv', line: lines ?? 1 };
  }
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: decode('utf-16le', bytes) ?? '', encoding: 'utf-16le' };
  const text = decode('utf-8', bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: decode('windows-1251', bytes) ?? '', encoding: 'windows-1251' };
}

/** The text without its BOM; null when the bytes are not of this encoding. */
function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

function isRubbish(text: string): boolean {
  const start = text.slice(0, 20_000);
  const controls = start.match(/[\p{Control}\uFFFD]/gu)?.filter((one) => !'\t\r\n'.includes(one)).length ?? 0;
  return controls > start.length * MOST_CONTROLS;
}

/** The sign that parts the first lines most, and alike; inside quotes it does not count. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/gu, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 10);
  const header = lines[0] ?? '';
  const count = (line: string, sign: string): number => line.split(sign).length - 1;
  const scores = DELIMITERS.map((sign) => {
    const usual = count(header, sign);
    const alike = lines.filter((line) => count(line, sign) === usual).length;
    return { sign, score: usual === 0 ? 0 : usual * (1 + alike / lines.length) };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.sign ?? ';';
}
