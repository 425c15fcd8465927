import { asWritten } from '../../common/spreadsheet-text.ts';
import { isOfficePhone } from '../../centres/domain/office-phone.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import { characterCount, cleanText, hasForbiddenCharacters } from '../../common/validation/clean-text.ts';
import { foldText } from '../../common/validation/fold-text.ts';
import { dayField } from './fields.ts';
import type { ColumnField, Facts, Field } from './fields.ts';
import type { Columns } from './guess-columns.ts';
import { kindOfName, kindSaid } from './kinds.ts';
import { nameKey } from './name-key.ts';
import { placeOf } from './place.ts';
import { readDayHours, readHours } from './read-hours.ts';
import { readLocation, writeLocation } from './read-location.ts';
import { writeDayHours } from './write-hours.ts';

/** Why a row is refused, or what was read of it with a doubt; `text` is what stands in the file. */
export interface RowRemark {
  readonly code: string;
  readonly field?: ColumnField;
  readonly text?: string;
  /** Which of our errors refused it when it was applied, to be told in the language of whoever reads it. */
  readonly problem?: RowProblem;
}

export interface RowProblem {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

export interface ReadRow {
  readonly name: string;
  /** Letter for letter. */
  readonly nameAsTyped: string;
  readonly key: string;
  readonly said: Facts;
  /** What a centre made of this row has besides: told by its name and address, never changed by a list. */
  readonly derived: Facts;
  readonly faults: readonly RowRemark[];
  readonly notes: readonly RowRemark[];
}

export interface RegionNames {
  readonly code: string;
  readonly name: string;
  /** Of all the other regions. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
}

export interface TableRow {
  readonly cells: readonly string[];
  /** Whether a cell of it holds a formula: its last result was taken, it was not computed. */
  readonly hasFormula: boolean;
}

export const MOST_NAME = 200;
const MOST_TEXT = 500;
/** Begins like a formula where a text is wanted; a telephone may begin with + and a cell of nothing with -. */
const FORMULA = /^\s*[=@]/u;

/** What a row of a file says, by what its columns hold. Refuses nothing by throwing. */
export function readRow(row: TableRow, columns: Columns, region: RegionNames): ReadRow {
  const reader = new RowReader(row, columns);
  reader.texts();
  reader.region(region);
  reader.hours();
  reader.location();
  return reader.done();
}

class RowReader {
  readonly #faults: RowRemark[] = [];
  readonly #notes: RowRemark[] = [];
  readonly #said: Partial<Record<Field, string>> = {};
  readonly #row: TableRow;
  readonly #columns: Columns;

  constructor(row: TableRow, columns: Columns) {
    this.#row = row;
    this.#columns = columns;
    if (row.hasFormula) this.#notes.push({ code: 'formula-result' });
  }

  done(): ReadRow {
    const nameAsTyped = this.#cell('name');
    const name = tidy(nameAsTyped);
    if (name === '') this.#faults.push({ code: 'no-name', field: 'name' });
    else if (characterCount(name) > MOST_NAME) this.#faults.push({ code: 'too-long', field: 'name' });
    const address = this.#said.address ?? this.#addressIn(name);
    if (address !== undefined) this.#said.address = address;
    const place = address === undefined ? null : placeOf({ group: 'прочие', name, address });
    const derived = { kind: kindOfName(name), ...stated(place ?? {}) };
    const { said, faults, notes } = { said: this.#said, faults: this.#faults, notes: this.#notes };
    return { name, nameAsTyped: cleanText(nameAsTyped), key: nameKey(name), said, derived, faults, notes };
  }

  texts(): void {
    for (const [column, field] of this.#columns.entries()) {
      const cell = this.#row.cells[column] ?? '';
      if (field === null) continue;
      const fault = faultOf(cell);
      if (fault) this.#faults.push({ code: fault, field, text: shown(cell) });
    }
    for (const field of ['municipality', 'settlement', 'address'] as const) {
      const text = tidy(this.#cell(field));
      if (text !== '') this.#said[field] = text;
    }
    if ((this.#said.address ?? '').includes(';')) this.#note('two-addresses', 'address', this.#said.address);
    this.#kind();
    this.#phone();
  }

  #kind(): void {
    const cell = cleanText(this.#cell('kind'));
    const kind = kindSaid(cell);
    if (kind) this.#said.kind = kind;
    else if (cell !== '') this.#note('unknown-kind', 'kind', cell);
  }

  /** As it is written, so that an extension stays; the first of several. */
  #phone(): void {
    const cell = cleanText(this.#cell('phone'));
    if (cell === '') return;
    const pieces = [cell, ...cell.split(/[,;]/u)].map((piece) =>
      cleanText(piece.replace(/^\s*тел\S*/iu, '')),
    );
    const phone = pieces.find(isOfficePhone);
    if (phone !== undefined) this.#said.phone = phone;
    else this.#note('phone-not-taken', 'phone', cell);
    if (phone !== undefined && phone !== pieces[0]) this.#note('first-phone-taken', 'phone', cell);
  }

  region({ code, name, others }: RegionNames): void {
    const cell = foldText(this.#cell('region'));
    if (cell !== '' && cell.padStart(2, '0') !== code && cell !== foldText(name))
      this.#faults.push({ code: 'other-region', field: 'region', text: shown(this.#cell('region')) });
    const parts = (this.#said.address ?? '').split(',').map(foldText);
    const other = others.find(
      (one) => /область|край|республика|округ/iu.test(one.name) && parts.includes(foldText(one.name)),
    );
    if (other) this.#faults.push({ code: 'other-region', field: 'address', text: other.name });
  }

  hours(): void {
    const text = this.#cell('hours');
    const week = readHours(text);
    if (!week.ok)
      this.#faults.push({ code: week.reason, field: 'hours', text: shown(week.fragment || text) });
    else for (const note of week.notes) this.#note(note, 'hours');
    for (const weekday of WEEKDAYS) {
      const field = dayField(weekday);
      const cell = this.#cell(field);
      const day = readDayHours(cell, weekday);
      // A column of its own says more than the week in one cell.
      const hours = (day.ok && day.hours) || (week.ok ? week.days[weekday] : undefined);
      if (!day.ok) this.#faults.push({ code: day.reason, field, text: shown(day.fragment || cell) });
      else if (hours) this.#said[field] = writeDayHours(hours);
    }
  }

  location(): void {
    const { latitude, longitude } = { latitude: this.#has('latitude'), longitude: this.#has('longitude') };
    const cells =
      latitude || longitude ? [this.#cell('latitude'), this.#cell('longitude')] : [this.#cell('coordinates')];
    const read = readLocation(cells);
    if (read.ok) this.#said.location = writeLocation(read.lat, read.lon);
    else if (read.note) this.#note(read.note, latitude ? 'latitude' : 'coordinates', shown(cells.join(' ')));
  }

  /** `МФЦ г. Донецк, ул. Ленина, 5`: the name stays as it is, and tells the address when no cell does. */
  #addressIn(name: string): string | undefined {
    const at = name.search(/,\s*(?:ул|пр|пер|пл|пр-кт|пр-т|наб|мкр|д)\.?\s/iu);
    if (at === -1) return undefined;
    this.#note('address-in-name', 'name', name);
    return name.slice(at + 1).trim();
  }

  #cell(field: ColumnField): string {
    const column = this.#columns.indexOf(field);
    const cell = column === -1 ? '' : (this.#row.cells[column] ?? '');
    // Our own export puts an apostrophe before what a spreadsheet would take for a formula.
    return asWritten(cell);
  }

  #has(field: ColumnField): boolean {
    return this.#columns.includes(field);
  }

  #note(code: string, field: ColumnField, text?: string): void {
    this.#notes.push({ code, field, ...(text !== undefined && { text: shown(text) }) });
  }
}

function faultOf(cell: string): string | null {
  if (hasForbiddenCharacters(cell, { multiline: true })) return 'forbidden-characters';
  if (characterCount(cell) > MOST_TEXT) return 'too-long';
  return FORMULA.test(cell) ? 'formula' : null;
}

function stated(place: {
  readonly municipality?: string | null;
  readonly settlement?: string | null;
}): Facts {
  return {
    ...(place.municipality && { municipality: place.municipality }),
    ...(place.settlement && { settlement: place.settlement }),
  };
}

/** One line, with a space after each comma. */
function tidy(text: string): string {
  return cleanText(text.replace(/,(?=\S)/gu, ', '));
}

/** Enough of a cell to be recognised by. */
function shown(text: string): string {
  const clean = cleanText(text.replace(/[\p{Control}\p{Surrogate}]/gu, ' '));
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
