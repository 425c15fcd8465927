import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import type { Bilingual } from '../../common/errors/problem.ts';
import type { Language } from '../../common/http/language.ts';
import { localOf, toRfc3339 } from '../../common/time/wall-clock.ts';
import { readableChange } from '../domain/readable-change.ts';
import type { ChangeWords } from '../domain/readable-change.ts';
import { ACTION_WORDS } from './action-words.ts';
import { FIELD_WORDS, JOURNAL_WORDS, SUBJECT_WORDS, VALUE_WORDS } from './journal-words.ts';
import { JournalReader } from './journal.reader.ts';
import type { JournalRow } from './journal.reader.ts';
import type { JournalActionView, JournalEntryView } from './journal.view.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const REGION_CODE = /^\d{2}$/;

interface Reading {
  readonly language: Language;
  readonly timeZone: string;
  readonly names: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

/** Entries of the trail as people read them: ids become names, codes become words, instants local time. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly database: Database,
    private readonly reader: JournalReader,
  ) {}

  async of(rows: readonly JournalRow[], language: Language, timeZone: string): Promise<JournalEntryView[]> {
    const ids = new Set(rows.flatMap((row) => idsIn(row)));
    const bookings = rows.filter(
      ({ subjectKind, subjectId, centreId }) =>
        subjectKind === 'booking' && centreId !== null && ids.has(subjectId),
    );
    const [names, regions] = await Promise.all([
      this.reader.names(this.database, [...ids], bookings),
      this.reader.regions(this.database),
    ]);
    return rows.map((row) => entryView(row, { language, timeZone, names, regions }));
  }
}

/** Every action there are words for, by its words. */
export function actionViews(language: Language): JournalActionView[] {
  return Object.entries(ACTION_WORDS)
    .map(([code, words]) => ({ code, title: words[language] }))
    .sort((one, other) => one.title.localeCompare(other.title, language));
}

function entryView(row: JournalRow, reading: Reading): JournalEntryView {
  const { language, timeZone } = reading;
  const { id, actor, action, subjectKind, subjectId, reason, sessionId, address, position } = row;
  return {
    ...{ id, actor, action, subjectKind, subjectId, reason, sessionId, address, position },
    at: toRfc3339(row.at.getTime(), timeZone),
    who: whoDid(row, reading),
    title: ACTION_WORDS[action]?.[language] ?? action,
    subject: subjectOf(row, reading),
    changes: readableChange(row.before, withoutLists(row.after), changeWords(reading)),
    place: placeOf(row, reading),
  };
}

/** Which bookings a list showed is there to be searched by, not to be read. */
function withoutLists(after: unknown): unknown {
  if (typeof after !== 'object' || after === null || !('bookings' in after)) return after;
  const { bookings: _, ...rest } = after as Readonly<Record<string, unknown>>;
  return rest;
}

function whoDid({ actor }: JournalRow, { names, language }: Reading): string {
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'staff') return names.get(id) ?? id;
  if (kind === 'device') return `${JOURNAL_WORDS.device[language]}: ${names.get(id) ?? id}`;
  if (kind === 'nobody') return JOURNAL_WORDS.nobody[language];
  return kind === 'system' ? JOURNAL_WORDS.system[language] : actor;
}

function subjectOf(
  { subjectKind, subjectId, after }: JournalRow,
  { names, regions, language }: Reading,
): string {
  const kind = SUBJECT_WORDS[subjectKind]?.[language] ?? subjectKind;
  if (subjectKind === 'region') return `${kind}: ${regions.get(subjectId) ?? subjectId}`;
  if (subjectKind === 'window') return `${kind} ${subjectId.split(' ').at(-1) ?? ''}`;
  const label = textIn(after, 'label');
  if (subjectKind === 'ticket' && label !== null) return `${kind} ${label}`;
  const holder = names.get(textIn(after, 'accountId') ?? '');
  if (subjectKind === 'staff-session') return holder ? `${kind}: ${holder}` : kind;
  const name = names.get(subjectId);
  if (name !== undefined) return subjectKind === 'booking' ? `${kind} ${name}` : `${kind}: ${name}`;
  return subjectId.search(UUID) === -1 && subjectId !== 'unknown' ? `${kind}: ${subjectId}` : kind;
}

function placeOf({ centreId, regionCode }: JournalRow, { names, regions }: Reading): string | null {
  if (centreId !== null) return names.get(centreId) ?? null;
  return regionCode === null ? null : (regions.get(regionCode) ?? null);
}

function changeWords({ language, timeZone, names, regions }: Reading): ChangeWords {
  const said = (words: Readonly<Record<string, Bilingual>>, code: string): string | null =>
    words[code]?.[language] ?? null;
  return {
    yes: JOURNAL_WORDS.yes[language],
    no: JOURNAL_WORDS.no[language],
    none: JOURNAL_WORDS.none[language],
    field: (name) => said(FIELD_WORDS, name),
    value: (text) => {
      if (INSTANT.test(text)) return localWords(Date.parse(text), timeZone);
      if (REGION_CODE.test(text)) return regions.get(text) ?? null;
      return names.get(text) ?? said(VALUE_WORDS, text);
    },
  };
}

/** `24.11.2026 10:15` of the zone. */
export function localWords(instant: number, timeZone: string): string {
  const { date, minutes } = localOf(instant, timeZone);
  const [year, month, day] = date.split('-');
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${day}.${month}.${year} ${hour}:${minute}`;
}

function idsIn({ actor, subjectId, before, after, centreId }: JournalRow): string[] {
  const text = `${actor} ${subjectId} ${centreId ?? ''} ${JSON.stringify([before, withoutLists(after)])}`;
  return text.match(UUID) ?? [];
}

function textIn(facts: unknown, name: string): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}
