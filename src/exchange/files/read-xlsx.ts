import type { FileFault, FileTable } from './file-table.ts';
import type { NumberKind } from './number-kind.ts';
import { readSheet } from './read-sheet.ts';
import { BrokenZip, UnfoldsTooFar, Zip } from './unzip.ts';
import { attribute, xmlPieces } from './xml-pieces.ts';

interface Sheet {
  readonly name: string;
  readonly path: string;
}

const BROKEN: FileFault = { ok: false, reason: 'broken-xlsx' };

/**
 * The rows of an XLSX: of the sheet of that name, else of the only one that has rows. Formulas are never computed:
 * the result the file keeps is what stands in the cell. Whatever is not cells (merged areas, drawings, macros) is
 * not even unfolded.
 */
export async function readXlsx(bytes: Buffer, wanted: string | null): Promise<FileTable | FileFault> {
  try {
    return await read(new Zip(bytes), wanted);
  } catch (error) {
    if (error instanceof UnfoldsTooFar) return { ok: false, reason: 'unfolds-too-far' };
    if (error instanceof BrokenZip) return BROKEN;
    throw error;
  }
}

async function read(zip: Zip, wanted: string | null): Promise<FileTable | FileFault> {
  const sheets = await sheetsOf(zip);
  if (sheets.length === 0) return BROKEN;
  const [texts, times] = [await sharedTexts(zip), await dateStyles(zip)];
  const filled: FileTable[] = [];
  for (const { name, path } of sheets.filter((sheet) => wanted === null || sheet.name === wanted)) {
    const xml = await zip.text(path);
    if (xml === null) return BROKEN;
    const rows = readSheet(xml, texts, times);
    if (!rows.ok) return rows;
    if (rows.rows.length > 0)
      filled.push({
        ok: true,
        format: 'xlsx',
        encoding: null,
        delimiter: null,
        sheet: name,
        rows: rows.rows,
      });
  }
  if (filled.length > 1)
    return { ok: false, reason: 'choose-sheet', sheets: filled.map(({ sheet }) => sheet ?? '') };
  return filled[0] ?? { ok: false, reason: 'file-empty' };
}

/** The sheets by the workbook; chart sheets have no cells. */
async function sheetsOf(zip: Zip): Promise<Sheet[]> {
  const [book, relations] = [await zip.text('xl/workbook.xml'), await zip.text('xl/_rels/workbook.xml.rels')];
  if (book === null || relations === null) return [];
  const targets = new Map<string, string>();
  for (const piece of xmlPieces(relations)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const target = attribute(piece.attributes, 'Target') ?? '';
    targets.set(
      attribute(piece.attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const sheets: Sheet[] = [];
  for (const piece of xmlPieces(book)) {
    if (piece.kind !== 'open' || piece.name !== 'sheet') continue;
    const path = targets.get(/(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/u.exec(piece.attributes)?.[1] ?? '');
    if (path?.includes('worksheets/')) sheets.push({ name: attribute(piece.attributes, 'name') ?? '', path });
  }
  return sheets;
}

async function sharedTexts(zip: Zip): Promise<string[]> {
  const xml = await zip.text('xl/sharedStrings.xml');
  const texts: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  for (const piece of xmlPieces(xml ?? '')) {
    if (piece.kind === 'text') text += isText && !isReading ? piece.text : '';
    else if (piece.name === 't') isText = piece.kind === 'open';
    else if (piece.name === 'rPh') isReading = piece.kind === 'open';
    else if (piece.name === 'si') {
      if (piece.kind === 'close') texts.push(text);
      text = '';
    }
  }
  return texts;
}

const TIME_FORMATS = new Set([18, 19, 20, 21, 45, 46, 47]);
const DATE_FORMATS = new Set([14, 15, 16, 17, 22]);

/** What a number in a cell of each style is. */
async function dateStyles(zip: Zip): Promise<NumberKind[]> {
  const xml = (await zip.text('xl/styles.xml')) ?? '';
  const own = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isCellStyle = false;
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') isCellStyle = piece.kind === 'open';
    if (piece.kind !== 'open') continue;
    const id = Number(attribute(piece.attributes, 'numFmtId') ?? 0);
    if (piece.name === 'numFmt') own.set(id, attribute(piece.attributes, 'formatCode') ?? '');
    if (piece.name === 'xf' && isCellStyle) kinds.push(kindOf(id, own.get(id) ?? ''));
  }
  return kinds;
}

function kindOf(id: number, format: string): NumberKind {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]/gu, '').toLowerCase();
  if (TIME_FORMATS.has(id) || (code.includes('h') && !/[dy]/u.test(code))) return 'time';
  return DATE_FORMATS.has(id) || /[dy]/u.test(code) ? 'date' : 'number';
}
