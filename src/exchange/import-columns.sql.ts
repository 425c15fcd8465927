import { sql } from '../common/database/sql.ts';

/** `ImportFileFacts` of `import_file f`. */
export const FILE_COLUMNS = sql`
  f.id, f.region_code as "regionCode", f.name, f.format, f.encoding, f.delimiter, f.sheet,
  f.headers, f.columns, f.columns_from as "columnsFrom", f.state, f.actor,
  f.uploaded_at as "uploadedAt", f.started_at as "startedAt", f.finished_at as "finishedAt"`;

/** `ImportRowFacts` of `import_row r`. */
export const ROW_COLUMNS = sql`
  r.number, r.kind, coalesce(r.name, '') as name, r.centre_id as "centreId", r.reading, r.changes, r.faults, r.notes,
  r.by_hand as "byHand", r.taken, r.overwrite, r.outcome, r.moved, r.renamed, r.falls_out as "fallsOut",
  (
    select json_build_object('centreId', c.id, 'code', c.code, 'name', c.name)
    from centre c
    where c.id = r.rename_of
  ) as "renameOf"`;
