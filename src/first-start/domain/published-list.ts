import { parse } from 'csv-parse/sync';
import type { CentreKind, CentreLocation } from '../../centres/centre-facts.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { placeOf } from '../../exchange/domain/place.ts';
import { readDayHours } from '../../exchange/domain/read-hours.ts';
import type { DayHours, Week } from '../../slots/domain/week.ts';

/** A centre of a published list. What the list does not say is null. */
export interface PublishedCentre {
  readonly code: string;
  readonly kind: CentreKind;
  readonly name: string;
  readonly nameAsPublished: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly location: CentreLocation | null;
  readonly week: Week | null;
}

export interface PublishedList {
  readonly centres: readonly PublishedCentre[];
  /** What was read with a doubt, a sentence each, for the log. */
  readonly notes: readonly string[];
}

type Row = Readonly<Record<string, string>>;

const NO_RECEPTION: DayHours = { work: [], breaks: [] };
const DAY_COLUMNS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const KINDS: Readonly<Record<string, CentreKind>> = {
  head: 'head',
  branch: 'branch',
  satellite: 'satellite',
  remote_workplace: 'remote-workplace',
  business: 'business',
  partner: 'partner',
};

/** The rows of a file of ours: `;`, quotes doubled inside quotes, line breaks allowed inside them. */
export function readRows(csv: string): Row[] {
  return parse<Row>(csv, { delimiter: ';', columns: true, bom: true, skip_empty_lines: true });
}

/**
 * The centres of one region's list, coded `70-001` in its order. A second centre of the same name gets
 * ` (2)`, and so on, since names tell centres apart within a region; the name as published stays. Throws
 * on a kind or hours it cannot read: shipped lists are ours to correct.
 */
export function publishedList(csv: string, regionCode: string): PublishedList {
  const notes: string[] = [];
  const used = new Map<string, number>();
  const centres = readRows(csv).map((row, index): PublishedCentre => {
    const plain = tidy(row['name'] ?? '');
    const times = (used.get(plain) ?? 0) + 1;
    used.set(plain, times);
    const name = times === 1 ? plain : `${plain} (${times})`;
    if (times > 1) notes.push(`${plain}: the name comes again and was loaded as ${name}.`);
    return {
      code: `${regionCode}-${String(index + 1).padStart(3, '0')}`,
      kind: kindOf(row),
      name,
      nameAsPublished: row['name_as_published'] ?? row['name'] ?? '',
      ...whereabouts(row),
      location: locationOf(row),
      week: weekOf(row, name, notes),
    };
  });
  return { centres, notes };
}

function kindOf(row: Row): CentreKind {
  const kind = KINDS[row['kind'] ?? ''];
  if (!kind) throw new Error(`a published list has the kind ${row['kind']}`);
  return kind;
}

function whereabouts(row: Row): Pick<PublishedCentre, 'municipality' | 'settlement' | 'address'> {
  const address = tidy(row['address'] ?? '') || null;
  if (address !== null && row['group'] !== undefined)
    return { ...placeOf({ group: row['group'], name: row['name'] ?? '', address }), address };
  return { municipality: row['municipality'] || null, settlement: row['settlement'] || null, address };
}

function locationOf(row: Row): CentreLocation | null {
  if (!row['town_lat'] || !row['town_lon']) return null;
  return { lat: Number(row['town_lat']), lon: Number(row['town_lon']), exact: false };
}

/** Null when the list has no columns of hours: unknown, which is not the same as closed. */
function weekOf(row: Row, name: string, notes: string[]): Week | null {
  if (!('mon' in row)) return null;
  const days = WEEKDAYS.map((weekday): [Weekday, DayHours] => {
    const cell = row[DAY_COLUMNS[weekday - 1] ?? ''] ?? '';
    const read = readDayHours(cell, weekday);
    if (!read.ok) throw new Error(`${name}: the hours "${cell}" cannot be read`);
    if (!read.hours) notes.push(`${name}: nothing is said of weekday ${weekday}, taken for no reception.`);
    return [weekday, read.hours ?? NO_RECEPTION];
  });
  return Object.fromEntries(days) as unknown as Week;
}

/** One line as people meant it, with a space after each comma. */
function tidy(text: string): string {
  return cleanText(text.replace(/,(?=\S)/g, ', '));
}
