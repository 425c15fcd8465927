import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import type { Field } from './domain/fields.ts';
import type { Columns } from './domain/guess-columns.ts';
import type { ComparedRow, ImportFileFacts, StoredCells } from './import-facts.ts';
import { FILE_COLUMNS } from './import-columns.sql.ts';

/** Rows that go into one statement. */
const CHUNK = 1_000;

export type NewFile = Omit<ImportFileFacts, 'state' | 'startedAt' | 'finishedAt'>;

/** Writes files that are brought in, and their rows. */
@Injectable()
export class ImportsRepository {
  async add(tx: Tx, file: NewFile, rows: readonly StoredCells[]): Promise<void> {
    await tx.rows(sql`
      insert into import_file (
        id, region_code, name, format, encoding, delimiter, sheet,
        headers, columns, columns_from, state, actor, uploaded_at
      )
      values (
        ${file.id}, ${file.regionCode}, ${file.name}, ${file.format}, ${file.encoding}, ${file.delimiter}, ${file.sheet},
        ${json(file.headers)}::jsonb, ${json(file.columns)}::jsonb, ${file.columnsFrom}, 'columns',
        ${file.actor}, ${file.uploadedAt}
      )`);
    for (const chunk of chunks(rows)) {
      await tx.rows(sql`
        insert into import_row (file_id, number, cells, has_formula)
        select ${file.id}, number, cells, "hasFormula"
        from jsonb_to_recordset(${json(chunk)}::jsonb) as r (number integer, cells jsonb, "hasFormula" boolean)`);
    }
  }

  /** The file, kept from whoever else would move it on; null when there is none in the region. */
  async lock(tx: Tx, regionCode: string, id: string): Promise<ImportFileFacts | null> {
    const [file] = await tx.rows<ImportFileFacts>(sql`
      select ${FILE_COLUMNS}
      from import_file f
      where f.id = ${id} and f.region_code = ${regionCode}
      for update`);
    return file ?? null;
  }

  async removeBefore(tx: Tx, before: Date): Promise<void> {
    await tx.rows(sql`delete from import_file where uploaded_at < ${before} and state <> 'applying'`);
  }

  async putColumns(tx: Tx, id: string, columns: Columns): Promise<void> {
    await tx.rows(sql`
      update import_file
      set columns = ${json(columns)}::jsonb, columns_from = 'person'
      where id = ${id}`);
  }

  async knowColumns(tx: Tx, regionCode: string, key: string, columns: Columns, at: Date): Promise<void> {
    await tx.rows(sql`
      insert into known_columns (region_code, headers_key, columns, at)
      values (${regionCode}, ${key}, ${json(columns)}::jsonb, ${at})
      on conflict (region_code, headers_key) do update
      set columns = excluded.columns, at = excluded.at`);
  }

  async knownColumns(tx: Tx, regionCode: string, key: string): Promise<Columns | null> {
    const [known] = await tx.rows<{ columns: Columns }>(sql`
      select columns
      from known_columns
      where region_code = ${regionCode} and headers_key = ${key}`);
    return known?.columns ?? null;
  }

  /** The rows of the file itself, after `number`, a chunk at a time. */
  async cells(tx: Tx, id: string, after: number): Promise<StoredCells[]> {
    return tx.rows<StoredCells>(sql`
      select number, cells, has_formula as "hasFormula"
      from import_row
      where file_id = ${id} and number > ${after} and kind is distinct from 'missing'
      order by number
      limit ${CHUNK}`);
  }

  async putComparison(tx: Tx, id: string, rows: readonly ComparedRow[]): Promise<void> {
    for (const chunk of chunks(rows)) {
      await tx.rows(sql`
        update import_row r
        set kind = c.kind, name = c.name, centre_id = c."centreId", reading = c.reading,
          changes = c.changes, faults = c.faults, notes = c.notes, by_hand = c."byHand", taken = c.taken,
          overwrite = '[]', outcome = null, moved = 0, rename_of = c."renameOf", renamed = false, falls_out = null
        from jsonb_to_recordset(${json(chunk)}::jsonb) as c (
          number integer, kind text, name text, "centreId" uuid, reading jsonb,
          changes jsonb, faults jsonb, notes jsonb, "byHand" boolean, taken boolean, "renameOf" uuid
        )
        where r.file_id = ${id} and r.number = c.number`);
    }
  }

  async replaceMissing(tx: Tx, id: string, missing: readonly ComparedRow[]): Promise<void> {
    await tx.rows(sql`delete from import_row where file_id = ${id} and kind = 'missing'`);
    for (const chunk of chunks(missing)) {
      await tx.rows(sql`
        insert into import_row (file_id, number, cells, has_formula, kind, name, centre_id, notes)
        select ${id}, number, '[]', false, 'missing', name, "centreId", notes
        from jsonb_to_recordset(${json(chunk)}::jsonb) as c (
          number integer, name text, "centreId" uuid, notes jsonb
        )`);
    }
  }

  async markCompared(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.rows(sql`update import_file set state = 'compared', compared_at = ${at} where id = ${id}`);
  }

  async markApplying(tx: Tx, id: string, actor: string, at: Date): Promise<void> {
    await tx.rows(sql`
      update import_file
      set state = 'applying', actor = ${actor}, started_at = ${at}
      where id = ${id}`);
  }

  async choose(tx: Tx, id: string, choice: RowChoice): Promise<void> {
    await tx.rows(sql`
      update import_row
      set taken = coalesce(${choice.taken}, taken), overwrite = coalesce(${choice.overwrite && json(choice.overwrite)}::jsonb, overwrite)
      where file_id = ${id} and number = ${choice.number} and kind in ('new', 'changed', 'missing')`);
  }

  async chooseAll(tx: Tx, id: string, kind: 'new' | 'changed' | 'missing', taken: boolean): Promise<void> {
    await tx.rows(sql`update import_row set taken = ${taken} where file_id = ${id} and kind = ${kind}`);
  }

  /** Every field that is by hand, in every row: to be overwritten or left. */
  async overwriteAll(tx: Tx, id: string, isOverwritten: boolean): Promise<void> {
    await tx.rows(sql`
      update import_row
      set overwrite = case when ${isOverwritten} then (
        select coalesce(jsonb_agg(c ->> 'field'), '[]')
        from jsonb_array_elements(changes) as c
        where (c ->> 'byHand')::boolean
      ) else '[]' end
      where file_id = ${id} and by_hand`);
  }
}

export interface RowChoice {
  readonly number: number;
  readonly taken: boolean | null;
  readonly overwrite: readonly Field[] | null;
}

function json(value: unknown): string {
  return JSON.stringify(value);
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
