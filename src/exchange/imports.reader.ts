import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { FILE_COLUMNS, ROW_COLUMNS } from './import-columns.sql.ts';
import type { ImportFileFacts, ImportRowFacts, StoredCells } from './import-facts.ts';

export const ROW_FILTERS = [
  'all',
  'new',
  'changed',
  'by-hand',
  'missing',
  'refused',
  'doubtful',
  'same',
  'renamed',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** How many rows there are of each kind, and how far they have come. */
export interface ImportCounts {
  readonly all: number;
  readonly new: number;
  readonly changed: number;
  readonly byHand: number;
  readonly missing: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly same: number;
  readonly renamed: number;
  readonly fallsOut: number;
  readonly done: number;
  readonly applied: number;
  readonly left: number;
  readonly failed: number;
  readonly moved: number;
}

export type CountedFile = ImportFileFacts & { readonly counts: ImportCounts };

const CONDITIONS: Readonly<Record<RowFilter, Sql>> = {
  all: sql`true`,
  new: sql`r.kind = 'new'`,
  changed: sql`r.kind = 'changed'`,
  'by-hand': sql`r.by_hand`,
  missing: sql`r.kind = 'missing'`,
  refused: sql`(r.kind = 'refused' or r.outcome = 'refused')`,
  doubtful: sql`r.notes <> '[]'`,
  same: sql`r.kind = 'same'`,
  renamed: sql`r.rename_of is not null`,
};

const COUNTS = sql`
  select json_build_object(
    'all', count(*),
    'new', count(*) filter (where r.kind = 'new'),
    'changed', count(*) filter (where r.kind = 'changed'),
    'byHand', count(*) filter (where r.by_hand),
    'missing', count(*) filter (where r.kind = 'missing'),
    'refused', count(*) filter (where r.kind = 'refused' or r.outcome = 'refused'),
    'doubtful', count(*) filter (where r.notes <> '[]'),
    'same', count(*) filter (where r.kind = 'same'),
    'renamed', count(*) filter (where r.rename_of is not null),
    'fallsOut', coalesce(sum(r.falls_out) filter (where r.taken), 0),
    'done', count(*) filter (where r.outcome is not null),
    'applied', count(*) filter (where r.outcome = 'applied'),
    'left', count(*) filter (where r.outcome = 'left'),
    'failed', count(*) filter (where r.outcome = 'refused' and r.kind <> 'refused'),
    'moved', coalesce(sum(r.moved), 0)
  )
  from import_row r
  where r.file_id = f.id`;

/** What the screens of an import show. */
@Injectable()
export class ImportsReader {
  constructor(private readonly database: Database) {}

  async file(regionCode: string, id: string): Promise<CountedFile | null> {
    const [file] = await this.database.rows<CountedFile>(sql`
      select ${FILE_COLUMNS}, (${COUNTS}) as counts
      from import_file f
      where f.id = ${id} and f.region_code = ${regionCode}`);
    return file ?? null;
  }

  async exists(regionCode: string, id: string): Promise<boolean> {
    const found = await this.database.rows(sql`
      select
      from import_file
      where id = ${id} and region_code = ${regionCode}`);
    return found.length > 0;
  }

  /** The latest of a region. */
  latest(regionCode: string, most: number): Promise<CountedFile[]> {
    return this.database.rows<CountedFile>(sql`
      select ${FILE_COLUMNS}, (${COUNTS}) as counts
      from import_file f
      where f.region_code = ${regionCode}
      order by f.uploaded_at desc
      limit ${most}`);
  }

  /** The first rows of the file as they stand in it, for the choice of columns. */
  samples(id: string, most: number): Promise<StoredCells[]> {
    return this.database.rows<StoredCells>(sql`
      select number, cells, has_formula as "hasFormula"
      from import_row
      where file_id = ${id} and kind is distinct from 'missing'
      order by number
      limit ${most}`);
  }

  rows(id: string, filter: RowFilter, after: number, most: number): Promise<ImportRowFacts[]> {
    return this.database.rows<ImportRowFacts>(sql`
      select ${ROW_COLUMNS}
      from import_row r
      where r.file_id = ${id} and r.number > ${after} and r.kind is not null and ${CONDITIONS[filter]}
      order by r.number
      limit ${most}`);
  }

  /** Rows that were refused, before or while they were applied, with all their cells. */
  refused(id: string): Promise<(StoredCells & Pick<ImportRowFacts, 'faults'>)[]> {
    return this.database.rows(sql`
      select r.number, r.cells, r.has_formula as "hasFormula", r.faults
      from import_row r
      where r.file_id = ${id} and r.cells <> '[]' and ${CONDITIONS.refused}
      order by r.number`);
  }
}
