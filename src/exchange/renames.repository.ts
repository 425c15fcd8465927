import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import type { FieldChange } from './domain/difference.ts';
import { ROW_COLUMNS } from './import-columns.sql.ts';
import type { ImportRowFacts } from './import-facts.ts';

/** Rows that may be an office of ours under another name, and what was said of them. */
@Injectable()
export class RenamesRepository {
  /** A row that was asked about, in the transaction that holds its file. */
  async asked(tx: Tx, id: string, number: number): Promise<ImportRowFacts | null> {
    const [row] = await tx.rows<ImportRowFacts>(sql`
      select ${ROW_COLUMNS}
      from import_row r
      where r.file_id = ${id} and r.number = ${number} and r.rename_of is not null`);
    return row ?? null;
  }

  /** It is that office: the row changes it, and it is not missing any more. */
  async unite(tx: Tx, id: string, number: number, centreId: string, changes: Changes): Promise<void> {
    await this.#put(tx, id, number, { ...changes, kind: 'changed', centreId, renamed: true });
    await tx.rows(sql`
      delete from import_row where file_id = ${id} and kind = 'missing' and centre_id = ${centreId}`);
  }

  /** It is another office after all: new, and that one is missing again, after all the others. */
  async part(tx: Tx, id: string, row: ImportRowFacts, changes: Changes): Promise<void> {
    await this.#put(tx, id, row.number, { ...changes, kind: 'new', centreId: null, renamed: false });
    const notes = JSON.stringify([{ code: 'renamed-to', text: row.name }]);
    await tx.rows(sql`
      insert into import_row (file_id, number, cells, has_formula, kind, name, centre_id, notes)
      select ${id}, max(r.number) + 1, '[]', false, 'missing', ${row.renameOf?.name}, ${row.renameOf?.centreId}, ${notes}::jsonb
      from import_row r
      where r.file_id = ${id}`);
  }

  async #put(
    tx: Tx,
    id: string,
    number: number,
    { kind, centreId, renamed, changes, byHand }: Changes & Said,
  ): Promise<void> {
    await tx.rows(sql`
      update import_row
      set kind = ${kind}, centre_id = ${centreId}, renamed = ${renamed}, taken = ${renamed},
        changes = ${JSON.stringify(changes)}::jsonb, by_hand = ${byHand}, overwrite = '[]', falls_out = null
      where file_id = ${id} and number = ${number}`);
  }
}

export interface Changes {
  readonly changes: readonly FieldChange[];
  readonly byHand: boolean;
}

interface Said {
  readonly kind: 'new' | 'changed';
  readonly centreId: string | null;
  readonly renamed: boolean;
}
