import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { FileKind, Scope } from './domain/file-kinds.ts';

/** Remembers since when a file is as it is, for all processes alike. */
@Injectable()
export class FileChanges {
  /** The instant since which the file has this content: now, when it had another before. */
  async since(atom: Atom, file: { scope: Scope; kind: FileKind; hash: string }, now: Date): Promise<number> {
    const [row] = await atom.rows<{ changed_at: Date }>(sql`
      insert into open_data_file as f (region_code, kind, content_hash, changed_at)
      values (${file.scope}, ${file.kind}, ${file.hash}, ${now})
      on conflict (region_code, kind) do update
      set
        content_hash = excluded.content_hash,
        changed_at = case when f.content_hash = excluded.content_hash then f.changed_at else excluded.changed_at end
      returning changed_at`);
    return row?.changed_at.getTime() ?? now.getTime();
  }
}
