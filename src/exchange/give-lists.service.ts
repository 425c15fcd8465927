import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import type { Language } from '../common/http/language.ts';
import { WEEKDAYS } from '../common/time/local-date.ts';
import { Clock } from '../common/time/clock.ts';
import { DirectoryNow } from './directory-now.reader.ts';
import type { KnownCentre } from './directory-now.reader.ts';
import type { ColumnField, Field } from './domain/fields.ts';
import { headerOf } from './domain/guess-columns.ts';
import { kindWords } from './domain/kinds.ts';
import { writeHours } from './domain/write-hours.ts';
import { importNotFound } from './exchange.errors.ts';
import { writeList } from './files/write-list.ts';
import type { ListFile } from './files/write-list.ts';
import { ImportsReader } from './imports.reader.ts';
import { remarkWords } from './remark-words.ts';

const COLUMNS = [
  'name',
  'kind',
  'region',
  'municipality',
  'settlement',
  'address',
  'phone',
  'coordinates',
  'hours',
] as const;
const REASON = { ru: 'Причина отказа', en: 'Why it was refused' } as const;
const SHEET = { centres: 'Офисы', refused: 'Отказы' } as const;

/** Lists as files: all centres of a region, as our own import reads them, and the rows an import refused. */
@Injectable()
export class GiveLists {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryNow,
    private readonly imports: ImportsReader,
    private readonly clock: Clock,
  ) {}

  /** The open centres of a region. Brought in again it changes nothing. */
  async centres(regionCode: string, format: 'csv' | 'xlsx'): Promise<ListFile> {
    const centres = await this.directory.ofRegion(this.database, regionCode, new Date(this.clock.now()));
    const rows = centres
      .filter(({ isClosed }) => !isClosed)
      .map((centre) => COLUMNS.map((column) => cellOf(centre, regionCode, column)));
    return writeList(format, SHEET.centres, [COLUMNS.map(headerOf), ...rows]);
  }

  /** The refused rows under their own headers, each with its reasons: to be corrected and sent again. */
  async refused(
    regionCode: string,
    id: string,
    format: 'csv' | 'xlsx',
    language: Language,
  ): Promise<ListFile> {
    const file = await this.imports.file(regionCode, id);
    if (!file) throw new Problem(importNotFound);
    const refused = await this.imports.refused(id);
    const rows = refused.map(({ cells, faults }) => [
      ...file.headers.map((_, column) => cells[column] ?? ''),
      faults.map((fault) => remarkWords(fault, language)).join('; '),
    ]);
    return writeList(format, SHEET.refused, [[...file.headers, REASON[language]], ...rows]);
  }
}

function cellOf({ name, present, week }: KnownCentre, regionCode: string, column: ColumnField): string {
  if (column === 'name') return name;
  if (column === 'region') return regionCode;
  if (column === 'kind') return kindWords(present.kind ?? '');
  if (column === 'coordinates') return present.location ?? '';
  if (column === 'hours')
    return week ? writeHours(Object.fromEntries(WEEKDAYS.map((day) => [day, week[day]]))) : '';
  return present[column as Field] ?? '';
}
