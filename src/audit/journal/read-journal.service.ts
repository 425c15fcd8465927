import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { CSV_BEGINS, csvLines } from '../../common/csv-lines.ts';
import { malformedCursor } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { Reach, StaffBadge } from '../../common/http/badge.ts';
import type { Language } from '../../common/http/language.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf } from '../../common/time/wall-clock.ts';
import { AuditTrail } from '../audit-trail.ts';
import { readJournalEnd, writeJournalEnd } from '../domain/journal-cursor.ts';
import type { JournalEnd } from '../domain/journal-cursor.ts';
import { staffActor } from '../staff-actor.ts';
import { EntryViews, localWords } from './entry-views.ts';
import { JOURNAL_WORDS } from './journal-words.ts';
import { JournalReader } from './journal.reader.ts';
import type { JournalRow, JournalWanted } from './journal.reader.ts';
import type { JournalFilter, JournalQuery } from './journal.dto.ts';
import type { JournalEntryView, JournalPage } from './journal.view.ts';

/** Of whoever reaches several zones and asks about none of them. */
const ZONE_OF_THE_COUNTRY = 'Europe/Moscow';
const MOST_WORDS = 8;
const MOST_DOWNLOADED = 10_000;

/** The trail to those who look after a place: a page of it, or all of it as a file. */
@Injectable()
export class ReadJournal {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly reader: JournalReader,
    private readonly views: EntryViews,
    private readonly trail: AuditTrail,
  ) {}

  /** Throws `malformed-cursor`. */
  async page(badge: StaffBadge, query: JournalQuery, language: Language): Promise<JournalPage> {
    const after = query.cursor === undefined ? null : readJournalEnd(query.cursor);
    if (query.cursor !== undefined && !after) throw new Problem(malformedCursor);
    const reaches = reachesOf(badge);
    const timeZone = await this.#zone(reaches, query);
    const wanted = wantedOf(query, timeZone, after, query.limit + 1);
    const rows = await this.reader.list(this.database, reaches, wanted);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      timeZone,
      items: await this.views.of(shown, language, timeZone),
      nextCursor: last ? writeJournalEnd(endOf(last)) : null,
    };
  }

  /** The newest ten thousand of them for a spreadsheet; that somebody took them is an entry itself. */
  async csv(badge: StaffBadge, filter: JournalFilter, language: Language): Promise<string> {
    const reaches = reachesOf(badge);
    const timeZone = await this.#zone(reaches, filter);
    const rows = await this.reader.list(
      this.database,
      reaches,
      wantedOf(filter, timeZone, null, MOST_DOWNLOADED),
    );
    const entries = await this.views.of(rows, language, timeZone);
    await this.transactions.run((tx) =>
      this.trail.record(tx, {
        ...{ actor: staffActor(badge.accountId), action: 'audit.downloaded' },
        ...{ subjectKind: 'audit', subjectId: 'csv', after: { ...filter, seen: rows.length } },
        ...placeOf(reaches, filter),
      }),
    );
    return headRow(language, timeZone) + csvLines(entries.map((entry) => cellsOf(entry, timeZone)));
  }

  async #zone(reaches: readonly Reach[], filter: JournalFilter): Promise<string> {
    const { centreId, regionCode } = placeOf(reaches, filter);
    const zone =
      centreId !== null
        ? await this.reader.zoneOfCentre(this.database, centreId)
        : await this.reader.zoneOfRegion(this.database, regionCode);
    return zone ?? ZONE_OF_THE_COUNTRY;
  }
}

function reachesOf({ may }: StaffBadge): readonly Reach[] {
  return may.get('audit.see') ?? [];
}

/** The place asked about; else the only one that whoever asks looks after. */
function placeOf(
  reaches: readonly Reach[],
  { centreId, regionCode }: JournalFilter,
): { readonly centreId: string | null; readonly regionCode: string | null } {
  if (centreId !== undefined || regionCode !== undefined)
    return { centreId: centreId ?? null, regionCode: regionCode ?? null };
  const [only, ...others] = reaches;
  const sole = only && others.length === 0 ? only : null;
  return {
    centreId: sole?.kind === 'centre' ? sole.centreId : null,
    regionCode: sole?.kind === 'region' ? sole.regionCode : null,
  };
}

function endOf({ at, id }: JournalRow): JournalEnd {
  return { at: at.getTime(), id };
}

function wantedOf(
  filter: JournalFilter,
  zone: string,
  after: JournalEnd | null,
  limit: number,
): JournalWanted {
  const { who = '', from, to } = filter;
  return {
    who: who
      .split(/\s+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS),
    accountId: filter.accountId ?? null,
    action: filter.action ?? null,
    subjectKind: filter.subjectKind ?? null,
    subjectId: filter.subjectId?.trim() ?? null,
    from: from === undefined ? null : new Date(instantOf(from, 0, zone)),
    until: to === undefined ? null : new Date(instantOf(addDays(to, 1), 0, zone)),
    centreId: filter.centreId ?? null,
    regionCode: filter.regionCode ?? null,
    ...{ after, limit },
  };
}

function headRow(language: Language, timeZone: string): string {
  const words = JOURNAL_WORDS;
  const titles = [words.position, words.at, words.who, words.what, words.subject, words.place].map(
    (title) => title[language],
  );
  const rest = [words.before, words.after, words.reason, words.address, words.session].map(
    (title) => title[language],
  );
  const [position = '', at = '', ...others] = titles;
  return CSV_BEGINS + csvLines([[position, `${at} (${timeZone})`, ...others, ...rest]]);
}

function cellsOf(entry: JournalEntryView, timeZone: string): string[] {
  const { position, at, who, title, subject, place, changes, reason, address, sessionId } = entry;
  const side = (of: 'before' | 'after'): string =>
    changes.flatMap((change) => (change[of] === null ? [] : [`${change.field}: ${change[of]}`])).join('\n');
  return [
    ...[String(position ?? ''), localWords(Date.parse(at), timeZone), who, title, subject, place ?? ''],
    ...[side('before'), side('after'), reason ?? '', address ?? '', sessionId ?? ''],
  ];
}
